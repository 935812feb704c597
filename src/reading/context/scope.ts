import type { Scope } from '../../model/index.ts';
import { bracketAt } from '../../text/segments.ts';
import { scopeWord } from '../../words/scope-words.ts';
import { stageWords } from '../../words/stage-words.ts';
import type { Findings, Found } from '../quantities/find.ts';
import { outerOf } from './brackets.ts';
import { goesOn, isOfSchool, isPlace, itemBefore, nounAfterNumber } from './items.ts';
import { buildsNamed, endsInNames, namedSubject, namesSchools } from './names.ts';
import { leadsToSecond } from './pairs.ts';
import { amongFrom, LONGEST_LIST, totalAbove } from './parts.ts';
import { purposeEnd, SPENT_ON } from './purpose.ts';
import type { Reading } from './reading.ts';
import type { StageReading } from './stage.ts';

export type ScopeReading = Reading<Scope>;

/** The whole district, said outright: stronger than the heading. */
const WHOLE = /全[区县市旗]|我[区县市旗]|各级各类/;
/** A group to which a standard is paid, narrower than all teachers or students. */
const PAID_GROUP =
  /人才|班主任|合同制|非?在编|编外|代课|派遣|特岗|高层次|紧缺|急缺|特级|名师|贫困|困难|寄宿|残疾|建档立卡|随迁|留守|支教|走教|免费|公费/;
/** People from elsewhere or picked out by origin. */
const FOREIGN_GROUP = /民族地区|外[省市县区]|受援|对口/;
/** A share whose numerator is the public or private part is told of all: 公办园在园幼儿占比. */
const SHARE_OF_ALL = /(?:公办|民办|普惠|公立)[^,，。;；]*(?:占比|比例|比重|率|覆盖)/;
/** Townships and villages that are counted themselves: 辖18个乡镇. */
const COUNTED_PLACES = /^(?:乡镇|农村社区|山区县|村级组织|行政村)(?!学校|中心|小学|幼儿园|公办|初中|中学|寄宿|教师)/;
/** A bracket or list that breaks a total down by time keeps the whole district. */
const BY_TIME = /(?:19|20)\d\d年|今年|去年|上年/;
/** People picked out by rank, degree or age, and pupils by the way they are taught: parts of all, with or without 其中. */
const GROUPS = [
  '(?:正高级?|副高级?|高级|一级|二级|三级)教师|(?:正高级?|副高级?|高级|中级|初级)(?:专业技术)?(?:职称|职务)',
  '(?:博士|硕士|研究生|本科|专科|大专|中专|中师|高中)(?:及?以[上下])?(?:学历|学位|文化)',
  '\\d(?:周?岁)?(?:\\(含\\))?(?:及?以[上下]|至|[-—~])?(?:\\d*周?岁)?的?(?:教师|职工|人员)?$',
  '就读的?$|[县区市省]外就读|送教上门|随班就读|延缓入学|缓学|休学|请假|因病|因残',
];
const GROUP = new RegExp(GROUPS.join('|'));
/** Characters of a list that are looked at. */
const REACH = 120;
/** Words that begin a total anew after a breakdown. */
const TOTAL = /^ ?(?:共|合计|总|累计)/;

function at(scope: Scope, from: ScopeReading['from'], start: number, end: number): ScopeReading {
  return { value: scope, from, start, end };
}

/**
 * The last scope word of the words before a number, unless it is one item of a list among others (薄弱环节改善、农村校舍维修等项目70个).
 *
 * @param follows another number stands right before: words up to a 、 are what that one counts (18个乡镇、213个行政村)
 */
function wordBefore(folded: string, from: number, end: number, follows: boolean): ScopeReading | null {
  const start = follows ? Math.max(from, from + folded.slice(from, end).search(/[、和与及]/)) : from;
  const words = folded.slice(start, end);
  const list = /等[^、]{0,8}$/.test(words) ? words.lastIndexOf('、') : -1;
  const first = words.indexOf('、');
  const own = scopeWord(list >= 0 ? words.slice(0, first) : words.slice(words.lastIndexOf('、') + 1));
  const shift = list >= 0 ? 0 : words.lastIndexOf('、') + 1;
  const found = own ?? (list >= 0 ? null : scopeWord(words));
  const offset = own ? shift : 0;
  return found && at(found.scope, 'clause', start + offset + found.start, start + offset + found.end);
}

