import { countPresences, notApplicable, type PresenceCounts } from '../../compare/coverage.ts';
import { editionOf, reportEdition } from '../../compare/edition.ts';
import { question } from './ask.ts';
import { derive } from './facts.ts';

/** What every report says of indicators, each with the presence and its part of an edition by indicator; and its part where it is silent. */
const spokenByReport = derive('spoken-by-report', (facts) =>
  facts.column('spoken').map(({ id, district, stages, indicators }) => ({
    district,
    stages,
    indicators: new Map(indicators.map(([indicator, presence, edition]) => [indicator, { presence, edition }])),
    silent: reportEdition({ report: { id }, values: [], said: [] }),
  })),
);

/** How many reports state an indicator, speak of it, or are silent: of all reports, and by province. */
export const indicatorCoverage = question('indicator-coverage', (facts, id: string): PresenceCounts => {
  const stages = facts.knowledge.indicators.find((one) => one.id === id)?.stages;
  const applicable = new Map<string, boolean>();
  const isExpected = (report: { stages: readonly string[] }): boolean => {
    const key = report.stages.join();
    const known = applicable.get(key) ?? !notApplicable(report, stages);
    applicable.set(key, known);
    return known;
  };
  const presenceIn = (report: { stages: readonly string[] }) => (isExpected(report) ? 'absent' : 'not-applicable');
  return countPresences(
    facts.of(spokenByReport).map(({ indicators, ...report }) => ({
      district: report.district,
      presence: indicators.get(id)?.presence ?? presenceIn(report),
    })),
  );
});

/** Name of the state of what reports say of an indicator, and of how many reports and districts. */
export const indicatorEdition = question('indicator-edition', (facts, id: string): { data: string; districts: number; reports: number } => {
  const all = facts.of(spokenByReport);
  return {
    data: editionOf(all.map(({ indicators, silent }) => indicators.get(id)?.edition ?? silent)),
    districts: new Set(all.map(({ district }) => district)).size,
    reports: all.length,
  };
});
