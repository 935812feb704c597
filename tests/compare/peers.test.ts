import { expect, test } from 'vitest';
import { seeded } from '../../scripts/bench/random.ts';
import { ownSeries, type Peer, peerCodes, peerIndex, peerOf, type StatedSeries, statedSeries } from '../../src/compare/peers.ts';
import { value } from './fixture.ts';

const [A, B, C, D] = ['330803', '420204', '620802', '630103'] as const;

/** Peers of a district among reports, newest first. */
function peersOf(reports: readonly { district: string; series: StatedSeries }[], code: string, most: number): Peer[] {
  const seriesOf = (district: string) => ownSeries(reports.filter((report) => report.district === district).map(({ series }) => series));
  const index = peerIndex(reports.map(({ district, series }) => ({ district, indicators: Object.keys(series) })));
  return peerCodes(index, code, most).map((peer) => peerOf(seriesOf(code), peer, seriesOf(peer)));
}

test('peers are those that share most indicators; what may stand side by side is told apart', () => {
  const values = [
    value({ district: A, indicator: 'school-count', stage: 'primary' }),
    value({ district: A, indicator: 'class-count' }),
    value({ district: B, indicator: 'school-count', stage: 'junior' }),
    value({ district: C, indicator: 'class-count' }),
    value({ district: C, indicator: 'school-count', stage: 'primary', status: 'planned' }),
    value({ district: D, indicator: 'computers' }),
  ];
  const all = [...Map.groupBy(values, ({ district }) => district)].map(([district, own]) => ({ district, series: statedSeries(own) }));
  expect(peersOf(all, A, 9).map(({ code, shared, comparable }) => [code, shared, comparable])).toEqual([
    [C, ['school-count', 'class-count'], ['class-count']],
    [B, ['school-count'], []],
  ]);
  expect(peersOf(all, A, 1)).toHaveLength(1);
  expect(peersOf(all, D, 9)).toEqual([]);
});

test('of equals the one with the smaller code comes first, and of many the best are given', () => {
  const stating = (district: string, indicators: readonly string[]) => ({
    district,
    series: Object.fromEntries(indicators.map((id) => [id, [`${id}|`]])),
  });
  const many = Array.from({ length: 70 }, (_, at) => `indicator-${at}`);
  const reports = [stating('500101', many), ...[4, 70, 33, 70, 33, 1].map((count, at) => stating(String(500110 - at), many.slice(-count)))];
  const found = peersOf(reports, '500101', 4).map(({ code, shared }) => [code, shared.length]);
  expect(found).toEqual([
    ['500107', 70],
    ['500109', 70],
    ['500106', 33],
    ['500108', 33],
  ]);
});

test('a district with several reports states what any of them does', () => {
  const series = (id: string) => ({ [id]: [`${id}|`] });
  const reports = [
    { district: A, series: series('school-count') },
    { district: A, series: series('class-count') },
    { district: B, series: series('class-count') },
  ];
  expect(peersOf(reports, A, 1)).toEqual([{ code: B, shared: ['class-count'], comparable: ['class-count'] }]);
});

test('peers of each of many are those that sharing counted one by one gives', () => {
  const random = seeded(7);
  const reports = Array.from({ length: 60 }, (_, at) => ({
    district: String(110101 + at),
    indicators: Array.from({ length: 40 }, (_, indicator) => `i${indicator}`).filter(() => random() < (at % 5) / 5),
  }));
  const index = peerIndex(reports);
  for (const { district, indicators } of reports) {
    const counted = reports.flatMap((other) => {
      const shared = other.indicators.filter((one) => indicators.includes(one)).length;
      return other.district === district || shared === 0 ? [] : [{ code: other.district, shared }];
    });
    const best = counted.sort((a, b) => b.shared - a.shared || Number(a.code) - Number(b.code));
    expect(peerCodes(index, district, 8)).toEqual(best.slice(0, 8).map(({ code }) => code));
  }
});