/** A scope word in the noun after the number, up to the next part of the sentence: 176所农村学校. */
function wordAfter(folded: string, mention: Found, limit: number): ScopeReading | null {
  const noun = /^[^、和与及以在为被到赴向往给,，。;；]{0,14}/.exec(folded.slice(mention.end, Math.min(limit, mention.end + 14)))?.[0] ?? '';
  const found = COUNTED_PLACES.test(noun) ? null : scopeWord(noun);
  return found && at(found.scope, 'clause', mention.end + found.start, mention.end + found.end);
}

/** What an amount of money is for: 投入416万元，为农村学校购置…; 投资2亿元新建东街小学. */
function purpose(folded: string, mention: Found, limit: number): ScopeReading | null {
  const words = folded.slice(mention.end, Math.min(limit, mention.end + 120));
  if (namesSchools(words)) return at('institution', 'sentence', mention.end, mention.end + words.length);
  const found = scopeWord(words.slice(0, 40));
  return found && at(found.scope, 'sentence', mention.end + found.start, mention.end + found.end);
}

/** Whether a value is part of a breakdown by stage: it names a stage, and not the one its total has. */
function isStagePart(findings: Findings, index: number, stages: readonly (StageReading | null)[]): boolean {
  const { start, end } = findings.found[index] as Found;
  const after = /^[^,，、。;；)]*/.exec(findings.folded.slice(end, end + 6))?.[0] ?? '';
  if (!stageWords(itemBefore(findings, index) + after).some((word) => word.stage !== null)) return false;
  const total = totalAbove(findings, index);
  const whole = total === null ? null : stages[total]?.value;
  return start > 0 && (whole == null || whole !== stages[index]?.value);
}

/** Whether the values of a list up to this one are told by stage: 其中小学…，初中…，其他…. */
function isByStage(findings: Findings, from: number, index: number, stages: readonly (StageReading | null)[]): boolean {
  if (isStagePart(findings, index, stages)) return true;
  const named = stageWords(itemBefore(findings, index)).some((word) => word.stage !== null);
  if (named && index + 1 < findings.found.length && totalAbove(findings, index + 1) === totalAbove(findings, index))
    return isStagePart(findings, index + 1, stages);
  return index > from && Array.from({ length: index - from }, (_, i) => from + i).every((i) => isStagePart(findings, i, stages));
}

/** Index of the first mention of a bracket. */
function firstIn({ found }: Findings, index: number, bracket: { start: number } | null): number {
  let first = index;
  while (first > Math.max(0, index - LONGEST_LIST) && (found[first - 1] as Found).start >= (bracket?.start ?? 0)) first--;
  return first;
}

/** Parts of a total: a bracket after a number, or what follows 其中. A breakdown by stage or time is none, nor are scores. */
function partOf(findings: Findings, index: number, own: number, stages: readonly (StageReading | null)[]): ScopeReading | null {
  const { folded, segments, found } = findings;
  const mention = found[index] as Found;
  const { start } = segments.sentence(mention.start);
  const bracket = outerOf(findings, index) === null ? null : bracketAt(segments, mention.start);
  const from = amongFrom(findings, index);
  if (bracket === null && from === null) return null;
  const list = from === null ? (bracket?.start ?? own) : (found[from - 1]?.end ?? start);
  const words = folded.slice(Math.max(own - REACH, Math.min(own, Math.max(list, bracket?.start ?? 0))), mention.start);
  if (BY_TIME.test(words) || isByStage(findings, from ?? firstIn(findings, index, bracket), index, stages)) return null;
  if (mention.unit === '分' || mention.unit === '') return null;
  const alike = (other: Found) => other.start >= start && (other.unit === mention.unit || mention.unit === '%');
  return found.slice(Math.max(0, index - LONGEST_LIST), index).some(alike) ? at('subset', 'list', own, mention.start) : null;
}

