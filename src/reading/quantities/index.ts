import type { Mention, Passage, ReportMeta, Span } from '../../model/index.ts';
import { type Heading, headingPlaces, headingsOf } from '../context/headings.ts';
import { type Context, contextOf } from '../context/index.ts';
import type { PlaceIndex } from '../metadata/place/names.ts';
import { type CellHeads, type Tables, tablesOf } from '../tables/index.ts';
import { OUTSIDE, type Timeline, timeAt } from '../timeline/index.ts';
import { bareFindings, type Findings, findQuantities } from './find.ts';
import { mentionIds } from './ids.ts';
import { asHeading, bareCell, cellUnit } from './tables.ts';
import { unspaced, unwrap } from './unwrap.ts';

type MentionDraft = Omit<Mention, 'id'>;

/** What all passages of a report share. */
type PassageReader = { text: string; report: ReportMeta; places: Map<string, Span>; tables: Tables; known: QuantityContext };

/** What is known beyond the passages: names of divisions, what each chapter does, the tables among the passages. */
export type QuantityContext = { divisions?: PlaceIndex; timeline?: Timeline; tables?: Tables };

/** Quantities of a stretch of text with their context, as mentions of a passage; `placed` gives the place in the source of a character. */
function draftsOf(
  reader: PassageReader,
  placed: (offset: number) => number,
  findings: Findings,
  headings: Heading[],
  passage: Passage,
): MentionDraft[] {
  const { text, report, known } = reader;
  const { divisions, timeline } = known;
  const section = timeline?.get(passage.section ?? OUTSIDE);
  const time = section ? timeAt(section, passage.start) : null;
  const contexts = contextOf(findings, { report, headings, ...(divisions && { divisions }), time }, placed);
  const drafts = findings.found.map((found, i) => {
    const start = placed(found.start);
    const end = placed(found.end - 1) + 1;
    const high = found.valueHigh === undefined ? {} : { valueHigh: found.valueHigh };
    const { qualifier, unit, value } = found;
    return { start, end, raw: text.slice(start, end), value, ...high, unit, qualifier, ...(contexts[i] as Context), passage: passage.id };
  });
  return drafts.filter((draft) => !isOwnName(reader, draft));
}

/** True for the name of the report's own district that begins like a count: 三台 in a report of 三台县. */
function isOwnName({ text, report }: PassageReader, { start, end }: Span): boolean {
  const short = report.district?.name.slice(0, -1) ?? '';
  return short.length >= 2 && end - start <= short.length && text.startsWith(short, start);
}

/** The mentions of one passage of prose. */
function readProse(reader: PassageReader, passage: Passage): MentionDraft[] {
  const { text: words, at } = unwrap(reader.text.slice(passage.start, passage.end));
  const skip = passage.label && words.startsWith(passage.label) ? passage.label.length : 0;
  const findings = findQuantities(words, skip);
  if (findings.found.length === 0) return [];
  return draftsOf(reader, (offset) => passage.start + at(offset), findings, headingsOf(reader.text, passage, reader.places), passage);
}

/** The mentions of a table row: each cell is a text of its own, headed by its column and its row. */
function readRow(reader: PassageReader, passage: Passage): MentionDraft[] {
  const { text, tables } = reader;
  const above = headingsOf(text, passage, reader.places);
  return (passage.cells ?? []).flatMap((span) => {
    const heads = tables.headsAt(passage, span);
    const headings = heads ? [...above, ...tableHeadings(text, heads)] : above;
    const words = text.slice(span.start, span.end);
    const bare = heads && bareCell(text, span, cellUnit(text, heads));
    const loose = bare ? { text: words, at: (offset: number) => offset } : unspaced(words);
    const placed = (offset: number) => span.start + loose.at(offset);
    const found = bare ? bareFindings(words, bare, span.start) : findQuantities(loose.text);
    const cell = heads ? { cell: { table: heads.table, row: heads.row, column: heads.column } } : {};
    return draftsOf(reader, placed, found, headings, passage).map((draft) => ({ ...draft, ...cell }));
  });
}

/** What speaks of a cell, from the outermost: the title of its table, the heads above it, the heads beside it. */
function tableHeadings(text: string, { captions: { caption }, columns, rows }: CellHeads): Heading[] {
  return [...(caption ? [caption] : []), ...columns, ...rows].map((span) => ({
    title: asHeading(text.slice(span.start, span.end)),
    span,
    ofTable: true,
  }));
}

function read(reader: PassageReader, passage: Passage): MentionDraft[] {
  return passage.kind === 'row' && passage.cells ? readRow(reader, passage) : readProse(reader, passage);
}

/**
 * All quantities of a report, in order of the text, each with its context and the evidence for it.
 *
 * @param known names of divisions, and the tables among the passages
 */
export function quantities(text: string, passages: readonly Passage[], report: ReportMeta, known: QuantityContext = {}): Mention[] {
  const reader: PassageReader = {
    text,
    report,
    places: headingPlaces(text, passages),
    tables: known.tables ?? tablesOf(text, passages),
    known,
  };
  const idOf = mentionIds(text);
  return passages
    .flatMap((passage) => read(reader, passage))
    .sort((a, b) => a.start - b.start)
    .map((draft) => ({ id: idOf(draft), ...draft }));
}
