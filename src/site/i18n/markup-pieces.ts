import { nextHan } from './han.ts';

/** Comments, scripts and styles, which are one piece each. */
const WHOLE = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/y;
const SPACE = 32;
const EXCLAMATION = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const TAG_OPENS = 60;
const TAG_CLOSES = 62;
const SMALL_S = 115;

/** Whether something stands in a stretch, asked of stretches in their order: where it stands next is looked for only when that is passed. */
function standing(find: (from: number) => number): (start: number, end: number) => boolean {
  let place = -1;
  return (start, end) => {
    if (place < start) place = find(start);
    return place >= start && place < end;
  };
}

const isLetter = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);

/** Whether a UTF-16 unit ends the name of a tag; so does the end of a page. */
const endsName = (unit: number) => !(unit > SPACE && unit !== SLASH && unit !== TAG_CLOSES);

/** End of the tag at a bracket, which no bracket in a value is; the end of the bracket where the tag has none. */
function tagEnd(html: string, start: number): number {
  for (let at = start + 1; at < html.length; at++) {
    const unit = html.charCodeAt(at);
    if (unit === TAG_CLOSES) return at + 1;
    if (unit !== QUOTE && unit !== APOSTROPHE) continue;
    at = html.indexOf(unit === QUOTE ? '"' : "'", at + 1);
    if (at < 0) break;
  }
  return start + 1;
}

/** End of the piece at a place: a comment, script or style with what it holds, a tag with its attributes, or text up to the next one. */
function pieceEnd(html: string, start: number): number {
  if (html.charCodeAt(start) !== TAG_OPENS) {
    const next = html.indexOf('<', start);
    return next < 0 ? html.length : next;
  }
  const sign = html.charCodeAt(start + 1);
  if (sign === SMALL_S || sign === EXCLAMATION) {
    WHOLE.lastIndex = start;
    if (WHOLE.test(html)) return WHOLE.lastIndex;
  }
  return tagEnd(html, start);
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
    this.#chinese = standing((from) => nextHan(html, from));
    this.#lang = standing((from) => {
      const at = html.indexOf('lang="', from);
      return at < 0 ? html.length : at;
    });
  }

  /** Go on to the next piece. @returns false at the end of the page */
  next(): boolean {
    if (this.end >= this.#html.length) return false;
    this.#before = this.#previous;
    this.#previous = this.start;
    this.start = this.end;
    this.end = pieceEnd(this.#html, this.start);
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
    if (!isLetter(this.#html.charCodeAt(from))) return '';
    let to = from + 1;
    while (!endsName(this.#html.charCodeAt(to))) to++;
    return this.#html.slice(from, to);
  }

  /** Whether it is the end tag of a name; none is of an empty one. */
  endsElement(name: string): boolean {
    return (
      this.closes &&
      name !== '' &&
      this.#html.startsWith(name, this.start + 2) &&
      endsName(this.#html.charCodeAt(this.start + 2 + name.length))
    );
  }

  /** Words of the piece behind this one. */
  after(): string {
    return this.end < this.#html.length ? this.#html.slice(this.end, pieceEnd(this.#html, this.end)) : '';
  }

  /** Words of the piece before the one before; empty where there is none. */
  before(): string {
    return this.#before < 0 ? '' : this.#html.slice(this.#before, pieceEnd(this.#html, this.#before));
  }
}
