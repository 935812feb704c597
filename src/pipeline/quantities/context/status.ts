import type { BasisOf, Status } from '../../../model/index.ts';
import type { Findings, Found } from '../find.ts';

/** A status and the words that gave it, in offsets of the passage text. */
export type StatusReading = { status: Status; from: BasisOf['from']; start: number; end: number };

const COMPARED = /(?:较|比|同比|环比)/;
/** Verbs of change right before the number, without 到 or 至. */
const CHANGED = /(?:增加|增长|增幅|减少|下降|降低|提高|提升|进步|上升|缩小|压缩|多出?|少|降|增)(?:了|约|近|超过?|达)?$/;
const PLAIN_CHANGE = /(?<!新)(?:增加|增长|增幅为?|减少|下降|降低|提高|提升|进步|上升)(?:了|约|近|超过?|达)?$/;
/** Growth of spending has an indicator of its own and is then a value, not a change. */
const GROWTH_INDICATOR = /(?:教育|财政|经费|预算)[^。]{0,12}(?:支出|投入|经费|拨款)/;

/** Between the two numbers of a pair: 由120家压减为12家. */
const PAIR_VERB =
  /^[^0-9,，。;；]{0,10}?(?:提高|增长|增加|提升|上升|扩大|扩充|下降|降低|减少|压减|压缩|缩减|降|增|减|调整|优化|缩小|发展|改变|变)(?:到|至|为|成)/;
const PAIR_START = /(?:由|从|原来?的?|以前的?|此前的?)/;

const TARGET = /(?:不少于|不低于|不超过|不高于|不得(?:少|低|高|超)(?:于|过)|至少|最多|应|须|必须|要求|确保|力争|争取|目标|标准为)/;
const ACHIEVED = /(?:已|均|全部|实际|目前|现有|现已|实现)/;
const PLANNED = /(?:计划|拟|预计|准备|打算|将(?!.{0,12}(?:纳入|划分|分为|作为|列入|属性|全区|全县|.{0,8}改造))|规划)/;

function clauseStatus(findings: Findings, index: number): StatusReading {
  const { folded, segments, found } = findings;
  const mention = found[index] as Found;
  const clause = segments.clause(mention.start);
  const before = folded.slice(Math.max(clause.start, mention.start - 60), mention.start);
  const sentence = segments.sentence(mention.start);
  const sentenceBefore = folded.slice(Math.max(sentence.start, mention.start - 120), mention.start);
  const after = folded.slice(mention.end, mention.end + 24);
  const at = (status: Status): StatusReading => ({ status, from: 'clause', start: clause.start, end: mention.start });
  if (PAIR_START.test(before) && PAIR_VERB.test(after)) return at('base');
  if ((COMPARED.test(before) && CHANGED.test(before)) || PLAIN_CHANGE.test(before)) {
    if (mention.unit === '%' && GROWTH_INDICATOR.test(sentenceBefore)) return at('actual');
    return at('change');
  }
  if (TARGET.test(before) && !ACHIEVED.test(before)) return at('target');
  if (PLANNED.test(before) && !ACHIEVED.test(before)) return at('planned');
  return at('actual');
}

/** The status of every mention of a passage, in order. */
export function statusesOf(findings: Findings): StatusReading[] {
  return findings.found.map((_, index) => clauseStatus(findings, index));
}
