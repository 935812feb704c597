import type { PresenceCounts } from '../../compare/coverage.ts';
import { editionIn, presencesIn, presenceTable } from '../../compare/presence-table.ts';
import { question } from './ask.ts';
import { derive } from './facts.ts';

const tableOfPresences = derive('presence-table', (facts) => presenceTable(facts.column('spoken')));

/** How many reports state an indicator, speak of it, or are silent: of all reports, and by province. */
export const indicatorCoverage = question('indicator-coverage', (facts, id: string): PresenceCounts => {
  const stages = facts.knowledge.indicators.find((one) => one.id === id)?.stages;
  return presencesIn(facts.of(tableOfPresences), id, stages);
});

/** Name of the state of what reports say of an indicator, and of how many reports and districts. */
export const indicatorEdition = question('indicator-edition', (facts, id: string): { data: string; districts: number; reports: number } => {
  const table = facts.of(tableOfPresences);
  return { data: editionIn(table, id), districts: table.districts, reports: table.silent.length };
});
