import { expect, test } from 'vitest';
import { changedOn, type ReportRecord } from '../../src/model/index.ts';
import { records } from '../support/content.ts';

const [shipped] = records as [ReportRecord];
const review = (on: string) => ({ status: 'confirmed' as const, by: ['authors'], on });
/** A record to which nothing was done on a day that is known. */
const bare: ReportRecord = {
  ...shipped,
  source: { ...shipped.source, earlier: undefined },
  report: { ...shipped.report, retrieved: null, reviews: undefined },
  mentions: [],
  findings: [],
  problems: [],
  dropped: [],
};
const mention = shipped.mentions[0] as ReportRecord['mentions'][number];

test.each<[what: string, record: ReportRecord, day: string | null]>([
  ['nothing known', bare, null],
  ['taken in', { ...bare, report: { ...bare.report, retrieved: '2024-02-29' } }, '2024-02-29'],
  [
    'an earlier version taken in',
    { ...bare, source: { ...bare.source, earlier: [{ file: 'a.v1.html', retrieved: '2024-01-05' }] } },
    '2024-01-05',
  ],
  [
    'reviewed after it was taken in',
    { ...bare, report: { ...bare.report, retrieved: '2024-02-29', reviews: { year: review('2025-07-01') } } },
    '2025-07-01',
  ],
  [
    'a figure reviewed before it was taken in anew',
    { ...bare, report: { ...bare.report, retrieved: '2026-01-01' }, mentions: [{ ...mention, review: review('2025-07-01') }] },
    '2026-01-01',
  ],
])('the last change of a report: %s', (_, record, day) => {
  expect(changedOn(record)).toBe(day);
});
