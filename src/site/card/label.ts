import type { Mention, ReportRecord } from '../../model/index.ts';
import { wordsBeside } from '../../text/words-beside.ts';

/** What leads a label cut from a sentence and names nothing: an ellipsis, a year (whole or cut), and that something is planned. */
const LEAD = /^…?(?:\d*年)?(?:计划|拟|将|力争)*/;

/** Short name of a figure on a card: the words beside it, else the name of its indicator, else nothing. */
export function figureLabel(record: ReportRecord, mention: Mention, names: ReadonlyMap<string, string>): string {
  const words = wordsBeside(record.text, mention).replace(LEAD, '').replace(/^…/, '');
  if (words.length > 1) return words;
  const indicator = record.observations.find((observation) => observation.mention === mention.id)?.indicator;
  return (indicator && names.get(indicator)) ?? words;
}
