import { expect, test } from 'vitest';
import { linesOfReports } from '../../src/compare/comparison.ts';
import type { Said } from '../../src/compare/types.ts';
import { packLines, unpackLines } from '../../src/publish/kept-lines.ts';
import { gazetteer, indicators, records } from '../support/content.ts';

const lines = linesOfReports({ records, indicators, districts: gazetteer.districts });

/** The first passage of a report about each indicator, by indicator: in which order they come decides nothing. */
const firsts = (said: readonly Said[]) => new Map(said.toReversed().map((each) => [each.indicator, each]));

test('what is kept of reports for the comparison is read as it was taken from them', () => {
  const kept = unpackLines(JSON.parse(JSON.stringify(packLines(lines)))).map(({ said, ...line }) => ({ ...line, said: firsts(said) }));
  const expected = lines.map(({ said, shares, ...line }) => ({
    ...line,
    said: firsts(said),
    shares: shares.map((share) => ({ ...share, share: Number(share.share.toFixed(4)) })),
  }));
  expect(kept).toEqual(expected);
});

test('no reports give no lines', () => {
  expect(unpackLines(packLines([]))).toEqual([]);
});
