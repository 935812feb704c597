import { attributes, html, type Markup } from '../text/html.ts';

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
/** Steps into which the width is divided, as finely as a narrow picture has room for; the drawing is stretched to the width there is, its lines are not. */
const WIDTH = 250;
const CLASSES: Readonly<Record<BarcodeTick['style'], string | undefined>> = { solid: undefined, hollow: 'hollow', hit: 'hit' };
const TOPS: Readonly<Record<BarcodeTick['style'], number>> = { solid: 7, hollow: 7, hit: 4 };

/** Strokes from `top` down to the base line as one path, each given by its distance from the one before. */
function strokes(places: readonly number[], top: number): string {
  const length = HEIGHT - 1 - top;
  return places.map((x, i) => (i === 0 ? `M${x} ${top}v${length}` : `m${x - (places[i - 1] as number)}-${length}v${length}`)).join('');
}

/**
 * Where the figures (or the hits) stand in a report: one tick each from its first to its last character, as wide as its container.
 * Ticks of one style that fall on one place are drawn once; hits lie on top.
 */
export function barcode({ length, ticks, label }: Barcode): Markup {
  const whole = Math.max(1, length);
  const place = (at: number) => Math.round(WIDTH * (Math.max(0, Math.min(whole, at)) / whole));
  const drawn = (['solid', 'hollow', 'hit'] as const).flatMap((style) => {
    const places = new Set(ticks.filter((tick) => tick.style === style).map(({ at }) => place(at)));
    const sorted = [...places].sort((a, b) => a - b);
    return sorted.length > 0 ? [html`<path${attributes({ class: CLASSES[style], d: strokes(sorted, TOPS[style]) })}/>`] : [];
  });
  const base = html`<path class="base" d="M0 ${HEIGHT - 0.5}H${WIDTH}"/>`;
  return html`<svg class="barcode" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${label}">${base}${drawn}</svg>`;
}
