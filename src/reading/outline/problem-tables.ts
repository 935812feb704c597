import type { Span } from '../../model/index.ts';
import { markersInside } from './enumeration.ts';
import type { Fields } from './fields.ts';
import { type LabelRole, problemColumns } from './labels.ts';
import { markerAt } from './markers.ts';
import { type Point, wordsPoint } from './points.ts';
import type { Segment } from './segments.ts';

/** A problem as a table row states it. */
export type TabledProblem = Point & Fields & { measures: Point[] };

/** 无, /, —: a cell that says nothing. */
const EMPTY_CELL = /^(?:无|暂无|[/／—-]+)?$/;

/** A cell as a point: a number at its start is its label. */
function namedPoint(text: string, cell: Span, label: string): Point {
  const marker = markerAt(text.slice(cell.start, cell.end), 0);
  if (!marker || marker.number === null) return wordsPoint(text, cell, label);
  return { ...wordsPoint(text, { start: cell.start + marker.content, end: cell.end }, label || marker.label), start: cell.start };
}

/** The points of a cell (1.… 2.…), or the cell as one point under the head of its column. */
function cellPoints(text: string, cell: Span, head: string): Point[] {
  const words = text.slice(cell.start, cell.end);
  const opening = markerAt(words, 0);
  const inside = markersInside(words, { opening, carried: new Map(), next: null });
  const markers = opening && inside.length > 0 ? [opening, ...inside] : inside;
  if (markers.length < 2) return [wordsPoint(text, cell, head)];
  return markers.map((marker, index) => {
    const end = cell.start + (markers[index + 1]?.start ?? words.length);
    return { ...wordsPoint(text, { start: cell.start + marker.content, end }, marker.label), start: cell.start + marker.start };
  });
}

function readRow(text: string, row: Segment, roles: (LabelRole | null)[], heads: string[]) {
  const cells = (row.cells ?? []).map((span, column) => ({
    span,
    role: roles[column] ?? null,
    head: heads[column] ?? '',
    words: text.slice(span.start, span.end).trim(),
  }));
  const filled = cells.filter((cell) => !EMPTY_CELL.test(cell.words));
  const first = (role: LabelRole) => filled.find((cell) => cell.role === role);
  const number = cells.find((cell) => /^(?:序号|编号)$/.test(cell.head))?.words ?? '';
  const fields: Fields = {};
  const [deadline, responsible] = [first('deadline'), first('responsible')];
  if (deadline) fields.deadline = deadline.words;
  if (responsible) fields.responsible = responsible.words;
  return { number, problem: first('problem')?.span ?? null, measures: filled.filter((cell) => cell.role === 'measure'), fields };
}

function ofTable(text: string, rows: Segment[]): TabledProblem[] {
  const words = (span: Span) => text.slice(span.start, span.end).trim();
  const headAt = rows.findIndex((row) => problemColumns((row.cells ?? []).map(words)) !== null);
  if (headAt < 0) return [];
  const heads = (rows[headAt]?.cells ?? []).map(words);
  const roles = problemColumns(heads) as (LabelRole | null)[];
  const problems: TabledProblem[] = [];
  for (const row of rows.slice(headAt + 1)) {
    if ((row.cells ?? []).map(words).join('|') === heads.join('|')) continue;
    const { number, problem, measures, fields } = readRow(text, row, roles, heads);
    const points = measures.flatMap((cell) => cellPoints(text, cell.span, cell.head));
    const last = problems.at(-1);
    const continued = !problem || (last && words(problem) === words(last));
    if (problem && !continued) problems.push({ ...namedPoint(text, problem, number), ...fields, measures: points });
    else if (last) {
      last.measures.push(...points);
      last.deadline ??= fields.deadline;
      last.responsible ??= fields.responsible;
    }
  }
  return problems;
}

/** Problems of all tables whose head names a problem column and what was done; a row without a problem goes on with the one above. */
export function tabledProblems(text: string, segments: Segment[]): TabledProblem[] {
  const tables = new Map<number, Segment[]>();
  for (const segment of segments) {
    if (segment.table === undefined) continue;
    const rows = tables.get(segment.table) ?? [];
    rows.push(segment);
    tables.set(segment.table, rows);
  }
  return [...tables.values()].flatMap((rows) => ofTable(text, rows));
}
