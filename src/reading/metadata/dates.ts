import type { Span } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches.ts';
import { chineseValue } from '../../text/numerals.ts';
import { arabicYear, CHINESE_YEAR } from '../../text/years.ts';

/** A date as far as it is written: `2026-01-06`, `2020-12`, `2020`, with its place in the text it was found in. */
export type WrittenDate = Span & { iso: string };

const CN_NUMBER = '(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const WRITTEN = new RegExp(
  [
    '(?<y>(?:19|20)\\d{2})\\s?[-/.]\\s?(?<m>\\d{1,2})(?:\\s?[-/.]\\s?(?<d>\\d{1,2}))?(?![\\d.万亿元%％个名所人])',
    '(?<y2>(?:19|20)\\d{2})\\s?年\\s?(?<m2>\\d{1,2})\\s?月(?:\\s?(?<d2>\\d{1,2})\\s?日)?',
    `(?<y3>${CHINESE_YEAR})年(?<m3>${CN_NUMBER})月(?:(?<d3>${CN_NUMBER})[日号])?`,
  ].join('|'),
  'g',
);

/** All dates with at least year and month in a text, in order. */
export function datesIn(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const match of matchesOf(WRITTEN, fold(text))) {
    const g = match.groups ?? {};
    const year = g['y'] ?? g['y2'] ?? (g['y3'] && arabicYear(g['y3']));
    const month = Number(g['m'] ?? g['m2'] ?? chineseValue(g['m3'] ?? ''));
    const dayText = g['d'] ?? g['d2'] ?? g['d3'];
    const day = dayText ? Number(/^\d/.test(dayText) ? dayText : chineseValue(dayText)) : null;
    if (!year || !(month >= 1 && month <= 12) || (day !== null && (day < 1 || day > 31))) continue;
    const iso = [year, pad(month), ...(day === null ? [] : [pad(day)])].join('-');
    found.push({ iso, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The date of a line that says nothing else: 2026年1月6日, 二〇二〇年十二月, (2023年12月). */
export function dateLine(line: string): WrittenDate | null {
  const [date] = datesIn(line);
  return date && /^[\s（(]*$/.test(line.slice(0, date.start)) && /^[\s）)]*$/.test(line.slice(date.end)) ? date : null;
}

const pad = (n: number): string => String(n).padStart(2, '0');
