import { equationFinding, term } from './finding.ts';
import { bounds, exactly, plus } from './rounding.ts';
import type { Figure, Found } from './types.ts';
import { clean } from './work.ts';

const FULL = /满分|(?<![评得])总分/;
const OWN = /(?:自评|自查|得|评估|评定)[^，,。；;]{0,6}(?:得分|分|为)?$|得分/;
export const DEDUCTED = /扣(?:除|减|掉|了)?分?$/;
export const ADDED = /加(?:了)?$/;

/** True for full marks, 满分. */
export const isFull = ({ before }: Figure): boolean => FULL.test(before);

/** True for the report's own score, 自评得分. */
export const isOwn = ({ before }: Figure): boolean =>
  OWN.test(before) && !ADDED.test(before) && !FULL.test(before) && !DEDUCTED.test(before) && !/基础|附加/.test(before);

/** True if full marks are those of a score, and not of one of its items: 96分，其中投入类满分60分; 96分，其中投入类56分（满分60分）. */
export function isOutOf(full: Figure, own: Figure, scores: readonly Figure[]): boolean {
  if (own.index > full.index) return true;
  const between = scores.filter(({ index, depth }) => index > own.index && index < full.index && depth <= own.depth);
  return !/其中/.test(full.before) && (full.depth <= own.depth || between.length === 0);
}

/** Points of some scores together. */
export const sumOf = (figures: readonly Figure[]): number => figures.reduce((sum, { mention }) => sum + mention.value, 0);

/** Scores by the full marks they are measured with: where several are named, each holds for what follows it. */
export function sheetsOf(scores: readonly Figure[]): Figure[][] {
  if (scores.filter(isFull).length < 2) return [[...scores]];
  const sheets: Figure[][] = [];
  for (const figure of scores) {
    if (isFull(figure)) sheets.push([]);
    sheets.at(-1)?.push(figure);
  }
  return sheets;
}

/** Fewest chapters and their grand total. */
const CHAPTERS = 3;

/** Chapters with full marks and own scores, and the grand total behind them: where the full marks add up, so must the scores. */
export function chapters(scores: readonly Figure[]): Found[] {
  const [fulls, owns] = [scores.filter(isFull), scores.filter(isOwn)];
  if (fulls.length < CHAPTERS || owns.length !== fulls.length) return [];
  const whole = addedUp('各部分满分与总分', fulls, false);
  return whole.length > 0 ? [...whole, ...addedUp('各部分得分与总得分', owns, true)] : [];
}

/** The last figure as the sum of those before it. */
export function addedUp(what: string, figures: readonly Figure[], claimed: boolean): Found[] {
  const [parts, stated] = [figures.slice(0, -1), figures.at(-1)];
  if (!stated) return [];
  return equationFinding({
    what,
    terms: parts.map((figure, index) => term(figure, index === 0 ? '' : '+')),
    computed: clean(sumOf(parts)),
    range: parts.map(({ mention }) => bounds(mention)).reduce(plus, exactly(0)),
    stated,
    figures,
    claimed,
  });
}
