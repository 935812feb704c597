import type { ReportRecord } from '../model/index.ts';
import type { Span } from '../model/span.ts';
import { passageAt } from '../text/passage.ts';
import { quoteIn } from '../text/quote.ts';
import type { Quote, Quotes } from './payload.ts';
import { placeOf } from './place.ts';

/** Sentences of one report: by the id of the mention, or by passage and indicator where it speaks without a number. */
export function quotesOf(record: ReportRecord): Quotes {
  const quote = ({ start, end }: Span): Quote => {
    const sentence = quoteIn(record, start);
    return { text: sentence.text, from: start - sentence.start, to: end - sentence.start, place: placeOf(record, start).join(' › ') };
  };
  const observed = new Set(record.observations.map((observation) => observation.mention));
  const mentions = record.mentions.filter((mention) => observed.has(mention.id)).map((mention) => [mention.id, quote(mention)]);
  const places = record.mentioned.map((place) => [`${passageAt(record.passages, place.start)?.id} ${place.indicator}`, quote(place)]);
  return Object.fromEntries([...mentions, ...places]);
}
