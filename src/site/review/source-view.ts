import type { Span } from '../../model/span.ts';
import { type Content, html, joined, type Markup } from '../../text/html.ts';
import type { FieldId } from './fields.ts';
import type { Rest } from './items.ts';
import type { DeskItem, DeskReport } from './wire.ts';
import type { ReviewWords } from './words.ts';

/** Characters around the words in question that are shown where no passage is theirs. */
const AROUND = 120;
/** Characters of the passage that are shown on either side of the sentence. */
const BEFORE = 160;
const AFTER = 120;
/** Characters of the opening and of the end of a report that are shown where no place says the thing. */
const OPENING = 240;
const CLOSING = 120;
/** Longest evidence that is marked: a heading or a whole sentence marks nothing. */
const LONGEST_REST = 24;

/** A mark on a stretch of the text: the words in question, words a field rests on, another figure. */
type Mark = Span & { kind: 'now' | 'rest' | 'other'; field?: FieldId; key?: string };

/** The text around an item, with its words marked, the words that its fields rest on, and the other figures of the passage. */
export function sourceView(report: DeskReport, item: DeskItem, field: FieldId | null, w: ReviewWords): Markup {
  if (item.span === null) return endsView(report, w);
  const shown = shownSpan(report, item, item.span);
  const marks = marksOf(report, item, shown);
  const sentence = item.kind === 'figure' ? item.sentence : shown;
  const words = pieces(shown, sentence, marks).map((piece) => pieceView(report.text, piece, field, w));
  return html`<p class="path">${joined(pathOf(report, item.span).map(short), ' › ')} <span>${w.place(item.span.start)}</span></p>
<p class="src" lang="zh-Hans">${shown.start > passageOf(report, item.span).start && html`<span class="dim">… </span>`}${words}${shown.end < passageOf(report, item.span).end && html`<span class="dim"> …</span>`}</p>`;
}

/** The opening and the end of a report, where titles, kinds, places and dates stand: for what no place of the text says. */
function endsView({ passages, text }: DeskReport, w: ReviewWords): Markup {
  const [start, end] = [passages[0]?.start ?? 0, passages.at(-1)?.end ?? text.length];
  const [opening, closing] = [Math.min(end, start + OPENING), Math.max(start, end - CLOSING)];
  const cut =
    closing > opening ? [text.slice(start, opening), html`<span class="dim"> … </span>`, text.slice(closing, end)] : text.slice(start, end);
  return html`<p class="path">${w.noPlace}</p>
<p class="src" lang="zh-Hans">${cut}</p>`;
}

const short = (title: string) => (title.length > 16 ? `${title.slice(0, 15)}…` : title);

function passageOf({ passages, text }: DeskReport, { start }: Span): Span {
  return passages.find((passage) => start >= passage.start && start < passage.end) ?? { start: 0, end: text.length };
}

function pathOf({ passages }: DeskReport, { start }: Span): readonly string[] {
  return passages.find((passage) => start >= passage.start && start < passage.end)?.path ?? [];
}

/** What is shown: the sentence with its neighbourhood; for other items their own words with some around. */
function shownSpan(report: DeskReport, item: DeskItem, span: Span): Span {
  if (item.kind === 'figure') {
    const { passage, sentence } = item;
    return { start: Math.max(passage.start, sentence.start - BEFORE), end: Math.min(passage.end, sentence.end + AFTER) };
  }
  return { start: Math.max(0, span.start - AROUND), end: Math.min(report.text.length, span.end + AROUND) };
}

function marksOf(report: DeskReport, item: DeskItem, shown: Span): Mark[] {
  const now: Mark = { start: item.span?.start ?? 0, end: item.span?.end ?? 0, kind: 'now' };
  const rests = item.kind === 'figure' ? item.rests.filter(isShort).map((rest): Mark => ({ ...rest, kind: 'rest' })) : [];
  const others = report.items.flatMap((other): Mark[] =>
    other.kind === 'figure' && other.key !== item.key ? [{ ...other.span, kind: 'other', key: other.key }] : [],
  );
  const free: Mark[] = [now];
  for (const mark of [...rests, ...others])
    if (mark.start >= shown.start && mark.end <= shown.end && free.every((taken) => mark.end <= taken.start || mark.start >= taken.end))
      free.push(mark);
  return free.sort((a, b) => a.start - b.start);
}

const isShort = ({ start, end }: Rest) => end > start && end - start <= LONGEST_REST;

type Piece = Span & { mark: Mark | null; dim: boolean };

/** The shown text cut at the marks and at the ends of the sentence. */
function pieces(shown: Span, sentence: Span, marks: readonly Mark[]): Piece[] {
  const edges = new Set([shown.start, shown.end]);
  for (const { start, end } of [sentence, ...marks]) for (const at of [start, end]) if (at > shown.start && at < shown.end) edges.add(at);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? shown.start;
    const mark = marks.find((one) => start >= one.start && end <= one.end) ?? null;
    return { start, end, mark, dim: start < sentence.start || end > sentence.end };
  });
}

function pieceView(text: string, { start, end, mark, dim }: Piece, field: FieldId | null, w: ReviewWords): Content {
  const words = text.slice(start, end);
  if (mark?.kind === 'now') return html`<b class="now"><span class="vh">${w.figureNow} </span>${words}</b>`;
  if (mark?.kind === 'rest') return html`<span class="rest${mark.field === field && ' on'}" data-f="${mark.field}">${words}</span>`;
  if (mark?.kind === 'other') return html`<span class="other${dim && ' dim'}">${words}</span>`;
  return dim ? html`<span class="dim">${words}</span>` : words;
}
