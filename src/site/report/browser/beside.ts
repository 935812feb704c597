import type { Wrong } from '../../reviewed/browser/wrong.ts';
import { sentenceOf } from './cite-figure.ts';
import { markOf } from './figures.ts';
import { passageOf } from './source.ts';

const wordsOf = (node: Node | null | undefined): string => node?.textContent?.trim() ?? '';

/** An equation as the page shows it, without the names of its terms. */
const equationOf = (item: Element): string => [...item.querySelectorAll('.eq :is(b, .op)')].map(wordsOf).join(' ');

/**
 * What a link to the text that tells of a mistake stands beside, as the page shows it: a check with its equation or its words, or a problem with
 * its title. Read when the link is followed, so that the page does not hold it twice.
 */
export function besideLink(link: HTMLElement): Wrong {
  const item = link.closest('li, article') ?? link;
  const source = item.querySelector<HTMLAnchorElement>('a.serif, h3 a');
  const mark = markOf(item.querySelector('.eq a'));
  return {
    place: link.dataset['wrong'] ?? '',
    quote: source ? wordsOf(source) : mark ? sentenceOf(mark) : '',
    reading: [equationOf(item), wordsOf(item.querySelector('.from.note, p.note')?.firstChild)].filter(Boolean).join(' · '),
    anchor: source?.hash.slice(1) ?? (mark ? passageOf(mark) : ''),
  };
}
