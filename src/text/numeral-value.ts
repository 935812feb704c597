/** A piece of a numeral: a digit or number written before a scale, or the scale itself as a power of ten. */
export type NumeralPiece = { scale: number } | { number: string; chinese: boolean };

/** What a numeral says. NaN where its pieces form no number (二〇二〇, 十四五). */
export type NumeralValue = {
  value: number;
  /** The number before its first scale: 3 in 3千万; equals `value` without a scale. */
  coefficient: number;
  /** Power of ten of that scale: 7 in 3千万, 0 without. */
  exponent: number;
};

const NONE: NumeralValue = { value: Number.NaN, coefficient: Number.NaN, exponent: 0 };

type NumeralTerm = { number: string; exponent: number };

/** Sum without binary rounding of its terms: 83.09 and 4 give 830900. */
function sum(terms: readonly NumeralTerm[]): number {
  return terms.reduce((total, { number, exponent }) => total + Number(`${number}e${exponent}`), 0);
}

/** A numeral as far as it is read, from its high end down. */
class Reader {
  /** Terms whose scale can no longer grow. */
  private done: NumeralTerm[] = [];
  /** Terms in 万, which a following 亿 multiplies. */
  private middle: NumeralTerm[] = [];
  /** Terms of the section below 万. */
  private section: NumeralTerm[] = [];
  private pending: { number: string; chinese: boolean } | null = null;
  private zero = false;
  private last = Number.POSITIVE_INFINITY;
  /** The last of 亿 and 兆, which must fall. */
  private highest = Number.POSITIVE_INFINITY;
  valid = true;

  number(number: string, chinese: boolean): void {
    if (this.pending && this.pending.number !== '0') this.valid = false;
    this.zero = number === '0' || this.pending?.number === '0';
    this.pending = { number, chinese };
  }

  scale(power: number): void {
    if (power < 4) this.small(power);
    else this.large(power);
    this.pending = null;
    this.last = power;
  }

  /** 十 百 千: each lower than the one before it in its section; without a digit only 十, or where the section begins. */
  private small(power: number): void {
    const lowest = this.section.at(-1)?.exponent ?? Number.POSITIVE_INFINITY;
    const own = this.pending && this.pending.number !== '0' ? this.pending.number : null;
    if (power >= lowest || (own === null && power !== 1 && this.section.length > 0)) this.valid = false;
    this.section.push({ number: own ?? '1', exponent: power });
  }

  /** 万 and above: multiply what stands before them and is not multiplied by a higher one. 一万五千万 is 15000万. */
  private large(power: number): void {
    const loose = this.pending && this.pending.number !== '0' ? [{ number: this.pending.number, exponent: 0 }] : [];
    const own = [...this.section, ...loose];
    const again = this.middle.length > 0 && power === 4;
    if (again && own.length > 0 && (loose.length > 0 || this.section[0]?.exponent !== 3)) this.valid = false;
    const terms = [...this.middle, ...own];
    if (power > 4 && power >= this.highest) this.valid = false;
    const raised = (terms.length > 0 ? terms : [{ number: '1', exponent: 0 }]).map((term) => ({
      ...term,
      exponent: term.exponent + power,
    }));
    this.section = [];
    this.middle = power === 4 ? raised : [];
    if (power === 4) return;
    this.done.push(...raised);
    this.highest = power;
  }

  /**
   * The number at the end, behind the last scale: 3万4000 and 一千零五 say it in full; 一万三 and 3万5 leave the next lower scale out; the
   * rest could be either.
   */
  private tail(): NumeralTerm | null {
    if (!this.pending) return null;
    const { number, chinese } = this.pending;
    if (this.last === Number.POSITIVE_INFINITY || this.last === 1 || (this.zero && number !== '0')) return { number, exponent: 0 };
    const [whole = ''] = number.split('.');
    if (whole.length === this.last && !chinese) return { number, exponent: 0 };
    if (whole.length === 1 && number !== '0') return { number, exponent: this.last - 1 };
    this.valid = false;
    return null;
  }

  result(): NumeralValue {
    const before = [...this.done, ...this.middle, ...this.section];
    const tail = this.tail();
    const terms = tail ? [...before, tail] : before;
    const decimals = terms.some(({ number }) => number.includes('.'));
    if (!this.valid || terms.length === 0 || (decimals && terms.length > 1)) return NONE;
    const [first] = terms as [NumeralTerm];
    return { value: sum(terms), coefficient: Number(first.number), exponent: first.exponent };
  }
}

/**
 * Value of a numeral from its pieces: sections of 千 百 十, raised by 万, 亿 and 兆, with digits and Arabic numbers side by side (2千零30万,
 * 1亿2千3百万).
 */
export function numeralValue(pieces: readonly NumeralPiece[]): NumeralValue {
  const [first] = pieces;
  if (first && 'number' in first && pieces.length === 1) {
    const value = Number(first.number);
    return { value, coefficient: value, exponent: 0 };
  }
  const reader = new Reader();
  for (const piece of pieces) {
    if ('scale' in piece) reader.scale(piece.scale);
    else reader.number(piece.number, piece.chinese);
  }
  return reader.result();
}
