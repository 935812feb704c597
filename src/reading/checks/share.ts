import type { Term } from '../../model/index.ts';
import { between, sameSentence } from './figures.ts';
import { equality, mentionsOf, relation, spanOf, term } from './finding.ts';
import { agreement, bounds, firm, over, plus, rounding, times } from './rounding.ts';
import type { CheckRule, Figure } from './types.ts';

/** Words that make a percentage a share of a whole; growth is another matter. */
const SHARE = /率|占|比例|比重|覆盖/;
const GROWTH = /增长|增幅|增速|下降|降低|提高|提升|上升|涨|减少|压减/;
/** How many figures before a rate may be its parts. */
const REACH = 8;
/** A rate without decimals fits many pairs by chance: then the part must stand right beside it. */
const SHARP = 0.5;

/** `占在园幼儿总数5890人的53.99%`, `占专任教师(310人)的20%` */
const OF_WHOLE = /^\s*[)）]?(?:总[数量额])?的\s*$/;

const isShare = (figure: Figure): boolean =>
  figure.mention.unit === '%' &&
  figure.mention.status !== 'change' &&
  !GROWTH.test(figure.before) &&
  (SHARE.test(figure.before) || OF_WHOLE.test(figure.before) || /^[^，,。；;]{0,2}的/.test(figure.after) || figure.after.length > 2);

const countable = ({ mention }: Figure): boolean =>
  mention.status !== 'change' &&
  mention.status !== 'base' &&
  mention.unit !== '%' &&
  mention.unit !== '百分点' &&
  firm(mention) &&
  mention.value > 0;

type Pair = { part: Figure; wholes: Figure[] };

/** Share and counts, 占比与人数: a stated percentage is the part divided by the whole that stand before it. */
export const share: CheckRule = ({ text, points }) =>
  points.flatMap(({ figures }) =>
    figures.filter(isShare).flatMap((rate) => {
      const fitting = [...pairs(figures, rate), ...bracketed(text, figures, rate), ...wholeBehind(text, figures, rate)].find(
        (pair) => judge(pair, rate) !== 'no',
      );
      const claimed = fitting ?? claim(text, figures, rate);
      if (!claimed) return [];
      const holds = judge(claimed, rate);
      const equation = equality(terms(claimed), term(rate), quotient(claimed), holds);
      return [
        relation({
          what: '占比与人数',
          span: spanOf(mentionsOf([claimed.part, rate])),
          cause: spanOf(mentionsOf(claimed.wholes)),
          equation,
          holds,
        }),
      ];
    }),
  );

/** Pairs that could make the rate, nearest part first. */
function pairs(figures: readonly Figure[], rate: Figure): Pair[] {
  const near = figures
    .slice(Math.max(0, rate.index - REACH), rate.index)
    .filter(countable)
    .reverse();
  const sharp = rounding(rate.mention) < SHARP && rate.mention.value !== 100;
  return near.flatMap((part, nth) => {
    if (!sharp && (nth > 0 || part.index !== rate.index - 1)) return [];
    const wholes = near.filter(
      (whole) => whole.index !== part.index && whole.mention.unit === part.mention.unit && whole.mention.value >= part.mention.value,
    );
    return [...wholes.map((whole) => ({ part, wholes: [whole] })), ...stageSum(figures, rate, part)];
  });
}

/** A rate of compulsory education rests on primary and junior together, 义务教育 = 小学 + 初中. */
function stageSum(figures: readonly Figure[], rate: Figure, part: Figure): Pair[] {
  if (rate.mention.stage !== 'compulsory' || !/义务教育/.test(rate.before + part.before)) return [];
  const of = (stage: string) =>
    figures.find(
      (figure) =>
        figure.index < part.index &&
        figure.mention.stage === stage &&
        figure.mention.scope === 'district' &&
        figure.mention.unit === part.mention.unit &&
        countable(figure),
    );
  const [primary, junior] = [of('primary'), of('junior')];
  return primary && junior ? [{ part, wholes: primary.index < junior.index ? [primary, junior] : [junior, primary] }] : [];
}

