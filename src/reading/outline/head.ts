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

/** A paragraph, the part of the report it could be by its place, and what the metadata found. */
type Paragraph = {
  unit: Unit;
  /** Its words without white space, cut after the first few hundred. */
  line: string;
  /** It stands before the first paragraph of the text; after the last one; or is that one or after it. */
  inHead: boolean;
  afterText: boolean;
  atEnd: boolean;
  report: ReportMeta;
};

/** Rules for the parts, the first that holds counts; what none holds for is body. */
const PARTS: readonly { part: Part; holds: (paragraph: Paragraph) => boolean }[] = [
  { part: 'body', holds: ({ unit }) => unit.kind === 'row' },
  { part: 'title', holds: (paragraph) => paragraph.inHead && (isFound(paragraph, 'title') || holdsTitle(paragraph)) },
  { part: 'addressee', holds: (paragraph) => isFound(paragraph, 'addressee') && paragraph.line.length < TEXT_LENGTH },
  { part: 'addressee', holds: ({ inHead, line }) => inHead && isSalutation(line) },
  { part: 'signature', holds: ({ inHead, afterText, line, report }) => (inHead || afterText) && isSigning(line, report.issuer) },
  { part: 'signature', holds: ({ atEnd, line }) => atEnd && CREDIT_LINE.test(line) },
];

/** The metadata found a field in the paragraph. */
function isFound({ report, unit }: Paragraph, field: 'title' | 'addressee'): boolean {
  const span = report.spans[field];
  return span !== undefined && overlaps(span, unit);
}

function holdsTitle({ line, report }: Paragraph): boolean {
  const title = bare(report.title);
  return title !== '' && line.includes(title) && line.length <= title.length + LONGEST_AFFIX;
}

/** 县人民政府： but not 有关情况如下： */
function isSalutation(line: string): boolean {
  return (
    /[：:]$/.test(line) &&
    line.length <= TEXT_LENGTH &&
    !/(?:如下|以下|下表|见表|报告|汇报|情况|介绍|方面|工作|表现在)[：:]$/.test(line) &&
    !markerAt(line, 0)
  );
}

/** True where the text itself begins with a paragraph: it is long, a sentence, or numbered. */
const isText = (line: string, unit: Unit | undefined): boolean =>
  line.length >= TEXT_LENGTH || SENTENCE.test(line) || (unit?.kind !== 'heading' && markerAt(line, 0) !== null && !/^[—―─-]/.test(line));

/**
 * Which part of the report each paragraph belongs to: title lines, addressee, signature (issuer, date, credits: at the end or under the
 * title), or body. What the metadata found counts first; the rest is told by place and form.
 */
export function partsOf(text: string, units: Unit[], report: ReportMeta): Part[] {
  const words = units.map((unit) => bare(text.slice(unit.start, Math.min(unit.end, unit.start + 400))));
  const firstText = words.findIndex((line, index) => isText(line, units[index]));
  const headEnd = firstText < 0 ? units.length : firstText;
  const lastText = words.findLastIndex((line, index) => units[index]?.kind === 'row' || line.length >= TEXT_LENGTH || /[。；]$/.test(line));
  const parts = units.map((unit, index): Part => {
    const paragraph = {
      unit,
      line: words[index] ?? '',
      inHead: index < headEnd,
      afterText: index > lastText,
      atEnd: index >= lastText,
      report,
    };
    return PARTS.find(({ holds }) => holds(paragraph))?.part ?? 'body';
  });
  const title = bare(report.title);
  return parts.map((part, index) => {
    if (part !== 'body' || index >= headEnd || units[index]?.kind === 'row') return part;
    return isTitleLine(words[index] ?? '', title, { before: parts[index - 1], after: parts[index + 1] }) ? 'title' : part;
  });
}

/** A line in the head that is part of the title, or stands beside its lines as one of them. */
function isTitleLine(line: string, title: string, { before, after }: { before: Part | undefined; after: Part | undefined }): boolean {
  if (line.length > LONGEST_LINE || /[。；：:，,]$/.test(line)) return false;
  if (line.length >= 4 && title.includes(line)) return true;
  return after === 'title' || (before === 'title' && /^(?:——|--|[（(])/.test(line));
}
