import { describe, expect, test } from 'vitest';
import { type Gold, type GoldQuantity, renamed } from '../../src/evaluation/gold.ts';
import { evaluate } from '../../src/evaluation/index.ts';
import { type Mention, type Observation, RECORD_SCHEMA, type ReportRecord } from '../../src/model/index.ts';
import { mentionsOf, paragraph, REPORT } from '../reading/quantities/read-case.ts';

const TEXT = '全县有小学24所、初中9所，辍学率为0.1%。';

/** A record of one sentence with given mentions and indicators per raw. */
function record(mentions: Mention[], indicators: Record<string, string[]> = {}): ReportRecord {
  const observations = mentions.flatMap((mention) =>
    (indicators[mention.raw] ?? []).map((indicator): Observation => {
      const { value, unit, qualifier, stage, period, status, scope } = mention;
      const read = { value, unit, qualifier, stage, period, status, scope };
      return { id: `${mention.id}.${indicator}`, indicator, mention: mention.id, ...read, rule: 'test', confidence: 'sure', facets: [] };
    }),
  );
  return {
    schema: RECORD_SCHEMA,
    source: { file: 'a.txt', format: 'txt', encoding: 'utf-8', sha256: '0'.repeat(64) },
    text: TEXT,
    report: REPORT,
    dropped: [],
    passages: [paragraph(TEXT)],
    tables: [],
    outline: [],
    mentions,
    observations,
    mentioned: [],
    answers: [],
    problems: [],
    plans: [],
    findings: [],
  };
}

const read = mentionsOf(TEXT);

/** The gold that agrees with what was read, with changes by raw. */
function gold(changes: Record<string, Partial<GoldQuantity>> = {}): Gold {
  const quantities = read.map(({ start, end, raw, value, unit, qualifier, stage, period, status, scope }): GoldQuantity => {
    const fields = { start, end, raw, value, unit, qualifier, stage, period, status, scope };
    return { report: REPORT.id, ...fields, indicator: raw === '0.1%' ? 'dropout-rate' : 'school-count', ...changes[raw] };
  });
  return { quantities, metadata: {}, themes: [], structure: {}, checks: [], mentioned: [], answers: {} };
}

const INDICATORS = { '24所': ['school-count'], '9所': ['school-count'], '0.1%': ['dropout-rate'] };

