import type { Span } from '../../model/index.ts';
import { DIVIDERS, groupsThousands } from '../../text/marks.ts';
import type { FacetPlace, FacetZone } from './types.ts';

/** 及 as a conjunction: what follows it (22所学校及民办幼儿园) speaks of something else. Not in 普及, 涉及, 及格, 及时. */
function isConjunction(text: string, at: number): boolean {
  return text[at] === '及' && !/[普涉波顾触]/.test(text[at - 1] ?? '') && !/[格时早]/.test(text[at + 1] ?? '');
}

/** True for a mark between the words of two figures. */
function divides(text: string, at: number): boolean {
  return DIVIDERS.includes(text.charAt(at)) && !groupsThousands(text, at);
}

/**
 * Narrowest clause around a number, inside its passage: between commas, 、, brackets and stronger marks. A bracket after the number
 * (9所(民办2所)) speaks of another number and stays outside.
 */
export function clauseAround(text: string, number: Span, passage: Span): Span {
  let { start, end } = number;
  while (start > passage.start && !divides(text, start - 1)) start--;
  while (end < passage.end && !divides(text, end) && !isConjunction(text, end)) end++;
  return { start, end };
}

export const clause: FacetZone = (place) => place.clause;
export const sentence: FacetZone = (place) => place.sentence;
export const title: FacetZone = (place) => place.title;
/** The passage up to the number. */
export const beforeNumber: FacetZone = ({ passage, number }) => ({ start: passage.start, end: number.start });

/** A clause that names no people of its own (其中2023年引进69名) goes on counting those of the clauses before it. */
const NAMES_NOBODY = /其中|^[^师员才生]*$/;

/** What the sentence says before the clause of the number, where that clause names nobody. */
export const earlierPeople: FacetZone = (place: FacetPlace) => {
  const words = place.text.slice(place.clause.start, place.clause.end);
  return NAMES_NOBODY.test(words) ? { start: place.sentence.start, end: Math.max(place.sentence.start, place.clause.start) } : null;
};
