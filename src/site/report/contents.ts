import type { OutlineNode, Passage, ReportRecord } from '../../model/index.ts';
import { html, type Markup } from '../../text/html.ts';
import { passageAt } from '../../text/passage.ts';
import { uiWords } from '../ui/words.ts';

/** Where an entry of the contents leads: to the passage in which its section begins, its heading where it has one. Null where the text begins later. */
export function contentsAnchor({ start }: Pick<OutlineNode, 'start'>, passages: readonly Passage[]): string | null {
  return passageAt(passages, start)?.id ?? null;
}

/** Characters of a title that are shown. */
const LONGEST = 26;
/** What a label ends on that wants room before its title. */
const WORD_ENDS = /[A-Za-z0-9\u4e00-\u9fff]$/;

function titleOf({ label, title }: OutlineNode): string {
  const whole = title.startsWith(label) ? title : `${label}${WORD_ENDS.test(label) ? ' ' : ''}${title}`;
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1)}…` : whole;
}

/** A further section of the page of a report. */
export type FurtherSection = { id: string; name: string; count?: string | undefined };

const entry = (anchor: string, name: string, count: string | undefined): Markup =>
  html`<a href="#${anchor}">${name}${count && html`<span class="n"> ${count}</span>`}</a>`;

/** Contents of a report as a list: the outermost sections with the number of figures in each, every point below them, and what else the page has. */
export function contentsList(
  { outline, passages, mentions }: Pick<ReportRecord, 'outline' | 'passages' | 'mentions'>,
  further: readonly FurtherSection[],
): Markup {
  const link = (node: OutlineNode, count?: string) => entry(contentsAnchor(node, passages) ?? 'main', titleOf(node), count);
  const sections = outline.map((node) => {
    const figures = mentions.filter(({ start }) => start >= node.start && start < node.end).length;
    const points = node.children.map((child) => html`<li>${link(child)}</li>`);
    return html`<li>${link(node, figures > 0 ? uiWords('zh').figures(figures) : undefined)}${points.length > 0 && html`<ol>${points}</ol>`}</li>`;
  });
  return html`<ol>${sections}${further.map(({ id, name, count }) => html`<li>${entry(id, name, count)}</li>`)}</ol>`;
}