/** The counted object that money was spent on in the next clause: 投入资金640万元，完成160所农村学校改造. */
function objectAfter(findings: Findings, mention: Found, next: Found | undefined): ScopeReading | null {
  const { folded, segments } = findings;
  if (!next || !['所', '个'].includes(next.unit) || next.start > segments.statement(mention.start).end) return null;
  const between = folded.slice(mention.end, next.start);
  if (!/^[,，]/.test(between) || /[,，。;；、]/.test(between.slice(1)) || !SPENT_ON.test(between.slice(1).replace(/^(?:全面|已|共)*/, '')))
    return null;
  return wordAfter(folded, next, segments.clause(next.start).end);
}

/** Money for somebody named before it: 支持东街小学资金80万元. */
const GIVEN_TO = /^.*?(?:支持|资助|补助|拨给|拨付|投入)(?=.{3,24}(?:资金|经费)$)/;

/** The scope told by the mention's own clause. */
function ownScope(findings: Findings, index: number, stages: readonly (StageReading | null)[]): ScopeReading | null {
  const { folded, segments, found } = findings;
  const mention = found[index] as Found;
  const clause = segments.clause(mention.start);
  const statement = segments.statement(mention.start);
  const last = found[index - 1];
  const next = found[index + 1];
  const own = last && last.end > clause.start ? last.end : clause.start;
  const until = (end: number) => (next && next.start < end ? next.start : end);
  const words = folded.slice(own, mention.start);
  const before = wordBefore(folded, own, mention.start, own > clause.start);
  if (mention.unit === '%' && SHARE_OF_ALL.test(words)) return at('district', 'clause', own, mention.start);
  if (before) return before;
  if (mention.unit.startsWith('元/') && PAID_GROUP.test(folded.slice(clause.start, clause.end)))
    return at('subset', 'clause', clause.start, clause.end);
  if (mention.unit === '元' && /给予|补助|补贴|奖励|津贴/.test(folded.slice(clause.start, clause.end)) && PAID_GROUP.test(words))
    return at('subset', 'clause', own, mention.start);
  const part = partOf(findings, index, own, stages);
  if (part) return part;
  if (mention.unit === '人' && GROUP.test(words)) return at('subset', 'clause', own, mention.start);
  if (endsInNames(words) && /^[\u4e00-\u9fff]/.test(folded.slice(mention.end))) return at('institution', 'clause', own, mention.start);
  const told = Math.max(statement.start, last?.end ?? 0);
  const counted = mention.unit === '所' || (mention.unit === '个' && !isPlace(nounAfterNumber(findings, mention)));
  if (buildsNamed(folded.slice(told, counted ? Math.max(told, clause.start) : mention.start)))
    return at('institution', 'sentence', told, mention.start);
  if (
    mention.unit === '元' &&
    GIVEN_TO.test(words) &&
    namesSchools(words.replace(GIVEN_TO, '').replace(/(?:项目|建设|维修|改造|扩建|专项|补助)*(?:资金|经费)$/, ''))
  )
    return at('institution', 'clause', own, mention.start);
  if (FOREIGN_GROUP.test(words)) return at('subset', 'clause', own, mention.start);
  const after = wordAfter(folded, mention, until(clause.end));
  if (after) return after;
  return mention.unit === '元' && !bracketAt(segments, mention.start)
    ? (purpose(folded, mention, purposeEnd(findings, mention, next)) ?? objectAfter(findings, mention, next))
    : null;
}

/** Whether a mention is part of a breakdown, which says nothing about what follows it. */
function isPart(findings: Findings, index: number): boolean {
  return bracketAt(findings.segments, (findings.found[index] as Found).start) !== null || amongFrom(findings, index) !== null;
}

