import { type BenchQuery, CLASSES, type QueryClass } from './queries.ts';

/** Figures of one series of queries by one visitor. Times in milliseconds; bytes and requests of the middle query. */
type Series = { asked: number; p50: number; p95: number; max: number; bytes: number; requests: number };

/** Means over queries. */
type Quality = { recall: number; precision: number };

/** Mean recall among the first ten reports, by class of query, and for queries of two characters apart. */
export type SlipRecall = Record<QueryClass | 'all' | 'long', number | null>;

/** Everything measured of one engine on one corpus. */
export type Row = {
  reports: number;
  engine: string;
  buildSeconds: number;
  index: { bytes: number; files: number };
  first: { asked: number; requests: number; bytes: number; mostBytes: number; program: number; ms: number };
  later: Series;
  slipped: Series;
  quality: Quality;
  slipRecall: SlipRecall;
  /** The best slip recall that can be expected of any engine on the queries that were asked. */
  bestPossible: SlipRecall;
  /** True if it answers where the page is opened as a file. */
  fromDisk: boolean;
};

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value below which a share of the values lie. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Reports found against reports that hold the query, as far as queries were asked. */
export function quality(queries: readonly BenchQuery[], found: readonly string[][]): Quality {
  const pairs = found.map((ids, i) => {
    const truth = new Set(queries[i]?.truth);
    const right = ids.filter((id) => truth.has(id)).length;
    return { recall: right / truth.size, precision: ids.length > 0 ? right / ids.length : 1 };
  });
  return { recall: mean(pairs.map(({ recall }) => recall)), precision: mean(pairs.map(({ precision }) => precision)) };
}

/** Answers that count where words had a slip. */
export const SHOWN = 10;

/** Of the reports that hold the right words, those among the first ten answers to the words with a slip. */
export function slipQuality(queries: readonly BenchQuery[], answers: readonly string[][]): SlipRecall {
  return slipMeans(
    answers.map((ids, i) => {
      const query = queries[i] as BenchQuery;
      const right = ids.slice(0, SHOWN).filter((id) => query.truth.includes(id)).length;
      return { query, recall: right / Math.min(SHOWN, query.truth.length) };
    }),
  );
}

/** A query, and the share of the reports that hold it which stands among the first answers. */
export type ScoredQuery = { query: BenchQuery; recall: number };

/** Means over queries, by class. */
export function slipMeans(recalls: readonly ScoredQuery[]): SlipRecall {
  const scored = recalls.map(({ query: { kind, text }, recall }) => ({
    kind,
    long: kind !== 'figures' && text.length > 2,
    recall,
  }));
  const of = (list: typeof scored): number | null => (list.length > 0 ? mean(list.map(({ recall }) => recall)) : null);
  const byClass = Object.fromEntries(CLASSES.map((kind) => [kind, of(scored.filter((score) => score.kind === kind))]));
  return { ...(byClass as Record<QueryClass, number | null>), all: of(scored), long: of(scored.filter(({ long }) => long)) };
}

const kilobytes = (bytes: number): string => (bytes < 10_000 ? (bytes / 1000).toFixed(1) : String(Math.round(bytes / 1000)));
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);
const share = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
const whole = (value: number): string => String(Math.round(value));
/** A column of a table of measurements. */
type TableColumn = { head: string; cell: (row: Row) => string };

const SIZE_COLUMNS: readonly TableColumn[] = [
  { head: 'reports', cell: ({ reports }) => String(reports) },
  { head: 'engine', cell: ({ engine }) => engine },
  { head: 'index MB gz (files)', cell: ({ index }) => `${megabytes(index.bytes)} (${index.files})` },
  {
    head: 'first query: requests / KB',
    cell: ({ first }) =>
      `${first.requests} / ${kilobytes(first.bytes)} (most ${kilobytes(first.mostBytes)}; program ${kilobytes(first.program)})`,
  },
  { head: 'later query: requests / KB', cell: ({ later }) => `${later.requests} / ${kilobytes(later.bytes)}` },
  { head: 'first ms', cell: ({ first }) => whole(first.ms) },
  { head: 'p50', cell: ({ later }) => whole(later.p50) },
  { head: 'p95', cell: ({ later }) => whole(later.p95) },
  { head: 'max', cell: ({ later }) => whole(later.max) },
  { head: 'n', cell: ({ later }) => String(later.asked) },
  { head: 'with a slip: p50 / p95 / max', cell: ({ slipped: { p50, p95, max } }) => `${whole(p50)} / ${whole(p95)} / ${whole(max)}` },
  { head: 'with a slip: KB', cell: ({ slipped }) => kilobytes(slipped.bytes) },
];

/** Slip recall of one class of queries, beside the best that any engine can reach. */
const slipColumn = (head: string, kind: keyof SlipRecall): TableColumn => ({
  head,
  cell: ({ slipRecall, bestPossible }) => `${share(slipRecall[kind])} of ${share(bestPossible[kind])}`,
});

const QUALITY_COLUMNS: readonly TableColumn[] = [
  { head: 'reports', cell: ({ reports }) => String(reports) },
  { head: 'engine', cell: ({ engine }) => engine },
  { head: 'recall', cell: ({ quality: { recall } }) => share(recall) },
  { head: 'precision', cell: ({ quality: { precision } }) => share(precision) },
  slipColumn('slip recall@10, of the best possible', 'all'),
  slipColumn('words', 'words'),
  slipColumn('names', 'names'),
  slipColumn('figures', 'figures'),
  slipColumn('words and names of 3 or more', 'long'),
  { head: 'n', cell: ({ slipped }) => String(slipped.asked) },
  { head: 'from file://', cell: ({ fromDisk }) => (fromDisk ? 'yes' : 'no') },
  { head: 'build s', cell: ({ buildSeconds }) => whole(buildSeconds) },
];

/** Rows as a table in Markdown. */
function markdown(columns: readonly TableColumn[], rows: readonly Row[]): string {
  const lines = [columns.map(({ head }) => head), columns.map(() => '---'), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The measurements as two tables in Markdown: sizes and speed, and what is found. */
export function tables(rows: readonly Row[], machine: string): string {
  return [`Machine: ${machine}`, markdown(SIZE_COLUMNS, rows), markdown(QUALITY_COLUMNS, rows)].join('\n\n');
}
