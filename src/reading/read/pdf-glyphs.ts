import { withoutRadicals } from '../../text/radicals.ts';
import type { Aside } from './inline.ts';
import type { Glyphs, Page } from './pdf-pages.ts';
import type { Box, Shown } from './pdf-shown.ts';
import type { Stroke, Strokes } from './pdf-strokes.ts';

/** A run of text as pdf.js gives it. */
export type TextItem = { str: string; transform: number[]; width: number; height: number };

/** Where a page stands in the coordinates of its file, in points. */
export type View = { left: number; bottom: number; right: number; top: number };

/** Words at another angle than a quarter turn, within so many degrees, are a watermark. */
const TOLERANCE = 4;
/** Words printed again nearer than this share of their size are meant once: bold print by overprinting. */
const OVERPRINT = 0.25;

/** A run before it is put upright. */
type Run = Glyphs & { angle: number };

/** What a page shows: its runs upright, in a page for each direction of print; what is set aside, and what is printed twice. */
export type PageText = { pages: Page[]; twice: string };

/** Sort the runs of a page: unseen ones and watermarks are set aside, overprinted ones left out, turned ones put upright. */
export function pageText(items: readonly TextItem[], view: View, strokes: Strokes, shown: Shown, number: number): PageText {
  const asides: Aside[] = [];
  const runs = items.flatMap((item, i) => {
    const text = withoutRadicals(item.str);
    if (!text.trim()) return [];
    const reason = reasonOf(item, i, items, view, shown);
    if (!reason) return [runOf(item, text)];
    asides.push({ text: text.trim(), reason });
    return [];
  });
  const { once, twice } = withoutOverprint(runs);
  const angles = [...new Set(once.map(({ angle }) => angle))].sort((a, b) => a - b);
  const pages = (angles.length > 0 ? angles : [0]).map((angle, i) => ({
    ...upright(
      once.filter((run) => run.angle === angle),
      strokes,
      view,
      angle,
    ),
    number,
    asides: i === 0 ? asides : [],
  }));
  return { pages, twice };
}

function runOf({ transform, width, height }: TextItem, text: string): Run {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  return { text, x, y, width, size: Math.hypot(a, b) || height, angle: quarter(transform) ?? 0 };
}

/** The direction of a run in quarter turns, as degrees; null at other angles. */
function quarter([a = 1, b = 0]: readonly number[]): number | null {
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  const turn = Math.round(degrees / 90) * 90;
  return Math.abs(degrees - turn) <= TOLERANCE ? (turn + 360) % 360 : null;
}

/** Why a run is not read: at a slant, off the page, not seen. Runs and drawn characters come in the same order. */
function reasonOf(item: TextItem, index: number, items: readonly TextItem[], view: View, shown: Shown): Aside['reason'] | null {
  if (quarter(item.transform) === null) return 'running-head';
  const [, , , , x = 0, y = 0] = item.transform;
  if (x + item.width < view.left || x > view.right || y < view.bottom - item.height || y > view.top) return 'hidden';
  const unseen = unseenAt(index, items, shown);
  if (unseen === 'off') return 'hidden';
  return unseen === 'white' && !shown.fills.some((box) => inside({ x, y: y + item.height / 3 }, box)) ? 'hidden' : null;
}

const inside = ({ x, y }: { x: number; y: number }, { left, bottom, right, top }: Box): boolean =>
  x >= left && x <= right && y >= bottom && y <= top;

const starts = new WeakMap<readonly TextItem[], number[] | null>();

/** What is known of the first character of a run; null where runs and drawn characters cannot be matched. */
function unseenAt(index: number, items: readonly TextItem[], shown: Shown): 'off' | 'white' | null {
  let known = starts.get(items);
  if (known === undefined) {
    known = startsOf(items, shown);
    starts.set(items, known);
  }
  return known ? (shown.unseen[known[index] ?? -1] ?? null) : null;
}

function startsOf(items: readonly TextItem[], shown: Shown): number[] | null {
  let at = 0;
  const found = items.map(({ str }) => {
    const start = at;
    at += str.replace(/\s+/g, '').length;
    return start;
  });
  return at === shown.characters.length ? found : null;
}

function withoutOverprint(runs: readonly Run[]): { once: Run[]; twice: string } {
  const seen = new Map<string, Run[]>();
  let twice = '';
  const once = runs.filter((run) => {
    const same = seen.get(run.text) ?? [];
    seen.set(run.text, same);
    const near = (other: Run) => Math.hypot(other.x - run.x, other.y - run.y) < OVERPRINT * run.size && other.angle === run.angle;
    if (same.some(near)) {
      twice += run.text;
      return false;
    }
    same.push(run);
    return true;
  });
  return { once, twice };
}

/** Runs and lines of one direction as they stand on the page when it is turned so that the words are upright. */
function upright(runs: readonly Run[], { horizontal, vertical }: Strokes, view: View, angle: number): Omit<Page, 'number' | 'asides'> {
  const [across, along] = [view.right - view.left, view.top - view.bottom];
  const turned = ({ x, y }: { x: number; y: number }) => {
    const [fromLeft, fromTop] = [x - view.left, view.top - y];
    if (angle === 90) return { x: along - fromTop, y: fromLeft };
    if (angle === 180) return { x: across - fromLeft, y: along - fromTop };
    return angle === 270 ? { x: fromTop, y: across - fromLeft } : { x: fromLeft, y: fromTop };
  };
  const side = angle === 90 || angle === 270;
  // Strokes are given from the top left.
  const flipX = (line: Stroke): Stroke => ({ at: line.at, from: across - line.to, to: across - line.from });
  const flipY = (line: Stroke): Stroke => ({ at: line.at, from: along - line.to, to: along - line.from });
  const mirror =
    (size: number) =>
    (line: Stroke): Stroke => ({ ...line, at: size - line.at });
  const strokes: Strokes =
    angle === 90
      ? { horizontal: vertical.map(flipY), vertical: horizontal.map(mirror(along)) }
      : angle === 180
        ? { horizontal: horizontal.map(flipX).map(mirror(along)), vertical: vertical.map(flipY).map(mirror(across)) }
        : angle === 270
          ? { horizontal: vertical.map(mirror(across)), vertical: horizontal.map(flipX) }
          : { horizontal, vertical };
  return {
    width: side ? along : across,
    height: side ? across : along,
    strokes,
    glyphs: runs.map(({ text, width, size, x, y }) => ({ text, width, size, ...turned({ x, y }) })),
  };
}
