import { checksInOrder } from '../../checks/order.ts';
import type { Wrong } from '../../reviewed/browser/wrong.ts';
import { loadReport } from '../../ui/browser/reports.ts';
import { sentenceOf } from './cite-figure.ts';
import { markOf } from './figures.ts';
import { passageOf } from './source.ts';

const wordsOf = (node: Node | null | undefined): string => node?.textContent?.trim() ?? '';

/** An equation as the page shows it, without the names of its terms. */
const equationOf = (item: Element): string => [...item.querySelectorAll('.eq :is(b, .op)')].map(wordsOf).join(' ');

/** The rule of a check, out of the report's record; where that does not load, the name that the page shows. */
async function ruleOf(check: Element): Promise<string> {
  const report = document.getElementById('source')?.dataset['id'] ?? '';
  const findings = await loadReport(report).then(
    ({ record }) => checksInOrder(record.findings),
    () => [],
  );
  return findings[Number(check.id.slice(1)) - 1]?.rule ?? wordsOf(check.querySelector('.what')?.firstChild);
}

/**
 * What a link to the text that tells of a mistake stands beside, as the page shows it: a check with its equation or its words, or a problem with
 * its title. Read when the link is followed, so that the page does not hold it twice.
 */
export async function besideLink(link: HTMLElement): Promise<Wrong> {
  const item = link.closest('li, article') ?? link;
  const source = item.querySelector<HTMLAnchorElement>('a.serif, h3 a');
  const mark = markOf(item.querySelector('.eq a'));
  return {
    place: item.localName === 'li' ? await ruleOf(item) : item.id,
    quote: source ? wordsOf(source) : mark ? sentenceOf(mark) : '',
    reading: [equationOf(item), wordsOf(item.querySelector('.from.note, p.note')?.firstChild)].filter(Boolean).join(' · '),
    anchor: source?.hash.slice(1) ?? (mark ? passageOf(mark) : ''),
  };
}
