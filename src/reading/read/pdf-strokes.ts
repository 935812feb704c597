/** Lines drawn on a page, from the top left, in points: what tables are ruled with. */
export type Strokes = { horizontal: Stroke[]; vertical: Stroke[] };
/** A drawn line: where it stands across its direction, and from where to where it runs. */
export type Stroke = { at: number; from: number; to: number };

/** A transformation of the plane as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** What pdf.js tells of the operators of a page, and the numbers it gives them. */
export type Operators = { fnArray: readonly number[]; argsArray: readonly unknown[] };
export type OperatorCodes = Readonly<Record<string, number>>;

/** Thickest line, and shortest, in points. */
const THICKEST = 3;
const SHORTEST = 6;
/** More lines than a page of a report has; the rest is a drawing. */
const MOST = 4_000;

/** Numbers that each step of a path takes: move, line, two kinds of curve, close. */
const STEP_LENGTH = [2, 2, 6, 4, 0];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Straight lines along the edges of the page: strokes, and filled boxes as thin as strokes. */
export function strokesOf({ fnArray, argsArray }: Operators, codes: OperatorCodes, page: { left: number; top: number }): Strokes {
  const strokes: Strokes = { horizontal: [], vertical: [] };
  const unpainted = codes['endPath'];
  const stack: Matrix[] = [];
  let matrix = IDENTITY;
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (operator === codes['save']) stack.push(matrix);
    else if (operator === codes['restore'] || operator === codes['paintFormXObjectEnd']) matrix = stack.pop() ?? IDENTITY;
    else if (operator === codes['transform']) matrix = multiplied(matrix, args);
    else if (operator === codes['paintFormXObjectBegin']) {
      stack.push(matrix);
      matrix = multiplied(matrix, (args as unknown[] | null)?.[0]);
    } else if (operator === codes['constructPath']) {
      const [paint, paths] = args as [number, unknown];
      if (paint !== unpainted) for (const corners of subpaths(paths)) addStrokes(strokes, corners, matrix, page);
    }
    if (strokes.horizontal.length + strokes.vertical.length > MOST) break;
  }
  return strokes;
}

function multiplied([a, b, c, d, e, f]: Matrix, by: unknown): Matrix {
  if (!Array.isArray(by) && !ArrayBuffer.isView(by)) return [a, b, c, d, e, f];
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = by as unknown as number[];
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

type Corner = readonly [x: number, y: number];

/** Corners of the parts of a path that are made of straight lines. */
function subpaths(paths: unknown): Corner[][] {
  const steps = Array.isArray(paths) ? (paths[0] as ArrayLike<number> | null) : null;
  const found: Corner[][] = [];
  let corners: Corner[] = [];
  for (let at = 0; steps && at < steps.length; ) {
    const step = steps[at] as number;
    const length = STEP_LENGTH[step];
    if (length === undefined) break;
    if (step === 0) {
      corners = [];
      found.push(corners);
    }
    if (step <= 1) corners.push([steps[at + 1] as number, steps[at + 2] as number]);
    else if (step < 4) corners.length = 0;
    else if (corners[0]) corners.push(corners[0]);
    at += length + 1;
  }
  return found.filter((part) => part.length > 1);
}

function addStrokes(strokes: Strokes, corners: Corner[], [a, b, c, d, e, f]: Matrix, { left, top }: { left: number; top: number }): void {
  const points = corners.map(([x, y]): Corner => [a * x + c * y + e - left, top - (b * x + d * y + f)]);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const box = { x: extent(xs), y: extent(ys) };
  const thin = box.y.to - box.y.from <= THICKEST || box.x.to - box.x.from <= THICKEST;
  const edges = points.slice(1).map(([x, y], i) => ({ x: extent([xs[i] as number, x]), y: extent([ys[i] as number, y]) }));
  for (const edge of thin ? [box] : edges) add(strokes, edge);
}

const extent = (values: number[]) => ({
  from: values.reduce((least, value) => Math.min(least, value)),
  to: values.reduce((most, value) => Math.max(most, value)),
});

function add(strokes: Strokes, { x, y }: { x: { from: number; to: number }; y: { from: number; to: number } }): void {
  const [width, height] = [x.to - x.from, y.to - y.from];
  if (height <= THICKEST && width >= SHORTEST) strokes.horizontal.push({ at: (y.from + y.to) / 2, ...x });
  else if (width <= THICKEST && height >= SHORTEST) strokes.vertical.push({ at: (x.from + x.to) / 2, ...y });
}
