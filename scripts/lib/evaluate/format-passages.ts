import type { PassageScore } from '../../../src/evaluation/passages.ts';
import { printable } from '../terminal/console.ts';

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`).padStart(8);

/** Agreement on marked passages, set by set: fields, indicators, what the classes of confidence meant, and what differs. */
export function passageLines(sets: Record<string, PassageScore>): string[] {
  return Object.entries(sets).flatMap(([set, { passages, figures, fields, indicators, confidence, differences }]) => [
    `Passages, ${printable(set)}: ${figures} figures in ${passages}`,
    ...Object.entries(fields).map(([name, { right, judged }]) => `  ${name.padEnd(34)}${percent(right, judged)}  n=${judged}`),
    `  ${'indicators, precision and recall'.padEnd(34)}${percent(indicators.right, indicators.found)}${percent(indicators.right, indicators.gold)}`,
    ...Object.entries(confidence).map(
      ([name, { found, indicator, whole }]) =>
        `  ${`${name}: indicator, whole`.padEnd(34)}${percent(indicator, found)}${percent(whole, found)}  n=${found}`,
    ),
    ...differences.map((difference) => `    ${printable(difference)}`),
  ]);
}
