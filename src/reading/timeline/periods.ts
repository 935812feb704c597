import type { ChapterTime } from '../../words/chapter-years.ts';

/** The years a heading tells, as a period; of years beside a longer time (过去五年和2021年工作回顾) the single ones. */
export function periodOf(times: readonly ChapterTime[], { facts, now }: { facts: number | null; now: number | null }): string | null {
  const ranges = times.flatMap((time): [number, number][] => {
    if (time.kind === 'years') return [[time.from, time.to]];
    if (time.kind === 'relative') return now === null ? [] : [[now + time.by, now + time.by]];
    if (facts === null) return [];
    return time.kind === 'past' ? [[facts - time.years + 1, facts]] : [[facts + 1, facts + time.years]];
  });
  const single = ranges.filter(([from, to]) => from === to);
  const chosen = single.length > 0 ? single : ranges;
  if (chosen.length === 0) return null;
  const from = Math.min(...chosen.map(([first]) => first));
  const to = Math.max(...chosen.map(([, last]) => last));
  return from === to ? String(from) : `${from}/${to}`;
}
