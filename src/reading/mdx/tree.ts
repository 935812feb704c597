import type { Mention, OutlineNode, Passage, ReportRecord, TableCell } from '../../model/index.ts';
import type { Block } from './nodes.ts';
import { passageLine } from './passage.ts';

/** A section that is open while passages are laid out, with its way up. */
type Frame = { id: string | null; level: number; blocks: Block[] };

/** The body of a report: passages in order, inside the sections of the outline, neighbouring table rows inside a table. */
export function reportBlocks(record: ReportRecord): readonly Block[] {
  const ancestry = ancestries(record.outline);
  const mentions = byPassage(record.mentions);
  const root: Frame = { id: null, level: 0, blocks: [] };
  const open: Frame[] = [root];
  const rows = rowsOf(record);
  for (const group of rowGroups(record.passages, rows)) {
    const [first] = group as [Passage];
    const chain = first.section === null ? [] : (ancestry.get(first.section) ?? []);
    enter(open, chain);
    const { level, blocks } = open.at(-1) as Frame;
    const lines = group.map((passage) =>
      passageLine(
        record.text,
        passage,
        mentions.get(passage.id) ?? [],
        passage.kind === 'heading' ? Math.max(level, 1) : null,
        rows.get(passage)?.cells,
      ),
    );
    const table = rows.get(first)?.table;
    blocks.push(...(first.kind === 'row' ? [{ name: 'Table', attributes: table ? { id: table } : {}, blocks: lines }] : lines));
  }
  return root.blocks;
}

/** Close the sections that do not contain the next passage and open those that do. */
function enter(open: Frame[], chain: readonly OutlineNode[]): void {
  let shared = 0;
  while (shared < chain.length && open[shared + 1]?.id === chain[shared]?.id) shared++;
  open.length = shared + 1;
  for (const { id, level } of chain.slice(shared)) {
    const frame: Frame = { id, level, blocks: [] };
    (open.at(-1) as Frame).blocks.push({ name: 'Section', attributes: { id, level: String(level) }, blocks: frame.blocks });
    open.push(frame);
  }
}

/** For every section the chain from the outermost one down to itself. */
function ancestries(outline: readonly OutlineNode[], above: readonly OutlineNode[] = []): Map<string, readonly OutlineNode[]> {
  const chains = new Map<string, readonly OutlineNode[]>();
  for (const node of outline) {
    const chain = [...above, node];
    chains.set(node.id, chain);
    for (const [id, deeper] of ancestries(node.children, chain)) chains.set(id, deeper);
  }
  return chains;
}

/** The table of each row passage, and the row's cells. */
type Rows = ReadonlyMap<Passage, { table: string; cells: readonly TableCell[] }>;

function rowsOf({ passages, tables }: ReportRecord): Rows {
  return new Map(
    tables.flatMap(({ id, start, end, rows }) =>
      passages
        .filter((passage) => passage.kind === 'row' && passage.start >= start && passage.end <= end)
        .flatMap((passage, row) => (rows[row] ? [[passage, { table: id, cells: rows[row] }] as const] : [])),
    ),
  );
}

/** Neighbouring rows of one table together, or of one section where no table is known; every other passage alone. */
function rowGroups(passages: readonly Passage[], rows: Rows): Passage[][] {
  const groups: Passage[][] = [];
  for (const passage of passages) {
    const before = groups.at(-1)?.[0];
    const together = passage.kind === 'row' && before?.kind === 'row' && before.section === passage.section;
    if (together && rows.get(before)?.table === rows.get(passage)?.table) groups.at(-1)?.push(passage);
    else groups.push([passage]);
  }
  return groups;
}

function byPassage(mentions: readonly Mention[]): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const group = groups.get(mention.passage);
    if (group) group.push(mention);
    else groups.set(mention.passage, [mention]);
  }
  return groups;
}
