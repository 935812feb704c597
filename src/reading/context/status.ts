import type { Status } from '../../model/index.ts';
import type { Findings, Found } from '../quantities/find.ts';
import { outerOf } from './brackets.ts';
import { AFTER_NUMBER, isBase } from './pairs.ts';
import type { Reading } from './reading.ts';

export type StatusReading = Reading<Status>;

/** A comparison with another time in the clause. */
const COMPARED = /(?:较|比|同比|环比|相比)/;
/** Verbs of change right before the number, without 到 or 至. 新增 names a thing of its own (新增学位). */
const CHANGED = /(?<!新|共|累计)(?:增加|增长|增幅|净增|减少|下降|降低|提高|提升|进步|上升|缩小|降幅)(?:了|约|近|超过?|达|为)?$/;
const COMPARED_CHANGED = /(?:增加|增长|增幅|增|减少|减|下降|降低|降|提高|提升|进步|上升|多|少|高出?|低)(?:了|出|约|近|超过?|达)?$/;
/** Growth of spending has an indicator of its own: the rate is then a value, not a change. */
const GROWTH_INDICATOR = /(?:教育|财政|经费|预算)[^。]{0,16}(?:支出|投入|经费|拨款)/;

/** Words of a requirement in the clause before the number. */
const REQUIRED =
  /不少于|不低于|不超过|不高于|不得(?:少|低|高|超|多)(?:于|过)|至少|最多|应(?:当|该|达到|不(?:少|低|超|高)|确保|按(?!时))|必须|须(?!知)|要求(?:各|全|所有|学校|教师|每|做到)|确保|保证|规定(?:每|各)|达标线|不得/;
/** Words of an aim, which hold for the clauses after them, too. */
const AIMED = /力争|力求|争取(?!到|了|项目|资金|上级|中央|省|国家|专项|补助|社会)|目标(?:是|为)/;
/** Words of a completed result; a requirement beside them was met. */
const ACHIEVED = /已经?(?!有)|(?<![生人平师户月年日])均(?![衡匀])|全部(?!用)|实际|目前|现有|现已|实现了|达到了|完成了/;
/** A prescribed rhythm: 一年一次的体检制度. */
const PRESCRIBED_AFTER = /^[^,，。;；]{0,12}(?:制度|机制|要求|规定|标准)/;
/** A standard that a value is measured by: 达到50%以上的标准. */
const STANDARD_AFTER = /^(?:及?以[上下内])?的?(?:国家|省定?|规定|评估|最低)?(?:标准(?![化间厂])|要求|底线)/;
/** An aim that the words after a level close: …达到50%、…达到80%的任务. */
const AIM_AFTER = /^[^。;；]{0,70}?\d(?:%|个|所|人)?(?:及?以[上下内])?的(?:工作|总体|年度)?(?:任务|目标|要求)(?![的完]|已|均|全部)/;
const AIM_RIGHT_AFTER = /^(?:及?以[上下内])?的(?:工作|总体|年度)?(?:任务|目标)(?![的完]|已|均|全部)/;
/** What closes the words about an aim that was reached. */
const REACHED = /(?:完成|实现|达到|达成)了|(?:已|圆满|超额|提前|全面|顺利|如期)(?:完成|实现|达到)/;
const RHYTHM = /(?:每|一)(?:年|学年|学期|季度|月|周|天|日)[^,，。;；]{0,12}$/;

/** 将 before a verb, which tells what will be done; before a noun it marks an object (将学校纳入). */
const WILL = [
  '将(?=新|再|继续|投[入资]|建设?|完成|实现|达|实施|启动|开工|于|在|陆续|逐步|全面|进一步|会|招|增|安排|培|持续|有\\d|为\\d)',
  '将(?=加[快大强]|推[进动]|采取|落实|坚持|着力|重点|不断|深入|大力|积极|围绕|力争|努力|完善|优化|打造|改造|扩建|开展|组织|引进|配备|补充)',
].join('|');

