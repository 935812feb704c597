import type { FigureReading } from '../../../model/review.ts';
import { differences, type FieldId } from '../fields.ts';
import { type Answer, type DeskItem, isFigureReading } from '../wire.ts';
import { type Current, readingNow, type State } from './state.ts';

/** The answer that ↵ records for an item: confirmed as the program reads it, or corrected in the fields that differ. */
export function answerOf(state: State, current: Current): Answer {
  const { item, id } = current;
  const settles = state.queue === 'split' ? { settles: true as const } : {};
  if (item.kind === 'figure') {
    const reading = readingNow(state, { ...current, item });
    const blind = blindMark(state, id);
    const wrong = differences(item.reading, reading);
    if (wrong.length === 0) return { key: item.key, verdict: 'confirmed', ...blind, ...settles };
    return { key: item.key, verdict: 'corrected', reading: only(reading, wrong), ...blind, ...settles };
  }
  const draft = state.drafts.get(id)?.other;
  if (draft === undefined) return { key: item.key, verdict: 'confirmed', ...settles };
  return { key: item.key, verdict: 'corrected', reading: draft, ...settles };
}

/** A blind answer counts as blind only as it stood before the program's was seen. */
function blindMark({ uncovered, drafts }: State, id: string): { blind?: true } {
  return uncovered.has(id) && !drafts.get(id)?.figure ? { blind: true } : {};
}

/** The corrected fields of a reading, and none else; a range keeps both ends. */
function only(reading: FigureReading, fields: readonly FieldId[]): Partial<FigureReading> {
  const both = fields.includes('value') ? { value: reading.value, valueHigh: reading.valueHigh } : {};
  return { ...Object.fromEntries(fields.map((field) => [field, reading[field]])), ...both };
}

/** The answer that takes what one of two reviewers said. */
export function takenSide(item: DeskItem, side: DeskItem['said'][number]): Answer {
  const { key } = item;
  if (side.verdict !== 'corrected' || item.kind !== 'figure' || !isFigureReading(side.reading)) {
    const reading = side.verdict === 'corrected' ? { reading: side.reading } : {};
    return { key, verdict: side.verdict, ...reading, settles: true };
  }
  const { reading } = side;
  const wrong = differences(item.reading, reading);
  return { key, verdict: 'corrected', reading: Object.fromEntries(wrong.map((field) => [field, reading[field]])), settles: true };
}

/** Measures of a problem, in their order, with one taken away that was among them or put back that was not. */
export function toggled(all: readonly string[], kept: readonly string[], title: string): string[] {
  return kept.includes(title) ? kept.filter((one) => one !== title) : all.filter((one) => one === title || kept.includes(one));
}
