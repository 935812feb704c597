import { markOf } from './figures.ts';

/** Page width from which on notes stand in the margin. */
const MARGIN = matchMedia('(min-width: 75rem)');

/** Where blocks come to stand: each at its line, none over another, none below the foot as long as there is room. */
export function stacked(blocks: readonly { wanted: number; height: number }[], room: number): number[] {
  const tops: number[] = [];
  let end = 0;
  for (const { wanted, height } of blocks) {
    tops.push(Math.max(wanted, end));
    end = Math.max(wanted, end) + height;
  }
  let foot = Math.max(
    room,
    blocks.reduce((sum, { height }) => sum + height, 0),
  );
  for (let at = blocks.length - 1; at >= 0; at--) {
    tops[at] = Math.min(tops[at] ?? 0, foot - (blocks[at]?.height ?? 0));
    foot = tops[at] ?? 0;
  }
  return tops;
}

function alignRow(row: HTMLElement): void {
  const note = row.querySelector<HTMLElement>(':scope > div[id]');
  if (!note) return;
  const blocks = [...note.querySelectorAll<HTMLElement>(':scope > :is(div, details)')];
  for (const block of blocks) block.style.marginTop = '';
  if (!MARGIN.matches) return;
  const origin = note.getBoundingClientRect().top;
  const placed = blocks.map((block) => {
    const mark = markOf(block.querySelector('p a'));
    const inFold = block.localName === 'details';
    return { height: block.offsetHeight, wanted: mark && !inFold ? mark.getBoundingClientRect().top - origin : 0 };
  });
  let end = 0;
  stacked(placed, row.offsetHeight - 8).forEach((top, at) => {
    const block = blocks[at];
    if (block) block.style.marginTop = `${Math.max(0, Math.round(top - end))}px`;
    end = top + (placed[at]?.height ?? 0);
  });
}

/** Moves each note beside the line of its figure, as far as its paragraph has room; without this, notes begin where their paragraph does. */
export function alignNotes(): void {
  const align = () => {
    for (const row of document.querySelectorAll<HTMLElement>('.text > div')) alignRow(row);
  };
  align();
  new ResizeObserver(align).observe(document.querySelector('.text') ?? document.body);
}
