import type { CellValue } from '../../compare/matrix.ts';
import { placeOf } from '../../compare/place.ts';
import type { Value } from '../../compare/types.ts';
import type { ReportRecord } from '../../model/index.ts';
import { html, Markup } from '../../text/html.ts';
import { byCodeUnit } from '../../text/order.ts';
import { quoteIn } from '../../text/quote.ts';
import { wordsBeside } from '../../text/words-beside.ts';
import { reportHref } from '../i18n/routes.ts';
import { type NamedReport, named } from '../report/named.ts';
import { sourceHtml } from '../ui/typeset.ts';

/** A sentence with all values of an indicator that it gives. */
export type Sentence = {
  report: NamedReport;
  /** The words, each value a link to its report. */
  words: Markup;
  /** Sections it stands in. */
  place: string;
  /** In the order of the text. */
  items: readonly CellValue[];
  /** The words beside each value, by its id: what tells parts of a whole from each other. */
  labels: ReadonlyMap<string, string>;
};

/** The words in which a report states a value. */
type Quote = {
  /** Where the sentence begins in the report, and its words. */
  start: number;
  text: string;
  /** Sections around it. */
  place: string;
  /** Where the value ends in the report. */
  end: number;
  /** The words beside the value. */
  label: string;
};

/** The words in which a report states its values, by mention. */
export type Quoted = { report: NamedReport; quotes: Readonly<Record<string, Quote>> };

/** The words in which a report states the values of its own district. */
export function quotedOf(record: ReportRecord): Quoted {
  const mentions = new Map(record.mentions.map((mention) => [mention.id, mention]));
  const stated = new Set(record.observations.map(({ mention }) => mention));
  const places = new Map<number, string>();
  const placeAt = (start: number): string => {
    const place = places.get(start) ?? placeOf(record, start).join(' › ');
    places.set(start, place);
    return place;
  };
  const quotes = [...stated].flatMap((id): [string, Quote][] => {
    const mention = mentions.get(id);
    if (!mention || mention.place !== null) return [];
    const { start, text } = quoteIn(record, mention.start);
    return [[id, { start, text, place: placeAt(start), end: mention.end, label: wordsBeside(record.text, mention) }]];
  });
  return { report: named(record.report), quotes: Object.fromEntries(quotes) };
}

/** The sentence with its values marked; values that overlap are marked once. */
function marked({ quotes }: Quoted, sentence: Quote, items: readonly CellValue[]): Markup {
  const parts: Markup[] = [];
  let at = 0;
  for (const { value } of items) {
    const quote = quotes[value.mention];
    const [start, end] = [value.start - sentence.start, (quote?.end ?? value.start) - sentence.start];
    if (!quote || start < at) continue;
    const style = ['q', value.status !== 'actual' && value.status].filter(Boolean).join(' ');
    const link = html`<a class="${style}" data-source href="${reportHref(value.report, value.mention)}">${sentence.text.slice(start, end)}</a>`;
    parts.push(new Markup(sourceHtml(sentence.text.slice(at, start))), link);
    at = end;
  }
  return html`${parts}${new Markup(sourceHtml(sentence.text.slice(at)))}`;
}

/** Values by the sentence in which they stand: by place, then in the order of the text. */
export function bySentence<V extends Stated>(values: readonly V[], quoted: (report: string) => Quoted | undefined): V[][] {
  const groups = new Map<string, { start: number; district: string; report: string; values: V[] }>();
  for (const value of values) {
    const { district, report } = value;
    const quote = quoted(report)?.quotes[value.mention];
    if (!quote) continue;
    const { start } = quote;
    const key = `${start} ${report}`;
    const group = groups.get(key);
    if (group) group.values.push(value);
    else groups.set(key, { start, district, report, values: [value] });
  }
  return [...groups.values()]
    .sort((a, b) => byCodeUnit(a.district, b.district) || byCodeUnit(a.report, b.report) || a.start - b.start)
    .map((group) => group.values.sort((a, b) => a.start - b.start));
}

/** What of a value tells its sentence. */
type Stated = Pick<Value, 'report' | 'district' | 'mention' | 'start'>;

/** The sentences that values stand in, by place, then in the order of the text. */
export function sentencesOf(items: readonly CellValue[], quoted: ReadonlyMap<string, Quoted>): Sentence[] {
  const byValue = items.flatMap((item) => (quoted.has(item.value.report) ? [{ ...item.value, item }] : []));
  return bySentence(byValue, (report) => quoted.get(report)).flatMap((group) => {
    const [first] = group;
    const own = first && quoted.get(first.report);
    const quote = own?.quotes[first?.mention ?? ''];
    if (!own || !quote) return [];
    const sorted = group.map(({ item }) => item);
    return [
      {
        report: own.report,
        words: marked(own, quote, sorted),
        place: quote.place,
        items: sorted,
        labels: new Map(sorted.map(({ value }) => [value.id, own.quotes[value.mention]?.label ?? ''])),
      },
    ];
  });
}
