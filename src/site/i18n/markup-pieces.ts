import { HAS_CHINESE } from './chinese.ts';

/** Comments, scripts and styles whole, tags with their attributes, and text between them; no character is in none. */
const PIECE = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</y;
const TAG_OPENS = 60;
const SLASH = 47;
/** Name of a tag. */
const NAME = /[A-Za-z][^\s/>]*/y;

/** Whether something stands in a stretch, asked of stretches in their order: where it stands next is looked for only when that is passed. */
function standing(find: (from: number) => number): (start: number, end: number) => boolean {
  let place = -1;
  return (start, end) => {
    if (place < start) place = find(start);
    return place >= start && place < end;
  };
}

/**
 * The pieces of a page one after the other: tags, comments, and the text between them. A page has thousands, most of which are only passed by: their words are
 * cut out when they are asked for.
 */
export class MarkupPieces {
  readonly #html: string;
  readonly #chinese: ReturnType<typeof standing>;
  readonly #lang: ReturnType<typeof standing>;
  /** Where the piece before begins, and the one before that; -1 where there is none. */
  #previous = -1;
  #before = -1;
  /** Where this piece begins and ends in the page. */
  start = -1;
  end = 0;

  constructor(html: string) {
    this.#html = html;
    const chinese = new RegExp(HAS_CHINESE, 'gu');
    this.#chinese = standing((from) => {
      chinese.lastIndex = from;
      return chinese.test(html) ? chinese.lastIndex - 1 : Number.POSITIVE_INFINITY;
    });
    this.#lang = standing((from) => {
      const at = html.indexOf('lang="', from);
      return at < 0 ? Number.POSITIVE_INFINITY : at;
    });
  }

  /** Go on to the next piece. @returns false at the end of the page */
  next(): boolean {
    if (this.end >= this.#html.length) return false;
    this.#before = this.#previous;
    this.#previous = this.start;
    this.start = this.end;
    this.end = this.#endAfter(this.start);
    return true;
  }

  get isTag(): boolean {
    return this.#html.charCodeAt(this.start) === TAG_OPENS;
  }

  get words(): string {
    return this.#html.slice(this.start, this.end);
  }

  get hasChinese(): boolean {
    return this.#chinese(this.start, this.end);
  }

  /** Whether it may have the attribute `lang`: another one may end on this. */
  get hasLang(): boolean {
    return this.#lang(this.start, this.end);
  }

  get closes(): boolean {
    return this.#html.charCodeAt(this.start + 1) === SLASH;
  }

  get closesItself(): boolean {
    return this.#html.charCodeAt(this.end - 2) === SLASH;
  }

  /** Name of the tag; empty where it is a comment, or a bracket alone. */
  get name(): string {
    const from = this.start + (this.closes ? 2 : 1);
    NAME.lastIndex = from;
    return NAME.test(this.#html) ? this.#html.slice(from, NAME.lastIndex) : '';
  }

  /** Words of the piece behind this one. */
  after(): string {
    return this.end < this.#html.length ? this.#html.slice(this.end, this.#endAfter(this.end)) : '';
  }

  /** Words of the piece before the one before; empty where there is none. */
  before(): string {
    return this.#before < 0 ? '' : this.#html.slice(this.#before, this.#endAfter(this.#before));
  }

  #endAfter(start: number): number {
    PIECE.lastIndex = start;
    return PIECE.test(this.#html) ? PIECE.lastIndex : this.#html.length;
  }
}
