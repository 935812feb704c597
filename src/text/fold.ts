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
const FULL_WIDTH_SIGNS = { first: 0xff01, last: 0xff5e };
/** The full-width comma, the commonest mark of all, stays. */
const COMMA = '，';

/** For each UTF-16 code unit, the one that it is folded to; 0 where it stays. */
const UNITS = new Uint16Array(0x10000);
for (let unit = FULL_WIDTH_SIGNS.first; unit <= FULL_WIDTH_SIGNS.last; unit++) UNITS[unit] = unit - FULL_WIDTH;
for (const [char, meant] of FOLDED) UNITS[char.charCodeAt(0)] = meant.charCodeAt(0);
UNITS[COMMA.charCodeAt(0)] = 0;

/**
 * The text with full-width digits, letters and signs (９８．６％) as ASCII, the characters of traditional numerals and units (餘萬個) simplified,
 * and radical forms (⼈) as the characters meant; position for position, so that offsets into the result are offsets into the source. The
 * full-width comma stays: unlike `,` it ends a clause.
 */
export function fold(text: string): string {
  let folded = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = UNITS[text.charCodeAt(at)] ?? 0;
    if (unit === 0) continue;
    folded += text.slice(from, at) + String.fromCharCode(unit);
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}
