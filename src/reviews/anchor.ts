import type { Anchor, ReviewReason, Span } from '../model/index.ts';
import { type Squeezed, squeezed } from './squeezed.ts';

/** Characters of the surroundings that an anchor has on either side at least, and how many it takes at most to be the only one. */
const [LEAST, MOST, STEP] = [8, 40, 8];

/** Characters of its surroundings that must still stand beside a quote for its place to be likely. */
const LIKELY = 4;

/** Where an anchor stands: `span` where it does, else why not, and the most likely place if there is one. */
export type AnchorPlace =
  | { span: Span; reason: null }
  | { span: Span | null; reason: Extract<ReviewReason, 'words-lost' | 'surroundings-changed' | 'ambiguous'> };

/** All places of words in squeezed text, as offsets there; no words stand at its beginning. */
function placesOf(words: string, sought: string): number[] {
  if (sought === '') return [0];
  const places: number[] = [];
  for (let at = words.indexOf(sought); at >= 0; at = words.indexOf(sought, at + 1)) places.push(at);
  return places;
}

/** Makes anchors in one text and finds them again. */
export class Anchors {
  readonly #source: string;
  #squeezed: Squeezed | null = null;

  constructor(text: string) {
    this.#source = text;
  }

  get #text(): Squeezed {
    this.#squeezed ??= squeezed(this.#source);
    return this.#squeezed;
  }

  /**
   * The anchor of a stretch of text: its words, and as many around them as make them the only ones; with the number of the place where forty
   * characters on either side do not.
   *
   * @throws RangeError where the stretch holds nothing but white space
   */
  at(span: Span): Anchor {
    const { start, end } = this.#text.inside(span);
    if (start >= end) throw new RangeError('An anchor needs words.');
    for (let size = LEAST; ; size += STEP) {
      const anchor = this.#anchor(start, end, size);
      const places = this.#exact(anchor);
      if (places.length === 1) return anchor;
      if (size >= MOST) return { ...anchor, occurrence: places.indexOf(start) + 1 };
    }
  }

  /** The anchor of something long, such as a problem, a check or text set aside: of its first words. */
  ofHead({ start, end }: Span): Anchor {
    const inside = this.#text.inside({ start, end });
    return this.at(this.#text.outside(inside.start, Math.min(inside.end, inside.start + MOST)));
  }

  /** The first place at or after an offset where a word stands: what begins there is anchored there. */
  wordFrom(offset: number): number {
    const { start, end } = this.#text.inside({ start: offset, end: offset });
    return this.#text.outside(start, end + 1).start;
  }

  /** Where an anchor stands in this text. White space counts nowhere; everything else must stand as it stood. */
  find(anchor: Anchor): AnchorPlace {
    const exact = this.#exact(anchor);
    const chosen = anchor.occurrence === undefined ? exact : exact.slice(anchor.occurrence - 1, anchor.occurrence);
    const [place] = chosen;
    if (place !== undefined && chosen.length === 1) return { span: this.#span(place, anchor.quote), reason: null };
    if (chosen.length > 1) return { span: null, reason: 'ambiguous' };
    return this.#likely(anchor);
  }

  #anchor(start: number, end: number, size: number): Anchor {
    const { words } = this.#text;
    const before = words.slice(Math.max(0, start - size), start);
    const after = words.slice(end, end + size);
    return { quote: words.slice(start, end), ...(before && { before }), ...(after && { after }) };
  }

  /** Places, in squeezed text, where quote and surroundings stand. */
  #exact(anchor: Anchor): number[] {
    const [before, quote, after] = partsOf(anchor);
    if (quote === '') return [];
    return placesOf(this.#text.words, before + quote + after).map((at) => at + before.length);
  }

  /** The place where an anchor most likely stands whose surroundings are not as they were. */
  #likely(anchor: Anchor): AnchorPlace {
    const [before, quote, after] = partsOf(anchor);
    const { words } = this.#text;
    const places = quote === '' ? [] : placesOf(words, quote);
    if (places.length === 0) return { span: this.#between(before, after), reason: 'words-lost' };
    const ranked = places
      .map((at) => ({ at, same: sameEnd(words.slice(0, at), before) + sameStart(words.slice(at + quote.length), after) }))
      .sort((a, b) => b.same - a.same);
    const [best, second] = ranked;
    const clear = best && (second === undefined || (best.same >= LIKELY && best.same > second.same));
    if (clear) return { span: this.#span(best.at, quote), reason: 'surroundings-changed' };
    return { span: null, reason: 'ambiguous' };
  }

  /** What stands now between the words that stood before and after a lost quote; null where they do not stand once, near one another. */
  #between(before: string, after: string): Span | null {
    const { words } = this.#text;
    const [first, ...others] = after === '' || before.length + after.length < 2 * LIKELY ? [] : placesOf(words, before);
    if (first === undefined || others.length > 0) return null;
    const start = first + before.length;
    const end = words.indexOf(after, start);
    return end <= start || end - start > MOST ? null : this.#text.outside(start, end);
  }

  #span(at: number, quote: string): Span {
    return this.#text.outside(at, at + squeezed(quote).words.length);
  }
}

/** The three parts of an anchor, squeezed. */
function partsOf({ before = '', quote, after = '' }: Anchor): [before: string, quote: string, after: string] {
  return [squeezed(before).words, squeezed(quote).words, squeezed(after).words];
}

/** Number of characters with which both begin. */
function sameStart(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return same;
}

/** Number of characters with which both end. */
function sameEnd(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a.at(-1 - same) === b.at(-1 - same)) same++;
  return same;
}
