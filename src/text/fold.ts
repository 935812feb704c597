import { RADICALS } from './radicals.ts';

/** Look-alikes of the signs of numbers, each with the ASCII character it stands for. */
const SIGNS: Readonly<Record<string, string>> = {
  '∶': ':',
  '︰': ':',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '〜': '~',
  '∼': '~',
  '﹪': '%',
  '％': '%',
  '＞': '>',
  '＜': '<',
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '\u3000': ' ',
  '\u00a0': ' ',
};

/** Traditional characters of numerals, units and of rising and falling, each before its simplified one: a number is read in either script. */
const TRADITIONAL =
  '萬万億亿兩两倆两餘余幾几個个點点負负來来貳贰陸陆參叁圓圆間间冊册臺台畝亩輛辆項项處处場场棟栋塊块種种節节對对門门張张長长減减較较';

/** What each character stands for, all of one length, so that offsets hold. */
const FOLDED: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SIGNS),
  ...Array.from({ length: TRADITIONAL.length / 2 }, (_, i) => [TRADITIONAL.charAt(i * 2), TRADITIONAL.charAt(i * 2 + 1)] as const),
  ...RADICALS,
]);

const FULL_WIDTH = 0xfee0;
const FIRST_FULL_WIDTH = '\uff01';
/** Everything to be folded; the full-width comma, the commonest mark of all, is left out of its range. */
const FOLDABLE = new RegExp(
  `[\\uff01-\\uff0b\\uff0d-\\uff5e\\u2e80-\\u2fd5${[...FOLDED.keys()].filter((char) => !RADICALS.has(char)).join('')}]`,
  'g',
);

/**
 * The text with full-width digits, letters and signs (９８．６％) as ASCII, the characters of traditional numerals and units (餘萬個) simplified,
 * and radical forms (⼈) as the characters meant; position for position, so that offsets into the result are offsets into the source. The
 * full-width comma stays: unlike `,` it ends a clause.
 */
export function fold(text: string): string {
  return text.replace(
    FOLDABLE,
    (char) => FOLDED.get(char) ?? (char >= FIRST_FULL_WIDTH ? String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH) : char),
  );
}