/** Whether a number goes on about what stands before it, or tells what a named school has. */
function continues(findings: Findings, index: number, scope: Scope): boolean {
  const { segments, found } = findings;
  const oneClause = (found[index - 1] as Found).start >= segments.clause((found[index] as Found).start).start;
  if (oneClause && !/[、和与及]/.test(itemBefore(findings, index))) return true;
  return (
    goesOn(findings, index) || isOfSchool(findings, index) || (scope === 'institution' && CAME_OF_IT.test(itemBefore(findings, index)))
  );
}
const CAME_OF_IT = /新增|增加|解决|受益|惠及|完成|配备|购置/;

/** The scope of the clause before, where this one tells what came of it (新建东街小学，新增学位4050个). */
function carried(findings: Findings, index: number, readings: (ScopeReading | null)[]): ScopeReading | null {
  const { folded, segments, found } = findings;
  const mention = found[index] as Found;
  const clause = segments.clause(mention.start);
  const begins = folded.slice(clause.start, clause.start + 4);
  if (/^ ?(?:各|每个)/.test(begins) || TOTAL.test(begins) || WHOLE.test(folded.slice(clause.start, mention.start))) return null;
  let previous = index - 1;
  const statement = segments.statement(mention.start);
  while (
    previous >= 0 &&
    (found[previous] as Found).start >= statement.start &&
    !begins.trimStart().startsWith('占') &&
    isPart(findings, previous)
  )
    previous--;
  const last = found[previous];
  const reading = readings[previous];
  if (!last || !reading || (reading.value === 'subset' && !begins.trimStart().startsWith('占'))) return null;
  const second = leadsToSecond(folded.slice(last.end, mention.start));
  if (!begins.trimStart().startsWith('占') && !second && !continues(findings, index, reading.value)) return null;
  if (['%', '百分点'].includes(mention.unit) && (reading.value === 'public' || reading.value === 'private')) return null;
  if (last.unit === mention.unit && !second) return null;
  if (last.start < statement.start || /[,，][^,，]*[,，][^,，]*[,，]/.test(folded.slice(last.end, clause.start + 1))) return null;
  return { ...reading, from: 'sentence' };
}

/** A school or project named at the beginning, for what it has; or the schools that new places are in. */
function clauseBefore(findings: Findings, index: number): ScopeReading | null {
  const { folded, segments, found } = findings;
  const mention = found[index] as Found;
  const end = segments.clause(mention.start).start;
  const { start } = segments.statement(mention.start);
  const last = found[index - 1];
  if (!isOfSchool(findings, index)) return null;
  const named = namedSubject(findings, mention);
  if (named) return at('institution', 'sentence', named.start, named.end);
  if ((last && last.start >= start) || start >= end) return null;
  const word = scopeWord(folded.slice(start, end));
  return word && /学位/.test(itemBefore(findings, index)) ? at(word.scope, 'sentence', start + word.start, start + word.end) : null;
}

/** Subject of the statement: 各农村初中…，每学期至少举办2次. */
function subject({ folded, segments }: Findings, mention: Found, last: Found | undefined): ScopeReading | null {
  const { start } = segments.statement(mention.start);
  if (last && last.start >= start && !/^ ?(?:各|所有)/.test(folded.slice(start, start + 3))) return null;
  const word = scopeWord(folded.slice(start, Math.min(mention.start, start + 8)));
  return word && /^ ?(?:各|全[区县市旗]|我[区县市旗]|所有)?$/.test(folded.slice(start, start + word.start))
    ? at(word.scope, 'sentence', start + word.start, start + word.end)
    : null;
}

/** True where the clause says outright that it speaks of the whole district, whatever the heading says. */
export function coversDistrict({ folded, segments }: Findings, mention: Found): boolean {
  return WHOLE.test(folded.slice(segments.clause(mention.start).start, mention.start));
}

/** The scope of every mention of a passage, in order; null where the passage says nothing narrower than the district. */
export function scopesOf(findings: Findings, stages: readonly (StageReading | null)[]): (ScopeReading | null)[] {
  const readings: (ScopeReading | null)[] = [];
  for (const [index, mention] of findings.found.entries()) {
    readings.push(
      ownScope(findings, index, stages) ??
        carried(findings, index, readings) ??
        clauseBefore(findings, index) ??
        subject(findings, mention, findings.found[index - 1]),
    );
  }
  return readings;
}
