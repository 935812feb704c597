import { expect, test } from 'vitest';
import { joinUsed, TABLE_NAMES, TABLES_BY_REPORT, table, usedIn } from '../../../src/publish/data-package/index.ts';
import { takenOfReports } from '../../../src/publish/data-package/list-inputs.ts';
import { corpus } from './tables.ts';

const input = { ...corpus, records: [], used: usedIn(corpus.records) };
const lists = TABLE_NAMES.filter((name) => !TABLES_BY_REPORT.includes(name));
const others = {
  districts: corpus.districts.slice(1),
  used: joinUsed([input.used, { variants: [['school-count', 'rural']], stages: ['primary+senior'], units: ['孔'] }]),
  withdrawals: [...corpus.withdrawals, { report: '330803-2019-self-assessment', on: '2026-11-01', reason: 'issuer' as const }],
};

test.each(lists)('%s changes only with what it is told to take of the reports', (name) => {
  for (const [part, value] of Object.entries(others)) {
    const other = { ...input, [part]: value };
    const [before, after] = [table(name, input), table(name, other)];
    if (takenOfReports(name, other) === takenOfReports(name, input)) expect(after.rows).toEqual(before.rows);
    else expect(after.rows).not.toEqual(before.rows);
  }
});

test('what is used counts in any order and any number', () => {
  const { variants, stages, units } = input.used;
  const turned = { variants: [...variants, ...variants].reverse(), stages: stages.toReversed(), units: units.toReversed() };
  for (const name of lists) expect(takenOfReports(name, { ...input, used: turned })).toBe(takenOfReports(name, input));
});