/** Verbs that announce, as opposed to plans that are names (特岗计划, 培养规划). */
const ANNOUNCED = new RegExp(
  [
    '(?:计划|规划|预计|拟)(?=总?投|在|于|用|到|通过|将|再|新|改|扩|建|实施|引进|招|完成|启动|安排|培[养训]|开工|购|增|选|组织|开展|利用|20\\d\\d|\\d|配|修|续|达|可|总)',
    WILL,
    '准备|打算|即将|待建|筹建',
    '(?<!\\d)年底(?:之)?前|到(?:今)?年底',
  ].join('|'),
);
/** Something that is selected or made in a range of numbers is announced: what is done is counted exactly (遴选2-3所学校). */
const SELECTING = /(?:创建|遴选|打造|培育|建设|选取|培养|选树|确定|新建|选出|选择|推出|建成|建立|扶持|评选)[^,，。;；]{0,8}$/;

/** Sections about what is to come. */
const PLAN_SECTION = /下一?步|下一?阶段|今后|打算|努力方向|工作(?:计划|安排|思路|目标|重点)|目标任务|未来|整改计划|明年/;

const BEFORE = 60;

type Place = { before: string; after: string; statementBefore: string; mention: Found };

function changeStatus({ before, statementBefore, mention }: Place): Status | null {
  const changed = CHANGED.test(before) || (COMPARED.test(before) && COMPARED_CHANGED.test(before));
  if (!changed) return null;
  return mention.unit === '%' && GROWTH_INDICATOR.test(statementBefore) ? 'actual' : 'change';
}

/** True for a rate or level rather than a thing to be done: in a plan it is a target. */
function isLevel(mention: Found, before: string): boolean {
  return ['%', '百分点', '分', ''].includes(mention.unit) || /达到?$|以上$/.test(before);
}

/** A standard by which something was then done: 按照每班2名教师的标准配备教师320名. */
const BY_STANDARD = /^.*\d.{0,12}的(?:标准|要求|比例|规定)(?=配|建|设|落实|拨|安排|执行|发放|足额|招|选|聘)/s;

/** The status that the clause itself tells; null where it tells none. */
function ownStatus(place: Place, writtenIn: number | null): Status | null {
  const { after, mention } = place;
  const before = place.before.replace(BY_STANDARD, '');
  if (isBase(before, after)) return 'base';
  const change = changeStatus(place);
  if (change) return change;
  if (RHYTHM.test(before) && mention.unit === '次' && PRESCRIBED_AFTER.test(after)) return 'target';
  if (STANDARD_AFTER.test(after)) return 'target';
  const achieved = ACHIEVED.test(before);
  if (!REACHED.test(place.statementBefore) && (AIM_RIGHT_AFTER.test(after) || (isLevel(mention, before) && AIM_AFTER.test(after))))
    return 'target';
  if (!achieved && REQUIRED.test(before)) return 'target';
  if (!achieved && ANNOUNCED.test(before)) return isLevel(mention, before) ? 'target' : 'planned';
  if (mention.valueHigh !== undefined && SELECTING.test(before)) return 'planned';
  if (AIMED.test(place.statementBefore) && !achieved) return 'target';
  const year = /(20\d\d)年[^0-9]{0,40}$/.exec(before);
  if (year && writtenIn !== null && Number(year[1]) > writtenIn) return isLevel(mention, before) ? 'target' : 'planned';
  return achieved ? 'actual' : null;
}

/** What an announced number is: something to be done, or a level to reach. */
function announced({ mention, before }: Pick<Place, 'mention' | 'before'>): Status {
  return isLevel(mention, before) ? 'target' : 'planned';
}

/** Heads of table columns or rows over levels to reach. */
const TARGET_HEAD = /(?:国家|省定?|评估|达标|规定|最低)?(?:标准|要求|底线)(?:值|数)?$|目标(?:值|数|任务)?$|达标值$|指标值$/;

/** True for the head of a table's column or row over standards or targets, not over what was reached (达标情况). */
function isTargetHead(title: string): boolean {
  return TARGET_HEAD.test(
    title
      .trim()
      .replace(/[(（][^()（）]*[)）]$/, '')
      .trim(),
  );
}

/** A sentence about a time to come, which the sentences after it go on about: 2024年，我县将加快…。推进…。 */
const FORETOLD = new RegExp(`(?:(?:19|20)\\d\\d年|下一?步|接下来|今后|明年)[,，]?[^,，。;；]{0,8}(?:${WILL})`);
/** What tells that a sentence speaks of the present or past again. */
const TOLD = /已|现有|目前|截至|去年|今年|累计|共有|完成了|(?:19|20)\d\d年|全[县区市旗]/;

