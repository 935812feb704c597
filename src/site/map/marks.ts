import type { AnswerState } from '../../compare/silence.ts';

/**
 * Marks of the silence map: height says how much is said. A tall bar is a number, one with a hollow top a number in another measure, a short
 * bar words, a ring on the base line silence, a stroke what does not apply. The shape tells alone; colour only repeats it. Marks that stand alone are
 * drawn by `marks.css`, in the same shapes.
 */

/** Size of a mark in units of its drawing. */
const WIDTH = 12;
const HEIGHT = 28;

type Pen = 'full' | 'hollow' | 'ring' | 'stroke';
/** Lines of each mark, by the pen that draws them; `x` is its left edge. */
const SHAPES: Readonly<Record<AnswerState, (x: number) => readonly (readonly [pen: Pen, path: string])[]>> = {
  own: (x) => [['full', `M${x + 6} 1v26`]],
  other: (x) => [
    ['full', `M${x + 6} 13v14`],
    ['hollow', `M${x + 3.75} 13V1.75h4.5V13`],
  ],
  said: (x) => [['full', `M${x + 6} 17v10`]],
  silent: (x) => [['ring', `M${x + 6} 21.4a2.6 2.6 0 1 1-.1 0z`]],
  'not-applicable': (x) => [['stroke', `M${x + 3.4} 26.4l5.2-5.2`]],
};

/** Room between the parts of a strip. */
const GAP = 5;

type Placed = {
  /** Left edges of marks. */
  marks: { state: AnswerState; x: number }[];
  /** Left edges and lengths of the base lines. */
  bases: { x: number; width: number }[];
  width: number;
};

/** Marks side by side, those of one part on one base line. */
function placed(parts: readonly (readonly AnswerState[])[]): Placed {
  const [marks, bases]: [Placed['marks'], Placed['bases']] = [[], []];
  let x = 0;
  for (const states of parts) {
    bases.push({ x, width: states.length * WIDTH });
    for (const state of states) {
      marks.push({ state, x });
      x += WIDTH;
    }
    x += GAP;
  }
  return { marks, bases, width: Math.max(x - GAP, 0) };
}

const baseOf = (bases: Placed['bases']): string => bases.map(({ x, width }) => `M${x} 29.5h${width}`).join('');

/** A strip of marks: one path for each pen, and the base lines of its parts. */
export type Strip = { box: string; pens: readonly (readonly [pen: Pen, path: string])[]; base: string };

/** A strip for a page. */
export function stripOf(parts: readonly (readonly AnswerState[])[]): Strip {
  const paths: Record<Pen, string> = { full: '', hollow: '', ring: '', stroke: '' };
  const { marks, bases, width } = placed(parts);
  for (const { state, x } of marks) for (const [pen, path] of SHAPES[state](x)) paths[pen] += path;
  const pens = (Object.entries(paths) as [Pen, string][]).filter(([, path]) => path !== '');
  return { box: `0 0 ${width} ${HEIGHT + 2}`, pens, base: baseOf(bases) };
}

/** A strip whose marks are drawn one by one: where each begins, and its lines from there. */
export type MarkStrip = {
  width: number;
  height: number;
  /** Width of a mark. */
  step: number;
  marks: readonly { x: number; lines: readonly (readonly [pen: Pen, path: string])[] }[];
  base: string;
};

export function markStrip(parts: readonly (readonly AnswerState[])[]): MarkStrip {
  const { marks, bases, width } = placed(parts);
  return {
    width,
    height: HEIGHT + 2,
    step: WIDTH,
    marks: marks.map(({ state, x }) => ({ x, lines: SHAPES[state](0) })),
    base: baseOf(bases),
  };
}
