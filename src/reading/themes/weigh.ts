import type { Span } from '../../model/index.ts';
import { byCodeUnit } from '../../text/order.ts';
import type { CueHit } from './cues.ts';

/** Points for a cue word, by what it can carry alone. */
const POINTS = { strong: 2, weak: 1 };
/** A cue in the run-in title of a passage says what the passage is about; a weak one there still needs company. */
const LEAD_FACTOR = { strong: 2.5, weak: 1.5 };
/** A figure about it in the same clause (满意度测评得分92.6分) gives a strong cue this much more. */
const FIGURE_FACTOR = 2;
const FIGURE = /[^，,。；;]{0,12}\d/y;
/** A word said again adds little. */
const REPEATED = 0.5;
/** The heading above lends this much to a theme the passage speaks of itself. */
const HEADING_BONUS = 1;
/** Least points for a theme to hold at all: one strong cue, or two weak ones. */
const ENOUGH = 2;
/** Least share of the points of the foremost theme: what is said in passing is not a theme. */
const SHARE_OF_FOREMOST = 0.25;
/** Long passages touch many things: beyond a sentence, least points grow by one with this many characters. */
const CHARACTERS_PER_POINT = 100;
const SENTENCE = 60;

/** Whether a figure stands in the clause right after a place. */
function hasFigure(text: string, end: number): boolean {
  FIGURE.lastIndex = end;
  return FIGURE.test(text);
}

/** Points of each theme for the cue words met in one passage. */
function points(text: string, hits: readonly CueHit[], lead: Span): Map<string, number> {
  const total = new Map<string, number>();
  const met = new Set<object>();
  for (const hit of hits) {
    if (hit.kind === 'not') continue;
    const factor = hit.start >= lead.start && hit.end <= lead.end ? LEAD_FACTOR[hit.kind] : met.has(hit.word) ? REPEATED : 1;
    met.add(hit.word);
    const stated = hit.kind === 'strong' && hasFigure(text, hit.end) ? FIGURE_FACTOR : 1;
    total.set(hit.theme, (total.get(hit.theme) ?? 0) + POINTS[hit.kind] * factor * stated);
  }
  return total;
}

/**
 * Themes of one passage, most prominent first. `headed` holds the themes of the headings above it: they add to what the passage says
 * itself and never make a theme alone.
 */
export function weigh(text: string, passage: Span, hits: readonly CueHit[], lead: Span, headed: ReadonlySet<string>): string[] {
  const total = points(text, hits, lead);
  for (const theme of headed) if (total.has(theme)) total.set(theme, (total.get(theme) as number) + HEADING_BONUS);
  const ranked = [...total].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b));
  const foremost = ranked[0]?.[1] ?? 0;
  const long = Math.max(0, passage.end - passage.start - SENTENCE) / CHARACTERS_PER_POINT;
  const least = Math.max(Math.min(foremost, ENOUGH + long), ENOUGH, foremost * SHARE_OF_FOREMOST);
  return ranked.filter(([, value]) => value >= least).map(([theme]) => theme);
}
