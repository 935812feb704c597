import { describe, expect, test } from 'vitest';
import { readSiteCorpus } from '../../../scripts/lib/content/site-corpus.ts';
import { readSiteKnowledge } from '../../../scripts/lib/content/site-knowledge.ts';
import { TABLE_NAMES, table, tableHeads } from '../../../src/publish/data-package/index.ts';
import { packageInput } from '../../../src/publish/package-input.ts';
import { dataOverview } from '../../../src/site/corpus/data.ts';
import { Facts } from '../../../src/site/corpus/facts.ts';
import { records } from '../../support/content.ts';

const knowledge = await readSiteKnowledge();
const corpus = packageInput(await readSiteCorpus({ SITE_URL: 'https://reports.example.org' }));
const facts = new Facts({
  knowledge,
  ids: () => records.map(({ report }) => report.id).sort(),
  record: (id) => {
    const record = records.find(({ report }) => report.id === id);
    if (!record) throw new Error(`no ${id}`);
    return record;
  },
  page: () => '',
});
const overview = facts.of(dataOverview.derived);

describe('the data as a whole', () => {
  test('have as many rows in each table as are counted report by report', () => {
    const counted = tableHeads({ ...corpus, records: [], used: overview.used }, overview.rows);
    expect(counted.map(({ name, size }) => [name, size])).toEqual(TABLE_NAMES.map((name) => [name, table(name, corpus).rows.length]));
    expect(overview.rows['mentions']).toBe(records.reduce((sum, { mentions }) => sum + mentions.length, 0));
  });

  test('tell of how many values there are of each indicator, of every district its reports, and of the years', () => {
    const values = records.flatMap(({ observations }) => observations);
    expect(overview.observed.reduce((sum, [, count]) => sum + count, 0)).toBe(values.length);
    expect(overview.observed.map(([indicator]) => indicator)).toEqual([...new Set(values.map(({ indicator }) => indicator))].sort());
    expect(overview.districts.flatMap(({ reports }) => reports).sort()).toEqual(records.map(({ report }) => report.id).sort());
    const years = records.flatMap(({ report }) => report.year ?? []);
    expect(overview.years).toEqual({ from: Math.min(...years), to: Math.max(...years) });
  });
});
