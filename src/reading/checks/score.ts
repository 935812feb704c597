import { compare } from './bound.ts';
import { between, sameSentence } from './figures.ts';
import { equality, equationFinding, mentionsOf, relation, spanOf, term } from './finding.ts';
import { agreement, bounds, minus, plus } from './rounding.ts';
import { ADDED, addedUp, chapters, DEDUCTED, isFull, isOutOf, isOwn, sheetsOf, sumOf } from './score-sheets.ts';
import type { CheckRule, Figure, Found } from './types.ts';
import { clean } from './work.ts';

/** What makes up a score, by name. */
const MADE_OF = /由[^。；;]{0,12}$/;
const COMPOSED = /^[^，,。；;]{0,6}(?:组成|构成)/;
const ADDABLE = /可加|共加|累计加|合计加/;

const inPoints = (figure: Figure): boolean => figure.mention.unit === '分';

/** Scores, 得分: full marks less deductions give the own score, single additions their sum, both together the final score. */
export const score: CheckRule = ({ text, points }) =>
  points.flatMap(({ figures }) => {
    const scores = figures.filter(inPoints);
    const sheets = sheetsOf(scores);
    return [
      ...sheets.flatMap((sheet) => [...deductions(sheet), ...limits(sheet)]),
      ...additions(scores),
      ...finals(text, scores),
      ...composed(text, scores),
      ...among(text, scores),
      ...chapters(scores),
    ];
  });

/** `满分100分,自评得分97分(…扣2分,…扣1分)`, in any order; outside a bracket the text may name only some of the deductions. */
function deductions(scores: readonly Figure[]): Found[] {
  const full = scores.find(isFull);
  const own = full && scores.find((figure) => figure !== full && isOwn(figure) && isOutOf(full, figure, scores));
  if (!full || !own) return [];
  const near = scores.filter((figure) => DEDUCTED.test(figure.before) && figure.index > Math.min(full.index, own.index));
  const { all, single } = grouped(near);
  const taken = all ? [all] : single;
  if (taken.length === 0) return [];
  const computed = clean(full.mention.value - sumOf(taken));
  const range = taken.map(({ mention }) => bounds(mention)).reduce(minus, bounds(full.mention));
  const agrees = agreement(computed, range, own.mention);
  const partial = computed > own.mention.value && taken[0]?.depth === own.depth;
  const holds = agrees === 'no' && partial ? 'unknown' : agrees;
  const terms = [term(full), ...taken.map((figure) => term(figure, '−'))];
  const remark = holds === 'unknown' ? '原文可能只列出了部分扣分' : undefined;
  const equation = equality(terms, term(own), computed, holds);
  const span = spanOf(mentionsOf([full, own, ...taken]));
  const parts = all ? addedUp('各项扣分与扣分总数', [...single, all], false) : [];
  return [relation({ what: '满分、扣分与得分', span, equation, holds, remark }), ...parts];
}

/** `扣7分:其中…扣4分,…扣3分`: the first deduction sums up the others. */
function grouped(taken: readonly Figure[]): { all: Figure | null; single: readonly Figure[] } {
  const [first, ...rest] = taken;
  const sums = first && rest.length > 1 && Math.abs(sumOf(rest) - first.mention.value) < 1e-9;
  return sums ? { all: first, single: rest } : { all: null, single: taken };
}

/** `96分,由基础得分92分和附加得分4分组成` */
function composed(text: string, scores: readonly Figure[]): Found[] {
  return scores.flatMap((last, nth) => {
    const [final, first] = [scores[nth - 2], scores[nth - 1]];
    if (!final || !first || !sameSentence(final, last)) return [];
    if (!MADE_OF.test(between(text, final, first)) || !COMPOSED.test(last.after)) return [];
    return equationFinding({
      what: '得分与其组成',
      terms: [term(first), term(last, '+')],
      computed: clean(first.mention.value + last.mention.value),
      range: plus(bounds(first.mention), bounds(last.mention)),
      stated: final,
      figures: [final, first, last],
    });
  });
}

/** Words between an own score and the first of its parts. */
const AMONG = /^[，,。；;：:（(\s]*其中[：:，,]?[^，,。；;：:]{1,16}$/;
/** Words before a part of a score that is none of a sum: what it is out of, or was taken from it. */
const NO_PART = /[扣加减满得]|总分|应/;

/** `自评总分98.5分,其中甲类58.5分,乙类40分`: the parts may not be all, but are not more than the whole. */
function among(text: string, scores: readonly Figure[]): Found[] {
  return scores.flatMap((own, nth) => {
    const [first, second] = scores.slice(nth + 1);
    if (!first || !second || !isOwn(own) || !AMONG.test(between(text, own, first))) return [];
    const end = scores.findIndex((figure, at) => at > nth && (!sameSentence(figure, first) || figure.depth < first.depth));
    const parts = scores.slice(nth + 1, end < 0 ? undefined : end).filter(({ depth }) => depth === first.depth);
    if (parts.length < 2 || parts.some(({ before }) => NO_PART.test(before))) return [];
    const sum = addedUp('得分与各部分之和', [...parts, own], true);
    return clean(sumOf(parts)) > own.mention.value ? sum : sum.filter(({ holds }) => holds !== 'no');
  });
}

/** `可加4分。…加1分;…加1分…` */
function additions(scores: readonly Figure[]): Found[] {
  const sum = scores.find(({ before }) => ADDABLE.test(before));
  const single = sum
    ? scores.filter((figure) => figure.index > sum.index && ADDED.test(figure.before) && !ADDABLE.test(figure.before))
    : [];
  if (!sum || single.length < 2) return [];
  return addedUp('各项加分与加分总数', [...single, sum], true);
}

/** Names of the terms in a bracket: `基础分95分+加分5分`. */
const NAMED_TERM = /^\s*分?\s*([+＋\-－−—])\s*[\p{Script=Han}]{0,6}$/u;

/** `101分(97+4分)`, `98分(100-2)` */
function finals(text: string, scores: readonly Figure[]): Found[] {
  return scores.flatMap((final, nth) => {
    const [first, second] = [scores[nth + 1], scores[nth + 2]];
    if (!first || !second || !/^\s*[（(]\s*[\p{Script=Han}]{0,6}$/u.test(between(text, final, first))) return [];
    const op = NAMED_TERM.exec(between(text, first, second))?.[1];
    if (!op) return [];
    const sign = op === '+' || op === '＋' ? 1 : -1;
    return equationFinding({
      what: '最终得分与其组成',
      terms: [term(first), term(second, sign > 0 ? '+' : '−')],
      computed: clean(first.mention.value + sign * second.mention.value),
      range: (sign > 0 ? plus : minus)(bounds(first.mention), bounds(second.mention)),
      stated: final,
      figures: [final, first, second],
    });
  });
}

/** A score above full marks that no addition explains; holding is no news. */
function limits(scores: readonly Figure[]): Found[] {
  const full = scores.find(isFull);
  if (!full || scores.some(({ before }) => /加/.test(before))) return [];
  return scores
    .filter((own) => own !== full && isOwn(own) && sameSentence(own, full) && isOutOf(full, own, scores))
    .filter((own) => own.mention.value > full.mention.value)
    .flatMap((own) => compare({ what: '得分与满分', left: own, sign: '≤', right: full, span: spanOf(mentionsOf([full, own])) }));
}
