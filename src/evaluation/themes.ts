import type { Passage, ReportRecord } from '../model/index.ts';

/** Themes that annotators gave to a passage. */
export type GoldThemes = {
  /** Report id. */
  report: string;
  /** First words of the passage. */
  quote: string;
  themes: string[];
};

/** Counts behind precision and recall: found and right, found and wrong, not found. */
export type Counts = { right: number; wrong: number; missed: number };

/** What scoring found: `misplaced` quotes start no passage and count as missed. */
export type ThemeScore = Counts & { f1: number; byTheme: Record<string, Counts>; misplaced: string[] };

/** F1 of counts; 1 where nothing was to be found and nothing was. */
export function f1({ right, wrong, missed }: Counts): number {
  return right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);
}

/** Compare the themes of records with annotated ones: micro-averaged over all passages annotated. */
export function scoreThemes(records: readonly ReportRecord[], gold: readonly GoldThemes[]): ThemeScore {
  const byReport = new Map(records.map((record) => [record.report.id, record]));
  const byTheme: Record<string, Counts> = {};
  const misplaced: string[] = [];
  const count = (theme: string, what: keyof Counts) => {
    byTheme[theme] ??= { right: 0, wrong: 0, missed: 0 };
    byTheme[theme][what]++;
  };
  for (const { report, quote, themes } of gold) {
    const record = byReport.get(report);
    if (!record) continue;
    const found = themesAt(record, quote);
    if (!found) misplaced.push(`${report}: ${quote}`);
    for (const theme of themes) count(theme, found?.has(theme) ? 'right' : 'missed');
    for (const theme of found ?? []) if (!themes.includes(theme)) count(theme, 'wrong');
  }
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const one of Object.values(byTheme)) for (const key of ['right', 'wrong', 'missed'] as const) sum[key] += one[key];
  return { ...sum, f1: f1(sum), byTheme, misplaced };
}

/**
 * Themes of the passage whose text begins with the quote. Where a run-on paragraph was divided into a heading and its points, the quote
 * stands for all of them.
 */
function themesAt(record: ReportRecord, quote: string): Set<string> | null {
  const start = record.text.indexOf(quote);
  if (start < 0) return null;
  const first = record.passages.findIndex((passage) => passage.start <= start && start < passage.end);
  const head = record.passages[first];
  if (!head) return null;
  const whole = head.kind === 'heading' ? [head, ...within(record.passages, first)] : [head];
  return new Set(whole.flatMap((passage) => passage.themes));
}

/** Passages under the heading at `first`: those whose path goes on from the heading's own. */
function within(passages: readonly Passage[], first: number): Passage[] {
  const depth = (passages[first] as Passage).path.length;
  const next = passages.findIndex((passage, index) => index > first && passage.path.length <= depth);
  return passages.slice(first + 1, next < 0 ? passages.length : next);
}