/** Whether the sentence before announces, and this one goes on without a time or subject of its own. */
function isForetold({ folded, segments, found }: Findings, mention: Found): boolean {
  const sentence = segments.sentence(mention.start);
  if (sentence.start < 2 || TOLD.test(folded.slice(sentence.start, mention.start)) || found.length === 0) return false;
  for (let at = sentence.start - 1, i = 0; at > 0 && i < 3; i++) {
    const previous = segments.sentence(at - 1);
    const words = folded.slice(previous.start, previous.end);
    if (FORETOLD.test(words)) return true;
    if (TOLD.test(words)) return false;
    at = previous.start - 1;
  }
  return false;
}

/** A status told earlier in the statement that reaches this clause: 计划实施项目5个，…，完成3个. */
function earlierStatus({ statementBefore, mention, before }: Place, writtenIn: number | null): Status | null {
  const year = /(20\d\d)年/.exec(statementBefore);
  if (year && writtenIn !== null && Number(year[1]) > writtenIn) return isLevel(mention, before) ? 'target' : 'planned';
  if (/(?:^|[,，])[^,，]{0,14}$/.test(statementBefore) && ANNOUNCED.test(statementBefore))
    return isDone(statementBefore) ? 'actual' : announced({ mention, before });
  return null;
}

/** Whether something was completed after it was announced: 计划实施项目12个，目前已完成8个，完成投资…. */
function isDone(words: string): boolean {
  const [last] = [...words.matchAll(new RegExp(ANNOUNCED, 'g'))].slice(-1);
  return last !== undefined && (ACHIEVED.test(words.slice(last.index)) || /竣工/.test(words.slice(last.index)));
}

/** What a heading makes of the numbers under it: planned under 下一步打算, target in a table's column 国家标准; null where it tells nothing. */
export function statusOfHeading(title: string, ofTable: boolean): 'planned' | 'target' | null {
  if (ofTable && isTargetHead(title)) return 'target';
  return PLAN_SECTION.test(title) ? 'planned' : null;
}

/**
 * The status of every mention of a passage, in order.
 *
 * @param writtenIn year the report was written in; what it tells of later years is yet to come
 * @param above what the headings make of a number unless its clause says otherwise: planned under 下一步打算, target in a column 标准
 */
export function statusesOf(findings: Findings, above: 'planned' | 'target' | null, writtenIn: number | null): StatusReading[] {
  const { folded, segments, found } = findings;
  const readings: StatusReading[] = [];
  for (const [index, mention] of found.entries()) {
    const clause = segments.clause(mention.start);
    const statement = segments.statement(mention.start);
    const place: Place = {
      before: folded.slice(Math.max(clause.start, mention.start - BEFORE), mention.start),
      after: folded.slice(mention.end, mention.end + AFTER_NUMBER),
      statementBefore: folded.slice(Math.max(statement.start, mention.start - 160), mention.start),
      mention,
    };
    const last = found[index - 1];
    const outside = outerOf(findings, index);
    const outer = outside === null ? null : readings[outside];
    const inherited = outer && ['planned', 'target'].includes(outer.value) ? outer : null;
    const span = { start: clause.start, end: mention.start };
    const before = readings[index - 1];
    if (before && last && last.unit === mention.unit && /^[、和与及]$/.test(folded.slice(last.end, mention.start))) {
      readings.push(before);
      continue;
    }
    const own = ownStatus(place, writtenIn);
    if (own) readings.push({ value: own, from: 'clause', ...span });
    else if (inherited) readings.push(inherited);
    else {
      const earlier = earlierStatus(place, writtenIn) ?? (isForetold(findings, mention) ? announced(place) : null);
      if (earlier) readings.push({ value: earlier, from: 'sentence', start: statement.start, end: mention.start });
      else
        readings.push({
          value: above === 'target' ? 'target' : above ? announced(place) : 'actual',
          from: above ? 'heading' : 'clause',
          ...span,
        });
    }
  }
  return readings;
}