/** `高级教师占比21.42%(494人)`: the count stands in a bracket behind its rate. */
function bracketed(text: string, figures: readonly Figure[], rate: Figure): Pair[] {
  const part = figures[rate.index + 1];
  if (!part || part.depth <= rate.depth || !countable(part) || !/^\s*[（(]\s*(?:共|计|即)?$/.test(between(text, rate, part))) return [];
  const wholes = figures
    .slice(Math.max(0, rate.index - REACH), rate.index)
    .filter((whole) => countable(whole) && whole.mention.unit === part.mention.unit && whole.mention.value >= part.mention.value);
  return wholes.reverse().map((whole) => ({ part, wholes: [whole] }));
}

/** `1180人,占全县在园幼儿的81.9%(在园幼儿1440人)`: the whole stands in a bracket behind the rate. */
function wholeBehind(text: string, figures: readonly Figure[], rate: Figure): Pair[] {
  const [part, whole] = [figures[rate.index - 1], figures[rate.index + 1]];
  if (!part || !whole || whole.depth <= rate.depth || ![part, whole].every(countable) || part.mention.unit !== whole.mention.unit)
    return [];
  return /^\s*[（(][^，,。；;]{0,16}$/.test(between(text, rate, whole)) && sameSentence(part, rate) ? [{ part, wholes: [whole] }] : [];
}

/** Words of those who should, and of those who did. */
const DUE = /应|需|符合|适龄|报名/;
const DONE = /^(?:其中)?(?:实|已|完成)/;

/** The pair that the words themselves name, whether it fits or not: `…1200人,其中…300人,占25%`. */
function claim(text: string, figures: readonly Figure[], rate: Figure): Pair | null {
  const [whole, part] = [figures[rate.index - 2], figures[rate.index - 1]];
  if (!part || !whole || !sameSentence(whole, rate) || ![part, whole].every(countable) || part.mention.unit !== whole.mention.unit)
    return null;
  if (/分别/.test(between(text, whole, rate) + rate.before)) return null;
  const said: Wording = { whole, part, rate, link: between(text, whole, part), closes: between(text, part, rate) };
  if (OF_WHOLE.test(said.closes)) return isPartFirst(said) ? { part: whole, wholes: [part] } : null;
  if (part.mention.value > whole.mention.value || rate.depth !== part.depth) return null;
  return isPartOfWhole(said) || isNamed(said) ? { part, wholes: [whole] } : null;
}

/** Two counts and a rate in a row, the words between the counts and those between the second and the rate. */
type Wording = { whole: Figure; part: Figure; rate: Figure; link: string; closes: string };

/** `300人占总数1200人的25%`: the first count is the part of the second. */
const isPartFirst = ({ whole, part, rate, link }: Wording): boolean =>
  /占/.test(link) && whole.mention.value <= part.mention.value && whole.depth === rate.depth;

/** `1200人,其中300人,占25%` */
const isPartOfWhole = ({ link, closes }: Wording): boolean =>
  /^[，,、]?(?:占比|占总数的?|占全[县区市部]的?|占|所占比例|比例)(?:为|达|达到)?$/.test(closes) &&
  /其中|[（(]/.test(link) &&
  !EXCEPT.test(link);

/** The rate bears the name of the part, or the part is those who did of those who should: `应入学1200人,实入学1180人,入学率98.3%`. */
function isNamed({ whole, part, rate, link, closes }: Wording): boolean {
  const stem = /([^，,。；;、]{2,8})(?:率|比例|占比)(?:为|达|达到)?$/.exec(rate.before)?.[1];
  if (stem === undefined || closes.length > stem.length + 5 || link.includes('。')) return false;
  return part.before.includes(stem) || (DUE.test(whole.before) && DONE.test(part.before.trim()));
}

/** Two figures that a bracket only sets side by side. */
const EXCEPT = /[不未](?:含|包括|计)|另[有外]|此外/;

const whole = ({ wholes }: Pair) => wholes.map(({ mention }) => bounds(mention)).reduce(plus);
const quotient = ({ part, wholes }: Pair): number =>
  (part.mention.value / wholes.reduce((sum, { mention }) => sum + mention.value, 0)) * 100;

function judge(pair: Pair, rate: Figure) {
  return agreement(quotient(pair), times(over(bounds(pair.part.mention), whole(pair)), 100), rate.mention);
}

function terms({ part, wholes }: Pair): Term[] {
  const last = wholes.length - 1;
  const bracket = (index: number) => (last === 0 ? undefined : index === 0 ? 'open' : index === last ? 'close' : undefined);
  return [term(part), ...wholes.map((figure, index) => term(figure, index === 0 ? '÷' : '+', bracket(index)))];
}
