import { expect, test } from 'vitest';
import { readSiteKnowledge } from '../../../scripts/lib/content/site-knowledge.ts';
import { corpusFrom, corpusLines } from '../../../src/compare/corpus.ts';
import { indicatorView } from '../../../src/compare/matrix.ts';
import { Facts } from '../../../src/site/corpus/facts.ts';
import { indicatorRows } from '../../../src/site/corpus/indicators.ts';
import { records } from '../../support/content.ts';

// Every report is there a second time for another county, so that values of several districts compare.
const twins = records.flatMap((record) => {
  const district = { ...record.report.district, code: '510101', name: '青禾县' };
  const id = record.report.id.replace(/^\d{6}/, '510101');
  return [record, { ...record, report: { ...record.report, id, district } }];
});
const byId = new Map(twins.map((record) => [record.report.id, record]));
const knowledge = await readSiteKnowledge();
const indicators = new Map(knowledge.indicators.map((indicator) => [indicator.id, indicator]));
const divisions = new Map(knowledge.districts.map((district) => [district.code, district]));
const corpus = corpusFrom(
  twins.map((record) => corpusLines(record, indicators, divisions)),
  divisions,
);
const facts = new Facts({
  knowledge,
  ids: () => [...byId.keys()].sort(),
  record: (id) => {
    const record = byId.get(id);
    if (!record) throw new Error(`no ${id}`);
    return record;
  },
  page: () => '',
});

test('of each indicator as many values and districts are counted as its page shows', () => {
  const rows = facts.of(indicatorRows.derived);
  const shown = rows.map(({ id }) => {
    const { series, alone } = indicatorView(corpus, { id });
    const values = series.reduce((sum, own) => sum + own.values.length, 0) + alone.length;
    return { id, values, districts: Math.max(0, ...series.map((own) => own.districts)) };
  });
  expect(rows.map(({ id, values, districts }) => ({ id, values, districts }))).toEqual(shown);
  expect(rows.filter(({ districts }) => districts > 1).length).toBeGreaterThan(20);
});
