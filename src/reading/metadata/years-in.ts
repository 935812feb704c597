import type { Span } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches.ts';

/** Two-digit ends of ranges are written 2021-23; a range counts with its last year. */
const YEAR =
  /(?<![\d.])(?<from>(?:19|20)\d{2})(?:\s?年?(?:度)?\s?[-—–~～至到]\s?(?<to>(?:19|20)\d{2}))?(?=\s?年|学年|[-—–]20\d{2}学年|届)/g;
/** Words before or after a year that make it a plan, a deadline or a beginning. */
const PLAN_BEFORE = /(?:到|至|力争|计划|预计|拟|将于|争取|截止|目标|规划|底前|建成|实现)\s*$/;
const PLAN_AFTER =
  /^年?[，,]?(?:我[县市区旗])?(?:计划|拟|预计|力争|将(?=新建|新增|继续|投入|实施|建设|招聘))|^年?(?:底前|前|以来|起|开始|至今|(?:秋季|春季)?(?:计划|拟|将|预计|力争)|[\u4e00-\u9fa5]{0,2}(?:计划|拟|规划)|(?:秋季|春季)招生)/;
/** Words after a year in a title that announce what is still to come: 2011年工作打算, 2024年教育工作要点. */
const ANNOUNCED =
  /^年?(?:度|上半年|下半年)?(?:教育)?(?:教学)?(?:重点)?(?:工作(?:计划|安排|目标|部署|展望)|(?:工作)?(?:打算|思路|要点|谋划))/;
/**
 * Words around a year of a milestone in the history of a place: 2021年被定为…试点县, 成立于1993年. Such a year says nothing of when the rest of
 * the facts were.
 */
const MILESTONE_AFTER =
  /^年?(?:\d{1,2}月(?:份|底|初)?(?:\d{1,2}日)?)?[，,]?(?:[我全该][县市区旗]|[\u4e00-\u9fa5]{2,4}[县市区旗])?(?:又|再次|首批|率先|先后|顺利|成功)?(?:以[^，,。；;]{2,12})?(?:被|荣获|获(?:评|批|得|国|省)|评为|定为|确定为|列为|列入|命名|认定|授予|成立|晋升|升格|撤[县乡市地]|入选|跻身|建[县市区]|设[县市区立]|挂牌|通过(?:了)?(?:国家|国务院|教育部|省|自治区|市)|实现(?:了)?“?(?:两基|普九|脱贫)|脱贫摘帽|摘帽)/;
const MILESTONE_BEFORE = /(?:成立|创建|创办|始建|建成|诞生|组建|设立|建县|形成|开始|兴建)于\s*$/;
/** Words after a range of years that make it the term of a plan. */
const TERM_AFTER = /^[^，,。；;、]{0,16}(?:规划|计划|方案|纲要|行动)/;
/** Words before a year that facts are compared with or begin at: 较2020年减少, 由2018年的…. */
const COMPARED_BEFORE = /(?:较|比|与|由|从)\s*$/;
/** Longest quoted title taken out: years in titles of other documents are not the facts' year. */
const QUOTED = /《[^》]{0,160}》|〔\d{4}〕|【\d{4}】|[[［]\d{4}[\]］]|[（(]\d{4}\s?[-—–~～]\s?\d{4}年?[）)]/g;
/** Spaces with which some set numbers apart, behind a year: 2021 年 5 月. */
const BESIDE_NUMBER = /^ (?=年)|(?<=\d) (?=[\u4e00-\u9fa5])|(?<=[\u4e00-\u9fa5]) (?=\d)/g;
const LOOKED_AHEAD = 40;
const TERM_REACH = 24;

/** A year met in the text: whether what follows it is still to come, whether it is one of the place's history, and whether facts are only compared with it. */
export type NamedYear = { year: number; span: Span; announced: boolean; milestone: boolean; compared: boolean };

/** Years of a range of text that tell when facts were: no plans, no titles of documents. */
export function yearsIn(text: string, { start, end }: Span): NamedYear[] {
  const words = fold(text.slice(start, end)).replace(QUOTED, (quoted) => '　'.repeat(quoted.length));
  const found: NamedYear[] = [];
  for (const match of matchesOf(YEAR, words)) {
    const behind = match.index + match[0].length;
    const after = words.slice(behind, behind + LOOKED_AHEAD).replace(BESIDE_NUMBER, '');
    const before = words.slice(Math.max(0, match.index - 8), match.index);
    const announced = ANNOUNCED.test(after);
    if (!announced && (PLAN_BEFORE.test(before) || PLAN_AFTER.test(after))) continue;
    const to = match.groups?.['to'];
    if (to && TERM_AFTER.test(words.slice(behind, behind + TERM_REACH))) continue;
    const year = Number(to ?? match.groups?.['from']);
    const milestone = announced || MILESTONE_AFTER.test(after) || MILESTONE_BEFORE.test(before);
    found.push({
      year,
      span: { start: start + match.index, end: start + behind },
      announced,
      milestone,
      compared: COMPARED_BEFORE.test(before),
    });
  }
  return found;
}
