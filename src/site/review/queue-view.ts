import { equationText } from '../../model/equation.ts';
import { html, type Markup } from '../../text/html.ts';
import { chromeReasonName } from '../i18n/labels.ts';
import { headWords, indicatorsWords, type Naming } from './field-words.ts';
import type { ReviewItem } from './items.ts';
import { isSerious } from './items.ts';
import { type DeskItem, type DeskReport, QUEUE_NAMES, type QueueName, type Said } from './wire.ts';
import { doubtWords, headFieldName, itemKindName, queueName, reviewWords } from './words.ts';

/** What a queue shows of one of its places. */
export type QueueRow = {
  at: number;
  item: DeskItem;
  place: string | null /** The program's answer must not be seen yet. */;
  hidden: boolean;
};

type Label = { head: string; rest: string };

/** An item in a word or two: what it is about, and what is said of it. */
export function labelOf(item: ReviewItem, naming: Naming): Label {
  const { lang } = naming;
  switch (item.kind) {
    case 'figure':
      return { head: item.raw, rest: indicatorsWords(item.reading.indicators, naming) };
    case 'document':
      return { head: headFieldName(item.field, lang), rest: headWords(item.field, item.value, naming) };
    case 'problem':
      return { head: item.label || itemKindName('problem', lang), rest: item.title };
    case 'check':
      return {
        head: itemKindName('check', lang),
        rest: item.finding.equation ? equationText(item.finding.equation) : item.finding.message,
      };
    case 'aside':
      return { head: itemKindName('aside', lang), rest: chromeReasonName(item.reason, lang) };
    case 'line':
      return { head: itemKindName('line', lang), rest: reviewWords(lang).sure(Math.round(item.confidence * 100)) };
    case 'report':
      return { head: itemKindName('report', lang), rest: '' };
  }
}

/** State of an item for a person, as the sign before it shows it. */
function stateOf(item: DeskItem, by: string): string {
  if (item.again.length > 0) return 'again';
  const own = item.said.find((said: Said) => said.by === by);
  return own ? { confirmed: 'ok', corrected: 'fix', rejected: 'bad', disputed: 'open' }[own.verdict] : '';
}

/** The part of a queue around the current place. */
export function queueView(rows: readonly QueueRow[], current: number, total: number, title: string, by: string, naming: Naming): Markup {
  const list = rows.map(({ at, item, place, hidden }) => {
    const { head, rest } = labelOf(item, naming);
    const why = hidden ? '' : item.remark || doubtWords(item.doubt, naming.lang);
    return html`<li><button type="button" data-go="${at}" data-st="${stateOf(item, by)}"${at === current && html` aria-current="true"`}><span class="st" aria-hidden="true"></span><b lang="zh-Hans">${head}</b><span class="ind">${hidden ? '' : rest}</span><span class="w">${[place, why].filter(Boolean).join(' · ')}</span></button></li>`;
  });
  return html`<h1>${title} <span>${total}</span></h1><ol>${list}</ol>`;
}

/** The queues with how many places each has. */
export function tabsView(current: QueueName, counts: Readonly<Record<QueueName, number>>, naming: Naming): Markup {
  return html`${QUEUE_NAMES.map(
    (name) =>
      html`<button type="button" data-queue="${name}"${name === current && html` aria-current="page"`}>${queueName(name, naming.lang)}${name !== 'indicator' && html` <b>${counts[name]}</b>`}</button>`,
  )}`;
}

/** Where the items of a report stand in its text, and which are done. */
export function barcodeView({ text, items }: DeskReport, current: string, by: string, naming: Naming): Markup {
  const placed = items.filter(({ span }) => span !== null);
  const lines = placed.map((item) => {
    const x = `${(((item.span?.start ?? 0) / Math.max(1, text.length)) * 100).toFixed(2)}%`;
    const state = item.key === current ? 'cur' : stateOf(item, by) !== '' ? 'ok' : isSerious(item.doubt) ? 'dbt' : '';
    return html`<line x1="${x}" x2="${x}" y1="4" y2="20" class="${state}"/>`;
  });
  return html`<svg width="100%" height="24" role="img" aria-label="${reviewWords(naming.lang).barcode(placed.length)}">${lines}<line class="base" x1="0" x2="100%" y1="20.5" y2="20.5"/></svg>`;
}
