import { addDict, customPinyin, pinyin } from 'pinyin-pro';
import { divisionName } from '../../src/reading/metadata/division-name.ts';

/** Prepare the place-name dictionary: `complete` as packaged, then readings of whole stems that it gets wrong. */
export function loadReadings(complete: Record<string, [string, number]>, readings: Record<string, string>): void {
  addDict(complete);
  customPinyin(readings);
}

const syllables = (text: string, toneType: 'none' | 'symbol'): string[] =>
  pinyin(text, { toneType, type: 'array', v: toneType === 'none', nonZh: 'removed' });

/** Syllables without tones, separated by spaces, without the type of the division: `qu jiang`. */
export function searchPinyin(name: string): string {
  return syllablesOf(name, 'none')[0]?.join(' ') ?? '';
}

/** Tone-marked reading for display, one word per part: `Zhāngjiāchuān Huízú Zìzhìxiàn`. */
export function displayReading(name: string): string {
  return syllablesOf(name, 'symbol').map(word).join(' ');
}

/** Syllables of the parts of a name, read within the whole name so that the dictionary sees the place. */
function syllablesOf(name: string, toneType: 'none' | 'symbol'): string[][] {
  const { stem, peoples, type } = divisionName(name);
  const whole = syllables(name, toneType);
  if (whole.length !== name.length) return [whole];
  const parts: string[][] = [];
  let at = 0;
  for (const part of [stem, ...peoples, type]) {
    if (part) parts.push(whole.slice(at, at + part.length));
    at += part.length;
  }
  return parts;
}

/** Join syllables into one capitalised word; an apostrophe keeps a syllable that begins with a vowel apart (Xī’ān). */
function word(parts: string[]): string {
  const joined = parts.map((s, i) => (i > 0 && /^[aāáǎàeēéěèoōóǒò]/.test(s) ? `’${s}` : s)).join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
