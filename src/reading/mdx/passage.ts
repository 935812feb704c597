import type { Mention, Passage, Span, TableCell } from '../../model/index.ts';
import { type Attributes, type Block, FRAGMENT, type Phrase } from './nodes.ts';

/** A piece of a passage that becomes an element of its own. Pieces nest, they never cross. */
type Piece = Span & { name: string; attributes: Attributes; pieces: Piece[] };

/**
 * One passage as a line that holds a single `<Passage>`: MDX takes the paragraph around it away, so that the component chooses its element.
 *
 * @param mentions quantities of this passage, in the order of the text
 * @param level level of the section that the passage heads; null where it is no heading
 * @param row cells of a table row with what they head and go over; absent where the tables do not tell
 */
export function passageLine(
  text: string,
  passage: Passage,
  mentions: readonly Mention[],
  level: number | null,
  row?: readonly TableCell[],
): Block {
  const attributes = { id: passage.id, kind: passage.kind, ...(level === null ? {} : { level: String(level) }) };
  const children = phrasing(text, passage, pieces(text, passage, mentions, row));
  const shown = passage.kind === 'row' ? children.filter((child) => typeof child !== 'string') : children;
  return { line: { name: 'Passage', attributes, phrases: shown } };
}

function pieces(text: string, passage: Passage, mentions: readonly Mention[], row: readonly TableCell[] | undefined): Piece[] {
  const quantities = disjoint(mentions.map(({ id, start, end }) => piece('Quantity', { start, end }, { id })));
  if (passage.kind === 'row') return nest(cells(text, passage, row), quantities);
  const { lead } = passage;
  const split = lead !== null && quantities.some(({ start, end }) => start < lead.end && lead.end < end);
  if (lead === null || split || passage.kind === 'heading' || lead.end <= passage.start) return quantities;
  return nest([piece('Lead', { start: passage.start, end: lead.end })], quantities);
}

const piece = (name: string, { start, end }: Span, attributes: Attributes = {}): Piece => ({
  name,
  attributes,
  start,
  end,
  pieces: [],
});

/**
 * Cells of a row; the whole row where the reader saw none. A separator other than white space (`|`) goes with the cell beside it: a table row can
 * hold no words outside its cells; the white space between them goes.
 */
function cells(text: string, { start, end, cells: given = [] }: Passage, row: readonly TableCell[] | undefined): Piece[] {
  const spans = given.length === 0 ? [{ start, end }] : given;
  return spans.flatMap((cell, index) => {
    const own = row?.find(({ column }) => column === index);
    if (row && !own && cell.start === cell.end) return [];
    const before = index === 0 ? text.slice(start, cell.start).trimStart() : '';
    const after = text.slice(cell.end, spans[index + 1]?.start ?? end).trimEnd();
    return [piece('Cell', { start: cell.start - before.length, end: cell.end + after.length }, own ? cellAttributes(own) : {})];
  });
}

/** What a cell heads, and the rows and columns it goes over where they are several. */
function cellAttributes({ head, rowspan, colspan }: TableCell): Record<string, string> {
  return {
    ...(head ? { head } : {}),
    ...(rowspan > 1 ? { rows: String(rowspan) } : {}),
    ...(colspan > 1 ? { columns: String(colspan) } : {}),
  };
}

/** Pieces in order without those that are empty or begin before the one before them ends. */
function disjoint(candidates: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const candidate of candidates) {
    if (candidate.end > candidate.start && candidate.start >= (kept.at(-1)?.end ?? 0)) kept.push(candidate);
  }
  return kept;
}

/** Put inner pieces into the outer ones that contain them; an inner piece that crosses an edge is left out, its words stay. */
function nest(outer: readonly Piece[], inner: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let next = 0;
  for (const around of outer) {
    while (next < inner.length && (inner[next] as Piece).end <= around.start) result.push(inner[next++] as Piece);
    const within: Piece[] = [];
    for (; next < inner.length && (inner[next] as Piece).start < around.end; next++) {
      const candidate = inner[next] as Piece;
      if (candidate.start >= around.start && candidate.end <= around.end) within.push(candidate);
    }
    result.push({ ...around, pieces: within });
  }
  return result.concat(inner.slice(next));
}

function phrasing(text: string, span: Span, inside: readonly Piece[]): Phrase[] {
  const phrases: Phrase[] = [];
  let at = span.start;
  for (const piece of inside) {
    const { name, attributes, pieces, start } = piece;
    phrases.push(...words(text.slice(at, start)), { name, attributes, phrases: phrasing(text, piece, pieces) });
    at = piece.end;
  }
  return phrases.concat(words(text.slice(at, span.end)));
}

/**
 * Words as text. `@@` is torn apart by an empty fragment, which shows nothing: the site's build replaces strings such as `@@ASTRO-LINKS@@` in the
 * code that it makes of a page.
 */
function words(value: string): Phrase[] {
  if (value === '') return [];
  if (!value.includes('@@')) return [value];
  return value.split(/(?<=@)(?=@)/).flatMap((part, index) => (index > 0 ? [FRAGMENT, part] : [part]));
}
