import { scaleLinear } from 'd3';
import { element, percent } from './svg.ts';

/** A tick of a barcode. */
export type BarcodeTick = {
  /** Offset in the text, in the unit of `length`. */
  at: number;
  /** How it is drawn: solid = stated as happened, hollow = planned or required, hit = what was searched for. */
  style: 'solid' | 'hollow' | 'hit';
};

/** What a barcode shows. */
export type Barcode = {
  /** Length of the text; ticks outside of 0–length are drawn at its ends. */
  length: number;
  ticks: readonly BarcodeTick[];
  /** What the picture says, for readers who do not see it. */
  label: string;
};

const HEIGHT = 24;
const CLASSES: Readonly<Record<BarcodeTick['style'], string | undefined>> = { solid: undefined, hollow: 'hollow', hit: 'hit' };

/**
 * Where the figures (or the hits) stand in a report: one tick each from its first to its last character, as wide as its container.
 * Ticks of one style that fall on one place are drawn once; hits lie on top.
 */
export function barcode({ length, ticks, label }: Barcode): string {
  const place = scaleLinear()
    .domain([0, Math.max(1, length)])
    .clamp(true);
  const drawn = new Map<string, string>();
  for (const style of ['solid', 'hollow', 'hit'] as const) {
    for (const tick of ticks.filter((t) => t.style === style)) {
      const x = percent(place(tick.at));
      const top = style === 'hit' ? 4 : 7;
      drawn.set(`${style} ${x}`, element('line', { class: CLASSES[style], x1: x, x2: x, y1: top, y2: HEIGHT - 1 }));
    }
  }
  const base = element('line', { class: 'base', x1: 0, x2: '100%', y1: HEIGHT - 0.5, y2: HEIGHT - 0.5 });
  return element('svg', { class: 'barcode', width: '100%', height: HEIGHT, role: 'img', 'aria-label': label }, base, ...drawn.values());
}
