import type { Passage, Span } from '../../model/index.ts';
import type { Grid } from './grid.ts';
import type { Heads } from './heads.ts';

/** What stands above the figures of a table and speaks of all of them. */
export type Captions = { caption: Span | null; unit: Span | null };

/** Longest line above a table that can be its title, and most lines looked at. */
const LONGEST = 60;
const LINES = 3;

/** Units of a table, named in a line of their own or beside its title. */
const UNIT = /(?:计量|金额|数据)?单位\s*[：:]\s*([^，。；;()（）\s][^。；;()（）]{0,20}?)\s*(?=[)）。；;]|$)/;
/** Title of a table: counted, or by its last word. */
const CAPTION =
  /^(?:附?表\s*[\d一二三四五六七八九十]{1,3}(?:[-—.]\d{1,2})?|附表)[\s：:.、　]*\S|(?:表|一览表|统计表|情况|统计|明细|对照|汇总)\s*(?:[（(][^（）()]{1,30}[)）])?$/;

/** Title and unit of a table: in the lines above it, and in rows over its whole width. */
export function captionsOf(text: string, above: readonly Passage[], grid: Grid, { titles }: Heads): Captions {
  const rows = Array.from({ length: titles }, (_, row) => grid.row(row).find(({ words }) => words)).filter((cell) => cell !== undefined);
  const found: Captions = { caption: null, unit: null };
  const corner = titles < grid.passages.length ? grid.at(titles, 0) : undefined;
  const heads = corner && corner.column === 0 ? [corner] : [];
  for (const span of [...heads, ...rows.toReversed(), ...linesAbove(text, above)]) {
    const words = text.slice(span.start, span.end);
    const unit = UNIT.exec(words);
    const at = span.start + (unit?.index ?? 0) + (unit?.[0].indexOf(unit[1] as string) ?? 0);
    if (unit) found.unit ??= { start: at, end: at + (unit[1] as string).trimEnd().length };
    if (CAPTION.test(words.replace(/\s*单位\s*[：:].*$/, '').trim())) found.caption ??= { start: span.start, end: span.end };
  }
  return found;
}

/** Short lines directly above, the nearest first, as long as they speak of a table. */
function linesAbove(text: string, above: readonly Passage[]): Span[] {
  const lines: Span[] = [];
  for (const { kind, start, end } of above.slice(-LINES).toReversed()) {
    const words = text.slice(start, end);
    const speaks = UNIT.test(words) || (kind !== 'title' && CAPTION.test(words.trim()));
    if (kind === 'row' || words.length > LONGEST || !speaks) break;
    lines.push({ start, end });
  }
  return lines;
}
