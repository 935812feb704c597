import type { CellValue } from '../../compare/matrix.ts';
import { placeOf } from '../../compare/place.ts';
import type { ReportRecord } from '../../model/index.ts';
import { html, Markup } from '../../text/html.ts';
import { byCodeUnit } from '../../text/order.ts';
import { quoteIn } from '../../text/quote.ts';
import { wordsBeside } from '../../text/words-beside.ts';
import { reportHref } from '../i18n/routes.ts';
import { sourceHtml } from '../ui/typeset.ts';

/** A sentence with all values of an indicator that it gives. */
export type Sentence = {
  report: ReportRecord['report'];
  /** The words, each value a link to its report. */
  words: Markup;
  /** Sections it stands in. */
  place: string;
  /** In the order of the text. */
  items: readonly CellValue[];
  /** The words beside each value, by its id: what tells parts of a whole from each other. */
  labels: ReadonlyMap<string, string>;
};

/** The sentence with its values marked; values that overlap are marked once. */
function marked(record: ReportRecord, sentence: { start: number; text: string }, items: readonly CellValue[]): Markup {
  const mentions = new Map(record.mentions.map((mention) => [mention.id, mention]));
  const parts: Markup[] = [];
  let at = 0;
  for (const { value } of items) {
    const mention = mentions.get(value.mention);
    const [start, end] = [value.start - sentence.start, (mention?.end ?? value.start) - sentence.start];
    if (!mention || start < at) continue;
    const style = ['q', value.status !== 'actual' && value.status].filter(Boolean).join(' ');
    const link = html`<a class="${style}" data-source href="${reportHref(value.report, value.mention)}">${sentence.text.slice(start, end)}</a>`;
    parts.push(new Markup(sourceHtml(sentence.text.slice(at, start))), link);
    at = end;
  }
  return html`${parts}${new Markup(sourceHtml(sentence.text.slice(at)))}`;
}

function labelsOf(record: ReportRecord, items: readonly CellValue[]): Map<string, string> {
  const mentions = new Map(record.mentions.map((mention) => [mention.id, mention]));
  return new Map(
    items.flatMap(({ value }) => {
      const mention = mentions.get(value.mention);
      return mention ? [[value.id, wordsBeside(record.text, mention)] as const] : [];
    }),
  );
}

/** The sentences that values stand in, by place, then in the order of the text. */
export function sentencesOf(items: readonly CellValue[], records: ReadonlyMap<string, ReportRecord>): Sentence[] {
  const groups = new Map<string, { record: ReportRecord; sentence: { start: number; text: string }; items: CellValue[] }>();
  for (const item of items) {
    const record = records.get(item.value.report);
    if (!record) continue;
    const sentence = quoteIn(record, item.value.start);
    const key = `${record.report.district.code} ${record.report.id} ${String(sentence.start).padStart(9, '0')}`;
    const group = groups.get(key) ?? { record, sentence, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups]
    .toSorted(([a], [b]) => byCodeUnit(a, b))
    .map(([, { record, sentence, items: own }]) => {
      const sorted = own.toSorted((a, b) => a.value.start - b.value.start);
      return {
        report: record.report,
        words: marked(record, sentence, sorted),
        place: placeOf(record, sentence.start).join(' › '),
        items: sorted,
        labels: labelsOf(record, sorted),
      };
    });
}
