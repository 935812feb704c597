import { comparable, level, ofOneTime } from './comparable.ts';
import { between, sameSentence } from './figures.ts';
import { onceForFigures } from './once-for-figures.ts';
import { AMONG, MOST_PARTS, pairedParts } from './paired-parts.ts';
import { stepWords } from './steps.ts';
import type { Breakdown, Figure } from './types.ts';

const RESPECTIVELY = /分别[为是有]/;
/** A sum that is spent on all that follows. */
const SPENT = /^[，,：:]?\s*分别(?:用于|投入|安排|拨付|下达|投向|分配)/;
/** A sum of which the words name uses, and do not say that these are all. */
const SPENT_ON = /^[，,：:]?\s*(?:主要|重点|先后)?用于[^，,。；;：:]{0,16}$/;
const COLON = /^[^，,。；;：:（()）]{0,8}[：:][^，,。；;：:]{0,16}$/;
const SEMICOLON = /^[^，,。；;：:（()）]{0,8}[；;][^，,。；;：:]{0,16}$/;
const DASH = /^[^，,。；;：:（()）]{0,8}[—–]{1,2}[^，,。；;：:]{0,16}$/;
/** Words before a number that sums up. */
const ALL = /共|总|各级|各类/;
/** What is left out of a whole, or stands beside it, is no part of it. */
const EXCLUDED = /[不未](?:含|包括|包含|计入?|算|列入|纳入|统计)|除外|[之以]外|另[有外设聘租雇配招]|还有|此外|剔除|外加/;
const EXCLUDED_BEHIND =
  /^[^，,。；;（(]{0,6}(?:除外|[之以]外|[不未](?:计|含|包|算|列|纳入|统计)|不在[^，,。；;]{0,6}[内列]|另[行外]?[计列算]|单[列计]|单独)/;
/** Those from outside in a bracket stand beside the staff or things of the own: 教师46人（外聘73人）. */
const FROM_OUTSIDE = /外聘|编外|临聘|代课|返聘|劳务派遣|购买服务|租[用赁]|借[调用]|兼职|退休|停用|闲置/;
const NAMELY = /^[^。；;]{0,8}[（(，,：:]\s*(?:即|具体[为是]|依次为)|[由为][^，,。；;]{0,4}组成/;
/** Words before a whole that stands after its parts; alone, they leave no doubt what it sums up. */
const SUM = '(?:合计|共计|总计|小计|总共|共)(?:为|有|达到?)?|(?:合计|共计|总计)(?:招生|招聘|投入|支出|发放|安排|培训|新增|补充|资助|拨付)';
const TOGETHER = new RegExp(`(?:${SUM})$`);
const TOGETHER_ALONE = new RegExp(`^(?:${SUM})$`);
/** A sum with its verb, of the years before it: 三年共招聘; parts only if they add up. */
const TOGETHER_LOOSELY =
  /(?:(?:[两三四五六七八九十\d]年|累计|先后)共(?:计)?|(?:总共|共计?|合计|总计)(?=新增|增加|新建|投入|招聘|招收|补充|建设|改造))\p{Script=Han}{0,4}$/u;
/** The list is left open; 等 of 中等职业学校 opens nothing. */
const OPEN_END = /(?<![中高初同平均])等|等(?=[，,。；;、（）()])/;
/** Words after which another matter begins, though the unit is the same. */
const ELSEWHERE = /另[有外]|此外|同时|目前|今年|去年|上年|比|较|累计|全[县区市旗州省]|新增|同比|占|人均|生均|平均/;
/** Between figures of a list stand names and dividers, no clause of its own. */
const LONGEST_NAME = 40;
/**
 * Figures before a whole that its 其中 may speak of as well: those of its unit in its sentence. Where one of them is large enough, a part
 * that does not fit the nearer figure may belong to it.
 */
export function otherWholes(figures: readonly Figure[], whole: Figure): Figure[] {
  return figures
    .slice(Math.max(0, whole.index - MOST_PARTS), whole.index)
    .filter((other) => sameSentence(other, whole) && comparable(other, whole) && level(other));
}

function breakdownsIn(text: string, figures: readonly Figure[]): Breakdown[] {
  return figures.flatMap((whole) => {
    const after = partsAfter(text, figures, whole);
    if (after || !level(whole)) return after ? [after] : [];
    const found = partsBefore(text, figures, whole);
    return found ? [found] : pairedParts(text, figures, whole);
  });
}

/** Breakdowns of a passage: parts after their whole (其中, brackets), and before it (合计). */
export const breakdowns = onceForFigures(breakdownsIn);

/** How the words join a whole to the first of its parts; null where they do not, or say that it is none. */
function joint(text: string, whole: Figure, first: Figure) {
  const gap = between(text, whole, first);
  if (gap.length > LONGEST_NAME || EXCLUDED.test(gap) || EXCLUDED_BEHIND.test(first.after)) return null;
  const among = AMONG.test(gap);
  const bracketed = /^\s*[（(]/.test(gap) && first.depth > whole.depth;
  if (bracketed && !among && FROM_OUTSIDE.test(gap)) return null;
  const namely = NAMELY.test(gap);
  const spent = SPENT.test(gap);
  const listed = (COLON.test(gap) || DASH.test(gap)) && ALL.test(whole.before);
  const implicit = !(among || bracketed || namely || spent || listed || SPENT_ON.test(gap) || RESPECTIVELY.test(gap));
  if (implicit && ![SEMICOLON, COLON, DASH].some((mark) => mark.test(gap))) return null;
  return { among, bracketed, namely: namely || spent, listed, implicit };
}

function partsAfter(text: string, figures: readonly Figure[], whole: Figure): Breakdown | null {
  const first = figures[whole.index + 1];
  if (!first || !comparable(whole, first) || !ofOneTime(whole, first) || first.depth < whole.depth) return null;
  const words = joint(text, whole, first);
  if (!words || (!words.among && !sameSentence(whole, first))) return null;
  const { among, bracketed, namely, listed, implicit } = words;
  const list = withChanges({ text, figures, whole, first, step: 1 });
  const inside = text.slice(whole.mention.end, list.at(-1)?.mention.end) + (list.at(-1)?.after.slice(0, 1) ?? '');
  const open = OPEN_END.test(inside);
  const closed = !open && (bracketed || ends(figures, list.at(-1) ?? first));
  const all = namely || (bracketed && !among && list.length > 2) || (listed && closed && list.length > 2);
  return { whole, parts: list, exhaustive: !open && all, closed, implicit };
}

function partsBefore(text: string, figures: readonly Figure[], whole: Figure): Breakdown | null {
  const words = whole.before.trim();
  const last = figures[whole.index - 1];
  const sums = TOGETHER.test(words) || TOGETHER_LOOSELY.test(words);
  if (!sums || !last || !sameSentence(whole, last) || last.depth !== whole.depth || !comparable(whole, last) || !level(last)) return null;
  const parts = run({ text, figures, whole, first: last, step: -1 }).reverse();
  const [first] = parts;
  if (!first || parts.length < 2) return null;
  const { sentence, mention } = first;
  const opening = text.slice(Math.max(sentence.start, mention.start - LONGEST_NAME), mention.start);
  if (opening.includes('其中')) return null;
  const inside = text.slice(mention.start, whole.mention.start);
  const exhaustive = TOGETHER_ALONE.test(words) && !OPEN_END.test(inside);
  return { whole, parts, exhaustive, closed: true, implicit: !TOGETHER.test(words) };
}

/** Where a list of figures is read: from `first` on, forwards or back. */
type Reach = { text: string; figures: readonly Figure[]; whole: Figure; first: Figure; step: 1 | -1; within?: RegExp };

/** The figures of a list from its first (or last) on: same unit and bracket depth, nothing but names between them. */
function run({ text, figures, whole, first, step, within }: Reach): Figure[] {
  const list = [first];
  let previous = first;
  for (let index = first.index + step; list.length < MOST_PARTS; index += step) {
    const figure = index < 0 ? undefined : figures[index];
    if (!figure || !sameSentence(first, figure) || figure.depth < first.depth) break;
    if (figure.depth > first.depth) continue;
    const gap = text.slice(Math.min(previous.mention.end, figure.mention.end), Math.max(previous.mention.start, figure.mention.start));
    const names = (within ? gap.replace(within, '') : gap)
      .replace(/[（(][^（()）]*[)）]/g, '')
      .replace(whole.before.includes('新增') ? '新增' : '', '');
    const foreign = ELSEWHERE.test(names) || EXCLUDED.test(names) || EXCLUDED_BEHIND.test(figure.after) || /[（()）]/.test(names);
    if (!comparable(whole, figure) || !ofOneTime(whole, figure) || foreign || names.length > LONGEST_NAME) break;
    list.push(figure);
    previous = figure;
  }
  return list;
}

/** The list, or a longer one whose parts each have their change behind them (小学486人,减少9人;初中301人,增加5人), where that adds up to the whole. */
function withChanges(reach: Reach): Figure[] {
  const list = run(reach);
  const last = list.at(-1);
  const next = last && reach.figures[last.index + 1];
  if (!next || !sameSentence(last, next) || stepWords(next) === null) return list;
  const levels = reach.figures.filter((figure) => stepWords(figure) === null || figure.index <= last.index);
  const ordered = levels.map((figure, index) => ({ ...figure, index }));
  const first = ordered.find(({ mention }) => mention === reach.first.mention);
  const longer = first ? run({ ...reach, figures: ordered, first, within: CHANGED }) : [];
  const sum = longer.reduce((all, { mention }) => all + mention.value, 0);
  if (longer.length <= list.length || Math.abs(sum - reach.whole.mention.value) > 1e-6 * sum) return list;
  return longer.map(({ mention }) => reach.figures.find((figure) => figure.mention === mention) as Figure);
}

/** A change between two parts, with the number that it comes to. */
const CHANGED = /[，,]\s*(?:[比较][^，,。；;\d]{0,8}|同比)?(?:净?增|增加|增长|减少|下降|净减)[^，,。；;\d]{0,3}[\d.]+[^，,。；;\d]{1,3}/g;

/** True if no figure follows in the sentence of the last part. */
function ends(figures: readonly Figure[], last: Figure): boolean {
  const next = figures.slice(last.index + 1, last.index + MOST_PARTS).find(({ depth }) => depth <= last.depth);
  return !next || !sameSentence(last, next);
}
