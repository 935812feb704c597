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
  /** The best slip recall that can be expected of any engine on these queries. */
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

/** Means over queries, by class. */
export function slipMeans(recalls: readonly { query: BenchQuery; recall: number }[]): SlipRecall {
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
const times = ({ p50, p95, max, asked }: Series): string[] => [whole(p50), whole(p95), whole(max), String(asked)];

const SLIP_COLUMNS = ['all', 'words', 'names', 'figures', 'long'] as const;

/** The measurements as two tables in Markdown: sizes and speed, and what is found. */
export function tables(rows: readonly Row[], machine: string): string {
  const table = (head: string[], lines: string[][]): string =>
    [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const speed = rows.map(({ reports, engine, index, first, later, slipped }) => [
    String(reports),
    engine,
    `${megabytes(index.bytes)} (${index.files})`,
    `${first.requests} / ${kilobytes(first.bytes)} (most ${kilobytes(first.mostBytes)}; program ${kilobytes(first.program)})`,
    `${later.requests} / ${kilobytes(later.bytes)}`,
    whole(first.ms),
    ...times(later),
    `${whole(slipped.p50)} / ${whole(slipped.p95)} / ${whole(slipped.max)}`,
    kilobytes(slipped.bytes),
  ]);
  const found = rows.map(
    ({ reports, engine, quality: { recall, precision }, slipRecall, bestPossible, slipped, fromDisk, buildSeconds }) => [
      String(reports),
      engine,
      share(recall),
      share(precision),
      ...SLIP_COLUMNS.map((kind) => `${share(slipRecall[kind])} of ${share(bestPossible[kind])}`),
      String(slipped.asked),
      fromDisk ? 'yes' : 'no',
      whole(buildSeconds),
    ],
  );
  const sizes = [
    'reports',
    'engine',
    'index MB gz (files)',
    'first query: requests / KB',
    'later query: requests / KB',
    'first ms',
    'p50',
    'p95',
    'max',
    'n',
    'with a slip: p50 / p95 / max',
    'with a slip: KB',
  ];
  const findings = [
    'reports',
    'engine',
    'recall',
    'precision',
    'slip recall@10, of the best possible',
    'words',
    'names',
    'figures',
    'words and names of 3 or more',
    'n',
    'from file://',
    'build s',
  ];
  return [`Machine: ${machine}`, table(sizes, speed), table(findings, found)].join('\n\n');
}
