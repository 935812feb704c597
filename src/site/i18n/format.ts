import type { Qualifier, Threshold } from '../../model/index.ts';
import type { Labels } from './dictionary.ts';
import { unitName } from './labels.ts';
import type { Lang } from './routes.ts';
import { num } from './text.ts';

/** The part of a mention or observation that formatting needs. */
export type Amount = { value: number; valueHigh?: number | undefined; unit: string; qualifier?: Qualifier | undefined };

function withUnit(words: string, { value, valueHigh, unit }: Amount, lang: Lang): string {
  if (unit === '%') return `${words}%`;
  return `${words} ${unitName(unit, lang, valueHigh ?? value)}`.trimEnd();
}

function span(amount: Amount, write: (value: number) => string): string {
  return amount.valueHigh === undefined ? write(amount.value) : `${write(amount.value)}–${write(amount.valueHigh)}`;
}

/** A value as normalised, in its base unit: `290,000,000 元`, `96.97%`, `30,000–300,000 元`. */
export function normalValue(amount: Amount, lang: Lang): string {
  return withUnit(span(amount, num), amount, lang);
}

const SCALES: Record<Lang, readonly { from: number; word: string }[]> = {
  zh: [
    { from: 1e8, word: '亿' },
    { from: 1e4, word: '万' },
  ],
  en: [
    { from: 1e9, word: 'billion' },
    { from: 1e6, word: 'million' },
  ],
};

/** The same with long amounts of money in 万 or 亿 (million, billion): `2.9 亿元`, `290 million yuan`. Nothing is rounded away. */
export function shortValue(amount: Amount, lang: Lang): string {
  const scale = amount.unit.startsWith('元') ? SCALES[lang].find(({ from }) => amount.value >= from) : undefined;
  if (!scale) return normalValue(amount, lang);
  const words = span(amount, (value) => num(Number((value / scale.from).toPrecision(12))));
  return lang === 'zh' ? `${words} ${scale.word}${unitName(amount.unit, lang)}` : `${words} ${scale.word} ${unitName(amount.unit, lang)}`;
}

const SIGNS: Labels<Qualifier> = {
  exact: { zh: '', en: '' },
  range: { zh: '', en: '' },
  approx: { zh: '约 ', en: 'about ' },
  'at-least': { zh: '≥ ', en: '≥ ' },
  'at-most': { zh: '≤ ', en: '≤ ' },
};

/** A short value with the sign of its qualifier: `≥ 4 次`, `≤ 85 分`, `约 200 件`. */
export function statedValue(amount: Amount, lang: Lang): string {
  return `${SIGNS[amount.qualifier ?? 'exact'][lang]}${shortValue(amount, lang)}`;
}

const RELATIONS: Readonly<Record<Threshold['op'], string>> = { '>=': '≥', '<=': '≤', '=': '=', '<': '<', '>': '>', range: '' };

/** A threshold in signs: `≥ 95%`, `36–45 人/班`. */
export function thresholdWords({ op, value, unit }: Pick<Threshold, 'op' | 'value' | 'unit'>, lang: Lang): string {
  const [low = 0, high] = Array.isArray(value) ? value : [value];
  return `${RELATIONS[op]} ${normalValue({ value: low, valueHigh: high, unit }, lang)}`.trim();
}

/** Words with an equation in them: no line ends between what they come to, its sign and its unit. */
export const unbroken = (words: string): string => words.replace(/(?<=[=≈<≤>≥≠]) (?=\d)|(?<=\d) (?=[%\p{Script=Han}])/gu, '\u00a0');

/** An equation (`48000 ÷ 6000 = 8 平方米`) with numbers and the unit at its end as the page writes them, its result in one piece with its sign. */
export function equationWords(equation: string, lang: Lang): string {
  const grouped = unbroken(equation.replace(/(?<![.\d])\d{4,}(?![.\d])/g, (digits) => num(Number(digits))));
  if (lang === 'zh') return grouped;
  return grouped.replace(/\s(万?)(\p{Script=Han}\S*)$/u, (_, scale: string, unit: string) =>
    `${scale && ' × 10,000'}\u00a0${unitName(unit, lang)}`.trimEnd(),
  );
}

/** Longest unit, in letters, that stands with the zero of an axis without touching the next value. */
const UNIT_OF_ZERO = 8;

/** A value on the axis of a chart: money in its large unit in Chinese, the unit with zero only, where it is short. */
export function tickWords(value: number, unit: string, lang: Lang): string {
  if (unit === '%') return `${num(value)}%`;
  const name = unitName(unit, lang);
  if (value === 0) return name.length > UNIT_OF_ZERO / (lang === 'zh' ? 2 : 1) ? '0' : `0 ${name}`.trimEnd();
  const scale = unit.startsWith('元') && lang === 'zh' ? SCALES.zh.find(({ from }) => value >= from) : undefined;
  return scale ? `${num(value / scale.from)} ${scale.word}` : num(value);
}

/** A date as far as it is known: `2020-12` gives `2020年12月` or `December 2020`. */
export function dateWords(date: string, lang: Lang): string {
  const [year, month, day] = date.split('-').map(Number);
  if (lang === 'zh') return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
  const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  return [day, month ? names[month - 1] : undefined, year].filter(Boolean).join(' ');
}
