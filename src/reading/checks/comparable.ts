import type { Unit } from '../../model/index.ts';
import { stepWords } from './steps.ts';
import type { Figure } from './types.ts';

/** A number said of each is no whole and no part. */
const EACH = /每|人均|生均|[校班]均|平均/;
/** Schools are counted with 所, teaching points and sites with 个 or 处. */
const SITES: ReadonlySet<string> = new Set<Unit>(['所', '个', '处']);
const SITE_NAME = /[校园点]$|小学|中学|初中|高中|教学点|中专|职高/;

/** What 个, 项, 处 count where the name in front says so: places in school and projects are not parts of one another. */
const COUNTED = /(?:项目|学位|园位|班级|教学班|教学点|工作室|基地|课题|集团|岗位|编制|社团|责任区|床位|座位|案例|奖项|平台)$/;

/** Units in which parts make up a whole; scores have a check of their own. Things with names of their own must be the same things. */
export function comparable(whole: Figure, part: Figure): boolean {
  const [unit, other] = [whole.mention.unit, part.mention.unit];
  const [things, others] = [whole, part].map(({ label }) => COUNTED.exec(label.replace(/共有?$/, ''))?.[0]);
  if (things && others && things !== others) return false;
  const [noun, own] = [nounOf(whole), nounOf(part)];
  if (noun && own && noun !== own) return false;
  if (unit === other) return !/^(?:%|百分点|分)$/.test(unit);
  return unit === '所' && SITES.has(other) && SITE_NAME.test(part.label);
}

/** Words that name one thing out of many, so that the noun behind the number tells what is counted. */
const GENERIC = /[个项处家类种次套件间]$/;
const nounOf = ({ mention, after }: Figure): string | undefined =>
  GENERIC.test(mention.raw) ? /^[\p{Script=Han}]{1,8}/u.exec(after)?.[0].at(-1) : undefined;

/** A figure that states a change, an earlier level or an amount for each is no part of a level, and no whole. */
export const level = (figure: Pick<Figure, 'mention' | 'before'>): boolean => figure.mention.status !== 'base' && stands(figure);

/** The same, of an earlier level as well. */
const stands = ({ mention, before }: Pick<Figure, 'mention' | 'before'>): boolean =>
  mention.status !== 'change' && !EACH.test(before) && stepWords({ mention, before }) === null;

/** Whether two figures are levels of one time: an earlier level has parts of its own in a bracket (从2018年的62所（公办20所、民办42所）增加到71所). */
export const ofOneTime = (whole: Figure, part: Figure): boolean =>
  whole.mention.status === 'base'
    ? part.depth > whole.depth &&
      part.mention.period !== null &&
      part.mention.period === whole.mention.period &&
      stands(whole) &&
      stands(part)
    : stands(whole) && level(part);
