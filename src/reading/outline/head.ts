import type { ReportMeta } from '../../model/index.ts';
import { markerAt } from './markers.ts';
import type { Part } from './segments.ts';
import { overlaps, type Unit } from './units.ts';

const DATE_LINE =
  /^[（(]?(?:\d{4}|[二〇○零OO0一三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?[）)]?$/;
const BODY_NAME =
  /(?:政府|委员会|委员会办公室|教育局|教体局|教育和?体育局|教育科技局|督导室|督导委员会|督导办|办公室|工作领导小组|领导小组|管委会|县委|区委|市委|教育工委|文教局|教科局|教育科技和?体育局)$/;
/** (编辑:…), (某局 供稿), 联系人：…, 附件：…: lines under a text. */
const CREDIT_LINE =
  /^[（(].{0,60}(?:编辑|供稿|撰稿|责编|审核|校对|此件).{0,60}[）)]$|^(?:编辑|供稿|撰稿|审核|责任编辑|联系人|联系电话|抄送)\s*[:：]/;
const LONGEST_LINE = 40;
/** What may stand around a title on its line: ——, a document mark. */
const LONGEST_AFFIX = 6;
/** A paragraph this long belongs to the text, whatever stands around it. */
const TEXT_LENGTH = 60;

/** A line that says something: no title line ends so. */
const SENTENCE = /^.{9,}。$/;

const bare = (words: string) => words.replace(/\s/g, '');

function isSigning(words: string, issuer: string | null): boolean {
  return (
    DATE_LINE.test(words) || words === issuer || (words.length <= LONGEST_LINE && BODY_NAME.test(words) && !/[，。；：:、]/.test(words))
  );
}

/**
 * Which part of the report each paragraph belongs to: title lines, addressee, signature (issuer, date, credits: at the end or under the
 * title), or body. What the metadata found counts first; the rest is told by place and form.
 */
export function partsOf(text: string, units: Unit[], report: ReportMeta): Part[] {
  const title = bare(report.title);
  const words = units.map((unit) => bare(text.slice(unit.start, Math.min(unit.end, unit.start + 400))));
  const longAt = words.findIndex(
    (line, index) =>
      line.length >= TEXT_LENGTH ||
      SENTENCE.test(line) ||
      (units[index]?.kind !== 'heading' && markerAt(line, 0) !== null && !/^[—―─-]/.test(line)),
  );
  const headEnd = longAt < 0 ? units.length : longAt;
  const lastText = words.findLastIndex((line, index) => units[index]?.kind === 'row' || line.length >= TEXT_LENGTH || /[。；]$/.test(line));
  const parts = units.map((unit, index): Part => {
    const line = words[index] as string;
    if (unit.kind === 'row') return 'body';
    const span = report.spans['title'];
    if (
      index < headEnd &&
      ((span && overlaps(span, unit)) || (title !== '' && line.includes(title) && line.length <= title.length + LONGEST_AFFIX))
    )
      return 'title';
    if (report.spans['addressee'] && overlaps(report.spans['addressee'], unit) && line.length < TEXT_LENGTH) return 'addressee';
    if (
      index < headEnd &&
      /[：:]$/.test(line) &&
      line.length <= TEXT_LENGTH &&
      !/(?:如下|以下|下表|见表|报告|汇报|情况|介绍|方面|工作|表现在)[：:]$/.test(line) &&
      !markerAt(line, 0)
    )
      return 'addressee';
    if ((index < headEnd || index > lastText) && isSigning(line, report.issuer)) return 'signature';
    if (index >= lastText && CREDIT_LINE.test(line)) return 'signature';
    return 'body';
  });
  return parts.map((part, index) => (part === 'body' && isTitleLine(index) ? 'title' : part));

  function isTitleLine(index: number): boolean {
    const line = words[index] as string;
    if (index >= headEnd || line.length > LONGEST_LINE || /[。；：:，,]$/.test(line) || units[index]?.kind === 'row') return false;
    const beside = parts[index - 1] === 'title' || parts[index + 1] === 'title';
    return (line.length >= 4 && title.includes(line)) || (beside && (/^(?:——|--|[（(])/.test(line) || parts[index + 1] === 'title'));
  }
}
