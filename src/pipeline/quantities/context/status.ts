import type { Status } from '../../../model/index.ts';
import type { Findings, Found } from '../find.ts';
import { outerOf } from './brackets.ts';
import { isBase } from './pairs.ts';
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
const STANDARD_AFTER = /^(?:及?以[上下内])?的?(?:国家|省定?|规定|评估|最低)?(?:标准|要求|底线)/;
const RHYTHM = /(?:每|一)(?:年|学年|学期|季度|月|周|天|日)[^,，。;；]{0,12}$/;

/** Verbs that announce, as opposed to plans that are names (特岗计划, 培养规划). */
const ANNOUNCED = new RegExp(
  [
    '(?:计划|规划|预计|拟)(?=总?投|在|于|用|到|通过|将|再|新|改|扩|建|实施|引进|招|完成|启动|安排|培[养训]|开工|购|增|选|组织|开展|利用|20\\d\\d|\\d|配|修|续|达|可|总)',
    '准备|打算|即将|待建|筹建',
    '将(?=新|再|继续|投[入资]|建设?|完成|实现|达|实施|启动|开工|于|在|陆续|逐步|全面|进一步|会|招|增|安排|培|持续|有\\d|为\\d)',
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

/** The status that the clause itself tells; null where it tells none. */
function ownStatus(place: Place, writtenIn: number | null): Status | null {
  const { before, after, mention } = place;
  if (isBase(before, after)) return 'base';
  const change = changeStatus(place);
  if (change) return change;
  if (RHYTHM.test(before) && mention.unit === '次' && PRESCRIBED_AFTER.test(after)) return 'target';
  if (STANDARD_AFTER.test(after)) return 'target';
  const achieved = ACHIEVED.test(before);
  if (!achieved && REQUIRED.test(before)) return 'target';
  if (!achieved && ANNOUNCED.test(before)) return isLevel(mention, before) ? 'target' : 'planned';
  if (mention.valueHigh !== undefined && SELECTING.test(before)) return 'planned';
  if (AIMED.test(place.statementBefore) && !achieved) return 'target';
  const year = /(20\d\d)年[^0-9]{0,40}$/.exec(before);
  if (year && writtenIn !== null && Number(year[1]) > writtenIn) return isLevel(mention, before) ? 'target' : 'planned';
  return achieved ? 'actual' : null;
}

/** A status told earlier in the statement that reaches this clause: 计划实施项目5个，…，完成3个. */
function earlierStatus({ statementBefore, mention, before }: Place, writtenIn: number | null): Status | null {
  const year = /(20\d\d)年/.exec(statementBefore);
  if (year && writtenIn !== null && Number(year[1]) > writtenIn) return isLevel(mention, before) ? 'target' : 'planned';
  if (/(?:^|[,，])[^,，]{0,14}$/.test(statementBefore) && ANNOUNCED.test(statementBefore))
    return isLevel(mention, before) ? 'target' : 'planned';
  return null;
}

/** True for a heading over what is to come. */
export function isPlanHeading(title: string): boolean {
  return PLAN_SECTION.test(title);
}

/**
 * The status of every mention of a passage, in order.
 *
 * @param writtenIn year the report was written in; what it tells of later years is yet to come
 * @param planned the passage stands under 下一步打算 or the like: a number is planned unless its clause says otherwise
 */
export function statusesOf(findings: Findings, planned: boolean, writtenIn: number | null): StatusReading[] {
  const { folded, segments, found } = findings;
  const readings: StatusReading[] = [];
  for (const [index, mention] of found.entries()) {
    const clause = segments.clause(mention.start);
    const statement = segments.statement(mention.start);
    const place: Place = {
      before: folded.slice(Math.max(clause.start, mention.start - BEFORE), mention.start),
      after: folded.slice(mention.end, mention.end + 24),
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
      const earlier = earlierStatus(place, writtenIn);
      if (earlier) readings.push({ value: earlier, from: 'sentence', start: statement.start, end: mention.start });
      else
        readings.push({
          value: planned ? (isLevel(mention, place.before) ? 'target' : 'planned') : 'actual',
          from: planned ? 'heading' : 'clause',
          ...span,
        });
    }
  }
  return readings;
}
