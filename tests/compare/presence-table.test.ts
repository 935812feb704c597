import { expect, test } from 'vitest';
import { between, pick, seeded } from '../../scripts/bench/random.ts';
import { countPresences, notApplicable } from '../../src/compare/coverage.ts';
import { editionOf, reportEdition } from '../../src/compare/edition.ts';
import { editionIn, presencesIn, presenceTable, type SpokenIndicators } from '../../src/compare/presence-table.ts';

const INDICATORS = ['school-count', 'class-count', 'computers'] as const;
const STAGES = [[], ['primary'], ['compulsory'], ['senior']] as const;

const random = seeded(41);
const reports = Array.from({ length: 60 }, (_, at): SpokenIndicators => {
  const district = pick(random, ['330803', '330802', '420204', '630103']);
  const spoken = INDICATORS.filter(() => between(random, 0, 2) > 0);
  return {
    id: `${district}-${2000 + at}-self-assessment`,
    district,
    stages: pick(random, STAGES),
    indicators: spoken.map((id) => [id, pick(random, ['value', 'said'] as const), between(random, 1, 4e9)] as const),
  };
});
const table = presenceTable(reports);

test.each(INDICATORS)('of %s reports are counted as one by one, those that cannot be expected to speak of it apart', (id) => {
  const stages = ['primary', 'junior'];
  const one = (report: SpokenIndicators) => {
    const found = report.indicators.find(([indicator]) => indicator === id);
    return { district: report.district, presence: found?.[1] ?? (notApplicable(report, stages) ? 'not-applicable' : 'absent') } as const;
  };
  const counted = countPresences(reports.map(one));
  expect(presencesIn(table, id, stages)).toEqual(counted);
  expect(counted.counts['not-applicable']).toBeGreaterThan(0);
});

test('an indicator that nobody speaks of has all reports silent', () => {
  expect(presencesIn(table, 'nothing', undefined).counts).toEqual({ value: 0, said: 0, absent: 60, 'not-applicable': 0 });
});

test('the state of an indicator has the name that the parts of its reports give, in their order', () => {
  const part = ({ id, indicators }: SpokenIndicators) =>
    indicators.find(([indicator]) => indicator === 'computers')?.[2] ?? reportEdition({ report: { id }, values: [], said: [] });
  expect(editionIn(table, 'computers')).toBe(editionOf(reports.map(part)));
  expect(table.districts).toBe(4);
});
