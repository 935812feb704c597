import { compare } from './bound.ts';
import { between, sameSentence } from './figures.ts';
import { mentionsOf, spanOf } from './finding.ts';
import { breakdowns, otherWholes } from './parts.ts';
import { addingUp } from './total.ts';
import type { CheckRule, Figure } from './types.ts';

type Pair = { part: Figure; whole: Figure };

/** Part and whole, 部分不大于总体: what is counted among others is not more than they are. */
export const subset: CheckRule = ({ text, points }) =>
  points.flatMap(({ figures }) =>
    [...among(text, figures), ...ofAll(text, figures), ...nested(figures)]
      .filter((pair) => !explained(figures, pair))
      .flatMap(({ part, whole }) =>
        compare({ what: '部分与总体', left: part, sign: '≤', right: whole, span: spanOf(mentionsOf([whole, part])) }),
      ),
  );

/** True if the part is more than its whole, but not more than the figures before it together, which the words may mean as well. */
function explained(figures: readonly Figure[], { part, whole }: Pair): boolean {
  const others = otherWholes(figures, whole);
  const together = others.reduce((sum, { mention }) => sum + mention.value, whole.mention.value);
  return part.mention.value > whole.mention.value && others.length > 0 && together >= part.mention.value;
}

/** Parts named by 其中 or a bracket; of several only the first is sure to belong to the whole, and those of one bracket. */
function among(text: string, figures: readonly Figure[]): Pair[] {
  return breakdowns(text, figures).flatMap((breakdown) => {
    const { whole, parts } = breakdown;
    const added = new Set(addingUp(breakdown));
    const first = parts[0];
    if (!first || breakdown.implicit || whole.index > first.index) return [];
    if (!sameSentence(whole, first) && otherWholes(figures, whole).length > 0) return [];
    const sure = first.depth > whole.depth ? parts : parts.slice(0, 1);
    return sure.filter((part) => !added.has(part) && !between(text, whole, part).includes('分别')).map((part) => ({ part, whole }));
  });
}

/** `全区176所农村学校全部…` gives the number of all; the same things counted elsewhere in the passage are some of them. */
function ofAll(text: string, figures: readonly Figure[]): Pair[] {
  const all = figures.flatMap((whole) => {
    const name = /^([\p{Script=Han}]{2,8}?(?:学校|小学|初中|幼儿园|教学点))(?:全部|均|都)/u.exec(whole.after)?.[1];
    return name && /全[县区市旗州](?:共有|共|有|现有)?$/.test(whole.before) ? [{ whole, name }] : [];
  });
  return all.flatMap(({ whole, name }) =>
    figures
      .filter((part) => part !== whole && part.mention.unit === whole.mention.unit && part.mention.status === 'actual')
      .filter((part) => text.startsWith(name, part.mention.end))
      .map((part) => ({ part, whole })),
  );
}

/** Results of one examination that include one another: first tier in undergraduate. */
const NESTED: readonly (readonly [part: RegExp, whole: RegExp])[] = [
  [/一本|重点本科|特控线|双一流/, /二本(?:及)?以上|本科(?:及)?以上|本科/],
  [/本科/, /专科(?:及)?以上/],
];

/** Results of one examination stand near one another; the bound keeps the work in proportion to the text. */
const NEAR = 40;

function nested(figures: readonly Figure[]): Pair[] {
  const results = figures.filter(({ label, mention }) => mention.unit === '人' && mention.status === 'actual' && /上线/.test(label));
  return results.flatMap((part, at) =>
    results
      .slice(Math.max(0, at - NEAR), at + NEAR)
      .filter((whole) => whole !== part && whole.mention.period === part.mention.period && whole.mention.scope === part.mention.scope)
      .filter((whole) => NESTED.some(([inner, outer]) => inner.test(part.label) && outer.test(whole.label) && !inner.test(whole.label)))
      .map((whole) => ({ part, whole })),
  );
}
