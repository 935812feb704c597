/** A unit that may be any. It is no character, so no text holds it. */
const ANY = '\uffff';
const LENGTH = 4;
/** More openings than this take too long to put together: they are cut shorter. */
const MOST = 500;

/** What a piece of an expression begins with: up to so many UTF-16 code units, fewer where it may match no more; ANY where the next may be any. */
type Openings = ReadonlySet<string>;
const EMPTY: Openings = new Set(['']);
const ANYTHING: Openings = new Set([ANY]);

/** Flags that leave every character of an expression what it is. */
const PLAIN = /^[dgmsy]*$/;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;
const LOOK = /\(\?<?[=!]/y;
const GROUP = /\((?:\?:|\?<[A-Za-z]\w*>)?/y;
const EDGE = /[$^]|\\[bB]/y;
const CLASS = /\[(\^?)((?:\\.|[^\\\]])*)\]/y;
const MANY = /\.|\\[DSWsw]/y;
const UNIT = /\\u([\da-fA-F]{4})|\\([dnrt]|\W)|([^\\()*+?[|])/y;
/** The same inside a class, where no sign but these means more than itself. */
const UNIT_OF_CLASS = /\\u([\da-fA-F]{4})|\\([dnrt]|\W)|([^\\-])/y;
const SET = { d: '0123456789', n: '\n', r: '\r', t: '\t' } as const;

/** The units that one sign of an expression stands for, as UNIT finds it. */
function meantBy([, code, escaped, plain]: RegExpExecArray): string {
  if (code) return String.fromCharCode(Number.parseInt(code, 16));
  return plain ?? SET[escaped as keyof typeof SET] ?? escaped ?? '';
}

/** The openings of two pieces, one after the other: what the first leaves open goes on in the second. */
function joined(first: Openings, second: Openings): Openings {
  const all = new Set<string>();
  for (const one of first) {
    if (one.length >= LENGTH || one.endsWith(ANY)) all.add(one);
    else for (const two of second) all.add((one + two).slice(0, LENGTH));
  }
  return all.size > MOST ? shorter(all, LENGTH - 1) : all;
}

/** The same openings, cut down to so many units, or as few as it takes for them to be few. */
function shorter(all: Openings, length: number): Openings {
  const cut = new Set([...all].map((one) => (one.length > length ? one.slice(0, length) + ANY : one)));
  return cut.size > MOST && length > 1 ? shorter(cut, length - 1) : cut;
}

/** The openings of a piece that comes once or more: as often as it takes to fill an opening. */
function again(piece: Openings): Openings {
  const more = new Set([...piece, '']);
  let all = piece;
  for (let times = 1; times < LENGTH; times++) all = joined(all, more);
  return all;
}

/** Thrown where an expression holds what is not read here. */
class Unread extends Error {}

/** Reads the source of an expression from left to right. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Alternatives, up to the end or the bracket that closes them. */
  alternatives(): Openings {
    const all = new Set(this.#sequence());
    while (this.#next() === '|') {
      this.#at++;
      for (const one of this.#sequence()) all.add(one);
    }
    return all;
  }

  get ended(): boolean {
    return this.#at === this.#source.length;
  }

  #next(): string {
    return this.#source.charAt(this.#at);
  }

  #take(sign: RegExp): RegExpExecArray | null {
    sign.lastIndex = this.#at;
    const found = sign.exec(this.#source);
    if (found) this.#at = sign.lastIndex;
    return found;
  }

  #sequence(): Openings {
    let all = EMPTY;
    while (!this.ended && this.#next() !== '|' && this.#next() !== ')') all = joined(all, this.#repeated());
    return all;
  }

  #repeated(): Openings {
    const piece = this.#piece();
    const quantifier = this.#take(QUANTIFIER);
    if (!quantifier) return piece;
    const [sign, least] = quantifier;
    const all = sign.startsWith('?') ? piece : again(piece);
    return /^[*?]/.test(sign) || Number(least) === 0 ? new Set([...all, '']) : all;
  }

  #piece(): Openings {
    if (this.#take(LOOK)) {
      this.#inside();
      return EMPTY;
    }
    if (this.#take(GROUP)) return this.#inside();
    if (this.#take(EDGE)) return EMPTY;
    if (this.#take(MANY)) return ANYTHING;
    const oneOf = this.#take(CLASS);
    if (oneOf) return oneOf[1] ? ANYTHING : unitsOf(oneOf[2] ?? '');
    const unit = this.#take(UNIT);
    if (!unit) throw new Unread();
    return new Set(meantBy(unit));
  }

  #inside(): Openings {
    const all = this.alternatives();
    if (this.#next() !== ')') throw new Unread();
    this.#at++;
    return all;
  }
}

/** The units of a class (`一二\d`); any where it holds a range, or more than units. */
function unitsOf(inside: string): Openings {
  const all = new Set<string>();
  for (let at = 0; at < inside.length; at = UNIT_OF_CLASS.lastIndex) {
    UNIT_OF_CLASS.lastIndex = at;
    const unit = UNIT_OF_CLASS.exec(inside);
    if (!unit) return ANYTHING;
    for (const one of meantBy(unit)) all.add(one);
  }
  return all;
}

/**
 * What any match of an expression begins with: four UTF-16 code units, and fewer where the next may be any or none. A text that holds none of them
 * holds no match.
 *
 * @returns null where a match may be empty or begin with anything, and where the expression holds what is not read here
 */
export function openingsOf({ source, flags }: RegExp): ReadonlySet<string> | null {
  if (!PLAIN.test(flags)) return null;
  try {
    const reader = new Reader(source);
    const all = [...reader.alternatives()];
    if (!reader.ended || all.some((one) => one === '' || one.startsWith(ANY))) return null;
    return new Set(all.map((one) => (one.endsWith(ANY) ? one.slice(0, -1) : one)));
  } catch (error) {
    if (error instanceof Unread) return null;
    throw error;
  }
}
