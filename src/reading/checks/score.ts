import { compare } from './bound.ts';
import { between, sameSentence } from './figures.ts';
import { equality, mentionsOf, relation, spanOf, term } from './finding.ts';
import { agreement, bounds, exactly, minus, plus } from './rounding.ts';
import type { CheckRule, Figure } from './types.ts';

const FULL = /满分|总分/;
const OWN = /(?:自评|自查|得|评估|评定)[^，,。；;]{0,6}(?:得分|分|为)?$|得分/;
const DEDUCTED = /扣(?:除|减|掉|了)?分?$/;
const ADDED = /加(?:了)?$/;
const ADDABLE = /可加|共加|累计加|合计加/;

const inPoints = (figure: Figure): boolean => figure.mention.unit === '分';

/** Scores, 得分: full marks less deductions give the own score, single additions their sum, both together the final score. */
export const score: CheckRule = ({ text, points }) =>
  points.flatMap(({ figures }) => {
    const scores = figures.filter(inPoints);
    return [...deductions(scores), ...additions(scores), ...finals(text, scores), ...limits(scores)];
  });

/** `满分100分,自评得分97分(…扣2分,…扣1分)`; outside a bracket the text may name only some of the deductions. */
function deductions(scores: readonly Figure[]) {
  const full = scores.find(({ before }) => FULL.test(before));
  const own =
    full &&
    scores.find(
      (figure) => figure.index > full.index && OWN.test(figure.before) && !ADDED.test(figure.before) && !FULL.test(figure.before),
    );
  const taken = own ? scores.filter((figure) => figure.index > full.index && DEDUCTED.test(figure.before)) : [];
  if (!full || !own || taken.length === 0) return [];
  const computed = Number((full.mention.value - taken.reduce((sum, { mention }) => sum + mention.value, 0)).toFixed(6));
  const range = taken.map(({ mention }) => bounds(mention)).reduce(minus, bounds(full.mention));
  const agrees = agreement(computed, range, own.mention);
  const partial = computed > own.mention.value && (taken[0] as Figure).depth === own.depth;
  const holds = agrees === 'no' && partial ? 'unknown' : agrees;
  const terms = [term(full), ...taken.map((figure) => term(figure, '−'))];
  return [
    relation({
      rule: 'score',
      what: '满分、扣分与得分',
      span: spanOf(mentionsOf([full, own, ...taken])),
      equation: equality(terms, term(own), computed, holds),
      holds,
    }),
  ];
}

/** `可加4分。…加1分;…加1分…` */
function additions(scores: readonly Figure[]) {
  const sum = scores.find(({ before }) => ADDABLE.test(before));
  const single = sum
    ? scores.filter((figure) => figure.index > sum.index && ADDED.test(figure.before) && !ADDABLE.test(figure.before))
    : [];
  if (!sum || single.length < 2) return [];
  const computed = Number(single.reduce((total, { mention }) => total + mention.value, 0).toFixed(6));
  const range = single.map(({ mention }) => bounds(mention)).reduce(plus, exactly(0));
  const holds = agreement(computed, range, sum.mention);
  const terms = single.map((figure, index) => term(figure, index === 0 ? '' : '+'));
  return [
    relation({
      rule: 'score',
      what: '各项加分与加分总数',
      span: spanOf(mentionsOf([sum, ...single])),
      equation: equality(terms, term(sum), computed, holds),
      holds,
    }),
  ];
}

/** `101分(97+4分)`, `98分(100-2)` */
function finals(text: string, scores: readonly Figure[]) {
  return scores.flatMap((final, nth) => {
    const [first, second] = [scores[nth + 1], scores[nth + 2]];
    if (!first || !second || !/^\s*[（(]\s*$/.test(between(text, final, first))) return [];
    const op = /^\s*分?\s*([+＋\-－−—])\s*$/.exec(between(text, first, second))?.[1];
    if (!op) return [];
    const sign = op === '+' || op === '＋' ? 1 : -1;
    const computed = Number((first.mention.value + sign * second.mention.value).toFixed(6));
    const range = (sign > 0 ? plus : minus)(bounds(first.mention), bounds(second.mention));
    const holds = agreement(computed, range, final.mention);
    const terms = [term(first), term(second, sign > 0 ? '+' : '−')];
    return [
      relation({
        rule: 'score',
        what: '最终得分与其组成',
        span: spanOf(mentionsOf([final, first, second])),
        equation: equality(terms, term(final), computed, holds),
        holds,
      }),
    ];
  });
}

/** A score above full marks that no addition explains. */
function limits(scores: readonly Figure[]) {
  const full = scores.find(({ before }) => FULL.test(before));
  if (!full || scores.some(({ before }) => ADDED.test(before) || ADDABLE.test(before))) return [];
  return scores
    .slice(scores.indexOf(full) + 1, scores.indexOf(full) + 2)
    .filter((figure) => sameSentence(figure, full) && /得分|自评/.test(figure.before) && figure.mention.value > full.mention.value)
    .map((own) => compare({ rule: 'score', what: '得分与满分', left: own, sign: '≤', right: full, span: spanOf(mentionsOf([full, own])) }));
}
