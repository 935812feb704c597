import type { Span } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';

/** A year with the place that tells it; no span where it follows from a date. */
export type FactsYear = { year: number; span: Span | null };

/** Two-digit ends of ranges are written 2021-23; a range counts with its last year. */
const YEAR =
  /(?<![\d.])(?<from>(?:19|20)\d{2})(?:\s?年?(?:度)?\s?[-—–~～至到]\s?(?<to>(?:19|20)\d{2}))?(?=\s?年|学年|[-—–]20\d{2}学年|届)/g;
/** Words before or after a year that make it a plan, a deadline or a beginning. */
const PLAN_BEFORE = /(?:到|至|力争|计划|预计|拟|将于|争取|截止|目标|规划|底前|建成|实现)\s*$/;
const PLAN_AFTER =
  /^年?(?:底前|前|以来|起|开始|至今|(?:秋季|春季)?(?:计划|拟|将|预计|力争)|[\u4e00-\u9fa5]{0,2}(?:计划|拟|规划)|(?:秋季|春季)招生)/;
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
/** Longest quoted title taken out: years in titles of other documents are not the facts' year. */
const QUOTED = /《[^》]{0,160}》|〔\d{4}〕|【\d{4}】|[[［]\d{4}[\]］]|[（(]\d{4}\s?[-—–~～]\s?\d{4}年?[）)]/g;

/**
 * The year the facts are about: named in the title (2010 of 2010年工作总结和2011年工作打算), else the opening, else the latest year of the text that is neither plan nor
 * document, and not after publication; else what the date of publication suggests (a report signed by March is about the year before).
 *
 * @param title title of the report
 * @param body ranges of its text in order, opening first
 * @param published date of publication or signature, as far as known
 * @param basisYear year of the document number that the report answers
 */
export function factsYear(
  text: string,
  title: Span | null,
  body: Span[],
  published: string | null,
  basisYear: number | null,
): FactsYear | null {
  const signed = published ? Number(published.slice(0, 4)) : null;
  const limit = signed ?? (basisYear === null ? null : basisYear + 1);
  const early = published !== null && Number(published.slice(5, 7) || '12') <= 3;
  if (title) {
    const named = yearsIn(text, title);
    const inTitle = named.findLast(({ announced }) => !announced) ?? named.at(-1);
    if (inTitle) return { year: inTitle.year, span: inTitle.span };
  }
  const stated = body
    .flatMap((span) => yearsIn(text, span).filter(({ milestone }) => !milestone))
    .filter(({ year }) => limit === null || year <= limit);
  const counts = new Map<number, number>();
  for (const { year } of stated) counts.set(year, (counts.get(year) ?? 0) + 1);
  const latest = Math.max(...counts.keys());
  if (Number.isFinite(latest)) {
    const previous = counts.get(latest - 1) ?? 0;
    const year = early && latest === limit && previous > (counts.get(latest) ?? 0) ? latest - 1 : latest;
    const recent = limit === null || year >= limit - 3;
    if (recent) return { year, span: stated.find((s) => s.year === year)?.span ?? null };
  }
  if (signed !== null) return { year: early ? signed - 1 : signed, span: null };
  return basisYear === null ? null : { year: basisYear, span: null };
}

/** A year met in the text: whether what follows it is still to come, and whether it is one of the place's history. */
type NamedYear = { year: number; span: Span; announced: boolean; milestone: boolean };

/** Years of a range of text that tell when facts were: no plans, no titles of documents. */
function yearsIn(text: string, { start, end }: Span): NamedYear[] {
  const words = text.slice(start, end).replace(QUOTED, (quoted) => '　'.repeat(quoted.length));
  const found: NamedYear[] = [];
  for (const match of matchesOf(YEAR, words)) {
    const after = words.slice(match.index + match[0].length, match.index + match[0].length + 40);
    const before = words.slice(Math.max(0, match.index - 8), match.index);
    const announced = ANNOUNCED.test(after);
    if (!announced && (PLAN_BEFORE.test(before) || PLAN_AFTER.test(after))) continue;
    const to = match.groups?.['to'];
    if (to && TERM_AFTER.test(words.slice(match.index + match[0].length, match.index + match[0].length + 24))) continue;
    const year = Number(to ?? match.groups?.['from']);
    const milestone = announced || MILESTONE_AFTER.test(after) || MILESTONE_BEFORE.test(before);
    found.push({ year, span: { start: start + match.index, end: start + match.index + match[0].length }, announced, milestone });
  }
  return found;
}
