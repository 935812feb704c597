import { readFileSync } from 'node:fs';

/** How many tests, or steps that are none, ended how. */
export type Counts = { passed: number; failed: number; skipped: number };

/** Exit code of a step that needs a package which the main install leaves out: it says which, and counts as skipped. */
const LEFT_OUT = 77;

/** A step that is no test counts as one. */
export function stepCounts(code: number): Counts {
  return { passed: Number(code === 0), failed: Number(code !== 0 && code !== LEFT_OUT), skipped: Number(code === LEFT_OUT) };
}

/** Vitest's own counts from the file of its JSON reporter; a run that ended badly or without a report counts as one failure at least. */
export function testCounts(code: number, report: string): Counts {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    const failed = numFailedTests ?? 0;
    return { passed: numPassedTests ?? 0, failed: code === 0 ? failed : Math.max(1, failed), skipped: numPendingTests ?? 0 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Counts of several together. */
export function total(counts: readonly Counts[]): Counts {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const one of counts) for (const key of ['passed', 'failed', 'skipped'] as const) sum[key] += one[key];
  return sum;
}

/** The line at the end of a run. */
export function countsLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
