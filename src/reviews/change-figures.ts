import type { Mention, ReviewAgain, Span } from '../model/index.ts';
import { changedFigure, type Figure, newFigure } from './change-figure.ts';
import type { Change, FigureReviewInput, Figures } from './figure-types.ts';

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * Carry changes out: figures are corrected, taken away, or put in where the program read none. One that is put in takes the place of those that it
 * overlaps, unless a review keeps one of them: then it is flagged.
 */
export function changeFigures(input: FigureReviewInput, changes: readonly Change[]): Figures & { again: ReviewAgain[] } {
  const { added, clashing } = addedOf(changes);
  const byMention = new Map(changes.flatMap((change) => (change.mention ? [[change.mention.id, change] as const] : [])));
  const stays = (mention: Mention) => byMention.get(mention.id)?.answer !== null && !added.some(({ span }) => overlap(span, mention));
  const observations = Map.groupBy(input.figures.observations, ({ mention }) => mention);
  const kept = input.figures.mentions.filter(stays).map((mention): Figure => {
    const figure = { mention, observations: observations.get(mention.id) ?? [] };
    const change = byMention.get(mention.id);
    return change ? changedFigure(figure, change, input) : figure;
  });
  const put = added.map((change) => newFigure(change, input));
  const all = [...kept, ...put].sort((a, b) => a.mention.start - b.mention.start);
  return {
    mentions: all.map(({ mention }) => mention),
    observations: all.flatMap((figure) => figure.observations),
    again: clashing.flatMap(clash),
  };
}

/** Figures to be put in, and those that clash with one that a review keeps or that is put in before. */
function addedOf(changes: readonly Change[]): { added: Change[]; clashing: Change[] } {
  const kept = changes.filter(({ answer }) => answer !== null);
  const added: Change[] = [];
  const clashing: Change[] = [];
  for (const change of kept.filter(({ mention }) => mention === null)) {
    const rivals = [...kept.filter(({ mention }) => mention !== null), ...added];
    (rivals.some(({ span }) => overlap(span, change.span)) ? clashing : added).push(change);
  }
  return { added, clashing };
}

const clash = ({ asked, span }: Change): ReviewAgain[] =>
  asked.map(({ index, quote }) => ({ review: index, of: 'figure', quote, reason: 'contradicts', ...span }));