describe('evaluate', () => {
  test('gives full marks where record and gold agree', () => {
    const result = evaluate([record(read, INDICATORS)], gold());
    expect(result.mentions).toMatchObject({ precision: 1, recall: 1, f1: 1, gold: 3 });
    expect(result.observations.f1).toBe(1);
    expect(result.fields.value).toEqual({ accuracy: 1, right: 3, n: 3 });
    expect(result.misses).toEqual([]);
  });

  test('counts missed and unexpected mentions', () => {
    const result = evaluate([record(read.slice(1))], gold({ '9所': { end: read[1]?.start } }));
    expect(result.mentions).toMatchObject({ right: 1, found: 2, gold: 3 });
    expect(result.misses.map(({ what, raw }) => [what, raw])).toContainEqual(['missed', '24所']);
    expect(result.misses.map(({ what, raw }) => [what, raw])).toContainEqual(['unexpected', '9所']);
  });

  test('accepts the second reading of a field, and null as one', () => {
    const stage = { stage: 'secondary', alt: { stage: 'junior' } };
    const status = { status: 'target', alt: { status: 'planned' } } as const;
    const result = evaluate([record(read)], gold({ '9所': stage, '24所': { stage: 'all', alt: { stage: null } }, '0.1%': status }));
    expect(result.fields.stage).toEqual({ accuracy: 2 / 3, right: 2, n: 3 });
    expect(result.fields.status.right).toBe(2);
    expect(result.misses.find(({ what }) => what === 'status')).toMatchObject({ found: 'actual', expected: 'target | planned' });
  });

  test('a range must agree at both ends', () => {
    expect(evaluate([record(read)], gold({ '9所': { valueHigh: 12 } })).fields.value.right).toBe(2);
  });

  test('optional mentions earn and cost nothing', () => {
    const optional = gold({ '9所': { optional: true } });
    expect(evaluate([record(read)], optional).mentions).toMatchObject({ f1: 1, gold: 2, found: 2 });
    expect(evaluate([record(read.filter(({ raw }) => raw !== '9所'))], optional).mentions).toMatchObject({ f1: 1, gold: 2 });
  });

  test('reports without a record count as missed', () => {
    const result = evaluate([], gold());
    expect(result.mentions).toMatchObject({ recall: 0, precision: null, gold: 3 });
  });

  test('indicators: wrong, missed, second reading, and none where none is accepted', () => {
    const found = { '24所': ['standard-school-count'], '9所': ['schools-built'], '0.1%': [] };
    const asked = gold({ '9所': { alt: { indicator: 'schools-built' } }, '0.1%': { alt: { indicator: null } } });
    const { indicators, observations, misses } = evaluate([record(read, found)], asked);
    expect(indicators['standard-school-count']).toMatchObject({ right: 0, found: 1, gold: 0 });
    expect(indicators['school-count']).toMatchObject({ right: 0, gold: 1 });
    expect(indicators['schools-built']).toMatchObject({ right: 1, precision: 1 });
    expect(indicators['dropout-rate']).toBeUndefined();
    expect(observations).toMatchObject({ right: 1, found: 2, gold: 2 });
    expect(misses.filter(({ what }) => what === 'indicator').map(({ raw }) => raw)).toEqual(['24所']);
  });

  test('two records of one span ask for two indicators', () => {
    const both = gold();
    both.quantities.push({ ...(both.quantities[2] as GoldQuantity), indicator: 'retention-rate' });
    const one = evaluate([record(read, INDICATORS)], both);
    expect(one.indicators['retention-rate']).toMatchObject({ recall: 0, gold: 1 });
    const two = evaluate([record(read, { ...INDICATORS, '0.1%': ['dropout-rate', 'retention-rate'] })], both);
    expect(two.observations.f1).toBe(1);
    expect(two.mentions.gold).toBe(3);
  });

  test('heads of reports are compared field by field, where the gold tells a field', () => {
    const head = { ...gold(), metadata: { [REPORT.id]: { docType: 'rectification', reportYear: 2022 } } };
    expect(evaluate([record(read)], head).metadata).toEqual({
      right: 1,
      n: 2,
      misses: [{ report: REPORT.id, field: 'year', found: 2023, expected: 2022 }],
    });
  });
});

test('lines set aside are compared by number; a repeated title is no matter', () => {
  const text = '搜索\n临泽县教育工作总结\n临泽县教育工作总结\n全县现有学校56所。\n编辑：张三\n打印 关闭';
  const line = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const dropped = [
    { ...line('搜索'), reason: 'search-box' },
    { ...line('临泽县教育工作总结'), reason: 'repeated-title' },
    { ...line('全县现有学校56所。'), reason: 'menu' },
    { ...line('打印 关闭'), reason: 'page-tools' },
  ];
  const read = { ...record([]), text, dropped };
  const asked = (boilerplate: number[]) => ({ ...gold(), metadata: { [REPORT.id]: { boilerplate } } });
  expect(evaluate([read], asked([1, 5, 6])).chrome).toEqual({
    right: 2,
    missed: 1,
    wrong: 1,
    missing: [`${REPORT.id} 5`],
    unexpected: [`${REPORT.id} 4`],
  });
  expect(evaluate([read], gold()).chrome).toBeNull();
});

test('gold may name its reports as it likes', () => {
  const named = { ...gold(), metadata: { beta: { source: 'a.txt' } } };
  named.quantities = named.quantities.map((quantity) => ({ ...quantity, report: 'beta' }));
  const result = renamed(named, new Map([['beta', REPORT.id]]));
  expect(result.quantities.every(({ report }) => report === REPORT.id)).toBe(true);
  expect(Object.keys(result.metadata)).toEqual([REPORT.id]);
});
