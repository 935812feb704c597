import type { FigureReading } from '../../../model/review.ts';
import type { Lang } from '../../i18n/routes.ts';
import type { Naming } from '../field-words.ts';
import type { FieldId } from '../fields.ts';
import type { OtherDraft } from '../item-views.ts';
import type { FigureItem } from '../items.ts';
import { isDone } from '../queues.ts';
import {
  type AnyReading,
  type DeskItem,
  type DeskReport,
  type DeskStart,
  isFigureReading,
  type Proposal,
  type QueueEntry,
  type QueueName,
} from '../wire.ts';

/** What a person has changed of an item and not yet recorded. */
export type Draft = { figure?: Partial<FigureReading>; other?: OtherDraft };

/** The page as it stands. */
export type State = {
  readonly lang: Lang;
  start: DeskStart;
  by: string;
  queue: QueueName;
  indicator: string | null;
  /** Only this report; null for all. */
  report: string | null;
  seed: number;
  entries: readonly QueueEntry[];
  counts: Readonly<Record<QueueName, number>> | null;
  at: number;
  reports: Map<string, DeskReport>;
  drafts: Map<string, Draft>;
  field: FieldId | null;
  blind: boolean;
  /** Blind items that have been answered: the answer as it stood then. */
  uncovered: Map<string, FigureReading>;
  proposals: Map<string, Proposal>;
  /** Items that were left for later in this round. */
  later: Set<string>;
  /** Items whose answers are being written. */
  pending: Set<string>;
  /** Numbers by which this window's writings can be taken back, oldest first. */
  acts: number[];
  /** Presses and items of this round, and when it began. */
  round: { keys: number; items: number; since: number };
};

export function newState(lang: Lang, start: DeskStart): State {
  return {
    lang,
    start,
    by: start.by ?? '',
    queue: start.report === null ? 'doubtful' : 'whole',
    indicator: null,
    report: start.report,
    seed: Math.floor(Date.now() / 86_400_000),
    entries: [],
    counts: null,
    at: 0,
    reports: new Map(),
    drafts: new Map(),
    field: null,
    blind: false,
    uncovered: new Map(),
    proposals: new Map(),
    later: new Set(),
    pending: new Set(),
    acts: [],
    round: { keys: 0, items: 0, since: 0 },
  };
}

/** The item in question, with its report; null where the queue is empty or its report is not there yet. */
export type Current = { report: DeskReport; item: DeskItem; id: string };

export function itemAt({ entries, reports }: State, at: number): Current | null {
  const entry = entries[at];
  const report = entry && reports.get(entry.report);
  const item = report?.items.find(({ key }) => key === entry?.key);
  return report && item ? { report, item, id: `${report.id} ${item.key}` } : null;
}

export const currentOf = (state: State): Current | null => itemAt(state, state.at);

/** The item in question, where reviews of its report can be written. */
export function answerable(state: State): Current | null {
  const current = currentOf(state);
  return current?.report.broken ? null : current;
}

/** Counts a press of this round. */
export function countPress({ round }: State): void {
  round.keys++;
}

/** Names for the words of a report. */
export function namingOf({ start, lang }: State, report: DeskReport | null): Naming {
  return { indicators: new Map(start.indicators.map((one) => [one.id, one])), district: report?.path.join(' ') ?? '', lang };
}

/** Whether the program's answer is to be hidden: a figure of a blind round that nobody here has answered. */
export function isHidden(state: State, { item, id }: Current): boolean {
  const blind = state.blind || state.queue === 'sample';
  return blind && item.kind === 'figure' && !state.uncovered.has(id) && !isDone(item, state.by);
}

/** What this person said last of an item, whole; the program's reading where the person said nothing. */
function spoken(state: State, item: FigureItem & DeskItem): FigureReading {
  const own = item.said.find(({ by }) => by === state.by)?.reading ?? null;
  return isFigureReading(own) ? own : item.reading;
}

/** A figure as it would be recorded now. In a blind round nothing of the program's answer stands in it. */
export function readingNow(state: State, { item, id }: Current & { item: FigureItem & DeskItem }): FigureReading {
  const draft = state.drafts.get(id)?.figure ?? {};
  const answered = state.uncovered.get(id);
  if (answered) return { ...answered, ...draft };
  return { ...(isHidden(state, { item, id } as Current) ? item.literal : spoken(state, item)), ...draft };
}

/** What names a measure: its label and title. */
export const measureName = ({ label, title }: { label: string; title: string }): string => label + title;

/** A reading of an item as the program has it. */
export function programReading(item: DeskItem): AnyReading {
  if (item.kind === 'figure') return item.reading;
  if (item.kind === 'document') return item.value;
  if (item.kind === 'problem') return { title: item.title, measures: item.measures.map(measureName) };
  return null;
}
