import type { ChromeReason } from '../../model/index.ts';

/** Words of a document that stand in it but are not stated: struck out, hidden, a note's mark. They go on lines of their own, with the reason. */
export type Aside = { text: string; reason: ChromeReason };

/** How a run of characters is shown. */
export type Shown = {
  /** Why it is not part of what the document states; absent where it is. */
  aside?: ChromeReason | undefined;
  /** Set above or below the line; `power` where only an exponent can be meant. */
  raised?: 'above' | 'below' | 'power' | undefined;
};

/** Characters that no reader sees and that mean nothing: soft hyphen, zero-width space, byte order mark. */
const UNSEEN = /[\u00ad\u200b\ufeff]/g;

const SIGNS = '0123456789+-=()n';
const ABOVE = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const BELOW = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ';

/** The mark of a note: a short number, in brackets or circled, or an asterisk. */
const NOTE_MARK = /^\s*(?:[[［〔(（]?\s*(?:注\s*)?\d{1,3}\s*[\]］〕)）]?(?:[,，、–-]\s*\d{1,3})*|[①-⑳]|[*＊†‡]{1,3})\s*$/;
/** What an exponent stands behind: the ten of a power, a unit in Latin letters, the closing bracket of a formula. */
const POWER = /(?:[×xX*·]\s*10|[A-Za-zμΩ]|[A-Za-z)]\))$/;
/** Length of the words before a raised number that tell what it is. */
const REACH = 8;

/** A line that is being put together from runs. */
export class Inline {
  private shown = '';
  private readonly set: Aside[] = [];

  /** Append a run. What is raised is told apart from the digits before it: a note's mark is set aside, an exponent becomes one character. */
  add(words: string, { aside, raised }: Shown = {}): void {
    const seen = words.replace(UNSEEN, '');
    if (!seen) return;
    if (aside) this.putAside(seen, aside);
    else if (!raised) this.shown += seen;
    else if (raised === 'above' && NOTE_MARK.test(seen) && !POWER.test(this.shown.slice(-REACH))) this.putAside(seen, 'note-mark');
    else this.shown += shifted(seen, raised === 'below' ? BELOW : ABOVE);
  }

  /** Words so far; line breaks inside count. */
  get text(): string {
    return this.shown;
  }

  /** The line and what was set aside of it; the next one begins. */
  take(): { text: string; asides: Aside[] } {
    const taken = { text: this.shown, asides: this.set.filter(({ text }) => text.trim()) };
    this.shown = '';
    this.set.length = 0;
    return { text: taken.text, asides: [...taken.asides] };
  }

  /** Runs of one reason that follow one another are one. */
  private putAside(text: string, reason: ChromeReason): void {
    const last = this.set.at(-1);
    if (last?.reason === reason && reason !== 'note-mark') last.text += text;
    else this.set.push({ text, reason });
  }
}

/** A raised or lowered number as Unicode writes it; words that have no such form stay. */
function shifted(words: string, forms: string): string {
  const signs = [...words.replaceAll('−', '-')];
  return signs.every((sign) => SIGNS.includes(sign)) ? signs.map((sign) => forms.charAt(SIGNS.indexOf(sign))).join('') : words;
}

/** Characters of raised and lowered numbers as they stand on the line. */
export function onTheLine(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹⁺-ⁿ₀-₎ₙ]/g, (sign) => SIGNS.charAt(Math.max(ABOVE.indexOf(sign), BELOW.indexOf(sign))));
}
