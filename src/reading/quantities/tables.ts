import type { Span } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import type { CellHeads } from '../tables/index.ts';
import { isYear } from '../tables/words.ts';
import { countsNothing, type LabelUnit, unitInBrackets, unitOfLastWord, unitOfWords } from './labels.ts';
import { round } from './quantity.ts';

/** Heads over numbers that have no unit. */
const COEFFICIENT = /差异系数$|^(?:标准差|变异系数)$/;
/** Amounts of money and areas, of which heads rarely tell the unit themselves. */
const MONEY = /经费|资金|支出|投入|费用?$|附加|拨款|补助|收入|预算|工资|资助|金额|产值|设备值/;
const AREA = /面积/;
/** Heads over changes: percent, where the table tells that unit too. */
const CHANGE = /增长|增减|下降|同比|较上年|比上年/;
const BARE_NUMBER = /^ *-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)? *$/;
const SEPARATORS = /[、,，/／;； ]+|和/;

const bare = (head: string): string => fold(head).replace(/\s/g, '');

/** The unit of a whole table that fits a cell: the only one, or of several the one of its kind. */
function tableUnit(written: string, heads: readonly string[]): LabelUnit | null {
  const units = written.split(SEPARATORS).flatMap((part) => unitOfWords(part.trim()) ?? []);
  const [only] = units;
  if (units.length <= 1) return only ?? null;
  const speaks = (kind: RegExp) => heads.some((head) => kind.test(bare(head)));
  const percent = units.find(({ unit }) => unit === '%');
  if (percent && speaks(CHANGE)) return percent;
  if (speaks(MONEY)) return units.find(({ unit }) => unit === '元') ?? null;
  return speaks(AREA) ? (units.find(({ unit }) => unit === '平方米') ?? null) : null;
}

/** The first unit that a way of reading finds in heads, the innermost first. */
const innermost = (heads: readonly string[], read: (head: string) => LabelUnit | null): LabelUnit | null =>
  heads.toReversed().reduce<LabelUnit | null>((found, head) => found ?? read(head), null);

/** True for the head of a column whose numbers count nothing (序号); a head that names a year is none (2022年度),
 * nor is one that stands over years (年度 over 2021年 and 2022年). */
const countsNothingHere = (head: string): boolean => countsNothing(bare(head)) && !/^\d{4}/.test(bare(head));

/**
 * Unit of a bare number in a table: written in the head of its column, beside it in a column 单位, in the head of its row; named by the words
 * of its heads; or told for the whole table.
 */
export function cellUnit(text: string, heads: CellHeads): LabelUnit | null {
  const words = ({ start, end }: Span) => text.slice(start, end);
  const columns = heads.columns.map(words);
  const rows = heads.rows.map(words);
  if (columns.some((head, i) => countsNothingHere(head) && !columns.slice(i + 1).some(isYear))) return null;
  if ([...columns, ...rows].some((head) => COEFFICIENT.test(bare(head)))) return { unit: '', factor: 1 };
  const beside = heads.unitCell ? unitOfWords(words(heads.unitCell)) : null;
  const written = innermost(columns, unitInBrackets) ?? beside ?? innermost(rows, unitInBrackets);
  if (written) return written;
  const named = innermost(columns, unitOfLastWord) ?? innermost(rows, unitOfLastWord);
  const { unit, caption } = heads.captions;
  const whole = unit ? tableUnit(words(unit), [...columns, ...rows]) : null;
  if (named) return whole && whole.unit === named.unit ? whole : named;
  return whole ?? (caption ? unitInBrackets(words(caption)) : null);
}

/** Value of a cell that holds nothing but a number, in the unit the table tells; null elsewhere. */
export function bareCell(
  text: string,
  cell: Span,
  unit: LabelUnit | null,
): { start: number; end: number; value: number; unit: string } | null {
  const words = fold(text.slice(cell.start, cell.end));
  if (!unit || !BARE_NUMBER.test(words)) return null;
  const written = words.trim();
  const start = cell.start + words.indexOf(written);
  const value = round(Number(written.replaceAll(',', '')) * unit.factor);
  return { start, end: start + written.length, value, unit: unit.unit };
}

/** The words of a head as a heading reads them: a year in digits alone is a year. */
export function asHeading(head: string): string {
  const words = head.trim();
  return /^(?:19|20)\d{2}$/.test(fold(words)) ? `${words}年` : words;
}
