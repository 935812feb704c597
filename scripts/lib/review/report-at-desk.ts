import type { ReportRecord, Review } from '../../../src/model/index.ts';
import { Anchors } from '../../../src/reviews/anchor.ts';
import { kindName, yearName } from '../../../src/site/i18n/labels.ts';
import type { FigureItem, ReviewItem } from '../../../src/site/review/items.ts';
import type { DeskItem, DeskReport, ReaderNote, ReportName } from '../../../src/site/review/wire.ts';
import { passageAt } from '../../../src/text/passage.ts';
import { withoutRadicals } from '../../../src/text/radicals.ts';
import { sha256 } from '../content/files.ts';
import { itemsOf, type Judged, literalOf } from './items.ts';
import { saidOf } from './said.ts';
import { sentenceAt } from './sentence.ts';
import type { SidecarFile } from './sidecar-file.ts';

/** Number of hexadecimal digits that tell one state of a sidecar from another. */
const VERSION = 16;

/** The state of a sidecar, as a word that a writing must name. */
export const versionOf = (text: string): string => sha256(text).slice(0, VERSION);

/** Item that takes in reviews which stand nowhere any more. */
const WHOLE_KEY = 'report';

/** What a list names of a report. */
export function nameOf({ report }: ReportRecord): ReportName {
  const { id, district, kind, year } = report;
  return { id, place: `${district.name} ${kindName(kind, 'zh')} ${yearName(year, 'zh')}`, kind, year };
}

/** A report as the page of the desk gets it. */
export function reportAtDesk(judged: Judged, file: SidecarFile, messages: ReadonlyMap<string, readonly ReaderNote[]>): DeskReport {
  const { report, text, passages } = judged.full;
  const reviews = file.sidecar?.reviews ?? [];
  const anchors = new Anchors(withoutRadicals(text));
  const read = itemsOf(judged);
  const items = [...read, ...addedFigures(reviews, read, anchors, judged.figures)].sort(inOrder);
  const said = saidOf(reviews, items, anchors, WHOLE_KEY);
  return {
    ...nameOf(judged.full),
    title: report.title,
    path: report.district.path,
    text,
    passages: passages.map(({ start, end, path }) => ({ start, end, path })),
    items: items.map((item): DeskItem => ({ ...item, said: [], again: [], ...said.get(item.key), messages: messages.get(item.key) ?? [] })),
    version: versionOf(file.text),
    broken: file.broken,
  };
}

const ORDER: readonly ReviewItem['kind'][] = ['document', 'figure', 'problem', 'check', 'line', 'aside', 'report'];

/** One kind after the other, each in the order of the text: a person decides one sort of thing at a time. */
function inOrder(a: ReviewItem, b: ReviewItem): number {
  return ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.kind === 'document' ? 0 : (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

/** Figures that people added: the program reads none at their places. */
function addedFigures(reviews: readonly Review[], items: readonly ReviewItem[], anchors: Anchors, record: ReportRecord): FigureItem[] {
  const added = new Map<number, FigureItem>();
  for (const review of reviews) {
    if (review.of !== 'figure' || review.saw !== null || review.verdict !== 'corrected') continue;
    const { span, reason } = anchors.find(review.at);
    if (reason !== null || items.some((item) => item.kind === 'figure' && item.span.start === span.start)) continue;
    const passage = passageAt(record.passages, span.start) ?? { start: 0, end: record.text.length, path: [] };
    const reading = { ...NOTHING_SAID, ...review.reading } as FigureItem['reading'];
    added.set(span.start, {
      kind: 'figure',
      key: `added.${span.start}`,
      span,
      raw: record.text.slice(span.start, span.end),
      doubt: 'none',
      remark: '',
      sentence: sentenceAt(record.text, span.start, passage),
      passage: { start: passage.start, end: passage.end },
      path: passage.path,
      reading,
      literal: literalOf(reading),
      rests: [],
      rules: {},
      shaky: [],
      confidence: null,
      near: [],
      checks: [],
    });
  }
  return [...added.values()];
}

const NOTHING_SAID = { valueHigh: null, direction: null, indicators: [], stage: null, period: null, place: null };
