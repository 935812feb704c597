import type { Finding } from '../../model/index.ts';
import { withVerdict } from './finding.ts';
import type { CheckInput } from './types.ts';

/** Ids of mentions of which something is doubtful. */
export type Doubtful = {
  /** The number itself. */
  numbers: ReadonlySet<string>;
  /** The words around it: stage, period, status, scope, place. */
  contexts: ReadonlySet<string>;
  /** The indicator that it is taken for. */
  indicators: ReadonlySet<string>;
};

/** Fields that the arithmetic of a check rests on. */
const NUMBER_FIELDS: ReadonlySet<string> = new Set(['value', 'valueHigh', 'unit', 'qualifier']);

/** Mentions that a check must not rely on. */
export function doubtfulIn({ mentions, observations }: Pick<CheckInput, 'mentions' | 'observations'>): Doubtful {
  const numbers = new Set<string>();
  const contexts = new Set<string>();
  for (const { id, doubtful = [] } of mentions) {
    if (doubtful.some((field) => NUMBER_FIELDS.has(field))) numbers.add(id);
    if (doubtful.some((field) => !NUMBER_FIELDS.has(field))) contexts.add(id);
  }
  const indicators = observations.filter(({ confidence }) => confidence === 'doubtful').map(({ mention }) => mention);
  return { numbers, contexts, indicators: new Set(indicators) };
}

/** Checks that put the figures of two places side by side because they are taken for the same indicator; the others rest on the sentence. */
const BY_INDICATOR: ReadonlySet<string> = new Set(['repeat', 'threshold']);

/** Checks whose relation is told by the words between the numbers (比上年增加, 由…到…, 每人…共计): stage and time of each do not matter to it. */
const BY_WORDS: ReadonlySet<string> = new Set(['growth', 'difference', 'points', 'from-to', 'product', 'score']);

/** Of whose doubts a finding cannot be told. Figures that add up by chance are rarer than doubts about what they count. */
function grounds({ rule, holds }: Finding, { numbers, contexts, indicators }: Doubtful): readonly ReadonlySet<string>[] {
  if (BY_INDICATOR.has(rule)) return [numbers, contexts, indicators];
  return holds === 'no' && !BY_WORDS.has(rule) ? [numbers, contexts] : [numbers];
}

/** The finding, or the same as one that cannot be told where it relies on what is doubtful. */
export function settled(finding: Finding, doubtful: Doubtful): Finding {
  const { equation, holds } = finding;
  if (!equation || holds === undefined || holds === 'unknown') return finding;
  const figures = [...equation.terms, equation.result].flatMap(({ mention }) => mention ?? []);
  const relied = grounds(finding, doubtful);
  return figures.some((id) => relied.some((ids) => ids.has(id))) ? withVerdict(finding, 'unknown') : finding;
}
