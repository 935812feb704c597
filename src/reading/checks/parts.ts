import type { Unit } from '../../model/index.ts';
import { between, sameSentence } from './figures.ts';
import type { Figure } from './types.ts';

/** A whole and the parts that the words say it has. */
export type Breakdown = {
  whole: Figure;
  /** In text order; what follows in the same sentence may have joined the list though it belongs to another matter. */
  parts: Figure[];
  /** True if the words say that the parts are all there is: 即, 由…组成, 合计, or a bracket of several parts without 其中. */
  exhaustive: boolean;
  /** True if nothing of the same unit follows in the sentence. */
  closed: boolean;
};

/** Words between a whole and its first part; the sentence may end before 其中. */
const AMONG = /其中[^，,。；;]{0,20}$|^[^，,。；;]{0,8}[，,。；;（(：:\s]*(?:包括|包含|(?<!未)含(?!量))/;
const RESPECTIVELY = /分别[为是有]/;
const NAMELY = /^[^。；;]{0,8}[（(，,：:]\s*即|[由为][^，,。；;]{0,4}组成/;
/** Words before a whole that stands after its parts; alone, they leave no doubt what it sums up. */
const TOGETHER = /(?:合计|共计|总计|小计|总共|共)(?:为|有|达|达到)?$/;
const TOGETHER_ALONE = /^(?:合计|共计|总计|小计|总共|共)(?:为|有|达|达到)?$/;
/** The list is left open. */
const OPEN_END = /等/;
/** Words after which another matter begins, though the unit is the same. */
const ELSEWHERE = /另[有外]|此外|同时|目前|今年|去年|上年|比|较|累计|全[县区市旗州省]|新增|同比|占|人均|生均|平均/;
/** Between figures of a list stand names and dividers, no clause of its own. */
const LONGEST_NAME = 40;
/** Longer lists are tables; the bound keeps the work in proportion to the text. */
const MOST_PARTS = 40;
/** Schools are counted with 所, teaching points and sites with 个 or 处. */
const SITES: ReadonlySet<string> = new Set<Unit>(['所', '个', '处']);
const SITE_NAME = /[校园点]$|小学|中学|初中|高中|教学点|中专|职高/;

/** What 个, 项, 处 count where the name in front says so: places in school and projects are not parts of one another. */
const COUNTED = /(?:项目|学位|园位|班级|教学班|教学点|工作室|基地|课题|集团|岗位|编制|社团|责任区|床位|座位|案例|奖项|平台|党组织|党支部)$/;

/** Units in which parts make up a whole; scores have a check of their own. Things with names of their own must be the same things. */
function comparable(whole: Figure, part: Figure): boolean {
  const [unit, other] = [whole.mention.unit, part.mention.unit];
  const [things, others] = [whole, part].map(({ label }) => COUNTED.exec(label.replace(/共有?$/, ''))?.[0]);
  if (things && others && things !== others) return false;
  if (unit === other) return !/^(?:%|百分点|分)$/.test(unit);
  return unit === '所' && SITES.has(other) && SITE_NAME.test(part.label);
}

/** A figure that states a change or an earlier level is no part of a level. */
const level = ({ mention }: Figure): boolean => mention.status !== 'change' && mention.status !== 'base';

/** Breakdowns of a passage: parts after their whole (其中, brackets), and before it (合计). */
export function breakdowns(text: string, figures: readonly Figure[]): Breakdown[] {
  return figures.flatMap((whole) => {
    if (!level(whole)) return [];
    const found = partsAfter(text, figures, whole) ?? partsBefore(text, figures, whole);
    return found ? [found] : [];
  });
}

function partsAfter(text: string, figures: readonly Figure[], whole: Figure): Breakdown | null {
  const first = figures[whole.index + 1];
  if (!first || !comparable(whole, first) || !level(first) || first.depth < whole.depth) return null;
  const gap = between(text, whole, first);
  const among = AMONG.test(gap);
  const bracketed = /^\s*[（(]/.test(gap) && first.depth > whole.depth;
  const namely = NAMELY.test(gap);
  const joined = among || bracketed || namely || RESPECTIVELY.test(gap);
  if (!joined || gap.length > LONGEST_NAME || (!among && !sameSentence(whole, first))) return null;
  const list = run(text, figures, whole, first, 1);
  const inside = text.slice(whole.mention.end, list.at(-1)?.mention.end);
  const exhaustive = !OPEN_END.test(inside) && (namely || (bracketed && !among && list.length > 2));
  return { whole, parts: list, exhaustive, closed: bracketed || ends(figures, list.at(-1) as Figure) };
}

function partsBefore(text: string, figures: readonly Figure[], whole: Figure): Breakdown | null {
  const words = whole.before.trim();
  const last = figures[whole.index - 1];
  if (
    !TOGETHER.test(words) ||
    !last ||
    !sameSentence(whole, last) ||
    !comparable(whole, last) ||
    !level(last) ||
    last.depth !== whole.depth
  )
    return null;
  const parts = run(text, figures, whole, last, -1).reverse();
  const { sentence, mention } = parts[0] as Figure;
  const opening = text.slice(Math.max(sentence.start, mention.start - LONGEST_NAME), mention.start);
  if (parts.length < 2 || opening.includes('其中')) return null;
  const inside = text.slice(mention.start, whole.mention.start);
  return { whole, parts, exhaustive: TOGETHER_ALONE.test(words) && !OPEN_END.test(inside), closed: true };
}

/** The figures of a list from its first (or last) on: same unit and bracket depth, nothing but names between them. */
function run(text: string, figures: readonly Figure[], whole: Figure, first: Figure, step: 1 | -1): Figure[] {
  const list = [first];
  let previous = first;
  for (let index = first.index + step; index >= 0 && index < figures.length && list.length < MOST_PARTS; index += step) {
    const figure = figures[index] as Figure;
    if (!sameSentence(first, figure) || figure.depth < first.depth) break;
    if (figure.depth > first.depth) continue;
    const gap = text.slice(Math.min(previous.mention.end, figure.mention.end), Math.max(previous.mention.start, figure.mention.start));
    const names = gap.replace(/[（(][^（()）]*[)）]/g, '');
    if (!comparable(whole, figure) || !level(figure) || ELSEWHERE.test(names) || names.length > LONGEST_NAME || /[（()）]/.test(names))
      break;
    list.push(figure);
    previous = figure;
  }
  return list;
}

/** True if no figure follows in the sentence of the last part. */
function ends(figures: readonly Figure[], last: Figure): boolean {
  const next = figures.slice(last.index + 1, last.index + MOST_PARTS).find(({ depth }) => depth <= last.depth);
  return !next || !sameSentence(last, next);
}
