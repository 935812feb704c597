import { scaleThreshold } from 'd3';

/** Lower limits of the darker steps of the heat map, as shares of a report's text. */
const HEAT_LIMITS = [0.04, 0.08, 0.13, 0.19] as const;

const step = scaleThreshold<number, number>().domain(HEAT_LIMITS).range([1, 2, 3, 4, 5]);

/** Step of the colour scale (1–5) for a share of text; 0 where the theme is not mentioned. */
export function heatStep(share: number | undefined): number {
  return share === undefined || share === 0 ? 0 : step(share);
}

/** The number in a cell: whole percent, `<1` for less than one. */
export function heatWords(share: number): string {
  return share * 100 < 1 ? '<1' : String(Math.round(share * 100));
}
