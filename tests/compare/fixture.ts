import { dimensionsOf } from '../../src/compare/rules.ts';
import type { FullCorpus, Value } from '../../src/compare/types.ts';

let serial = 0;

/** A value with its dimensions, of an invented report `<district>-2020-self-assessment`. */
export function value(given: Partial<Value> & { district: string }): Value {
  serial += 1;
  // Ids follow each other as the values do, however many other files of tests made some before.
  const mention = `m-${String(serial).padStart(8, '0')}`;
  const base = {
    id: given.id ?? `${mention}.${given.indicator ?? 'school-count'}`,
    indicator: 'school-count',
    mention,
    value: 10,
    unit: '所',
    qualifier: 'exact' as const,
    stage: null,
    period: '2020',
    status: 'actual' as const,
    scope: 'district' as const,
    report: `${given.district}-2020-self-assessment`,
    raw: '10所',
    start: serial * 100,
    ...given,
  };
  const dimensions = dimensionsOf({
    observation: { confidence: 'sure', ...base, facets: [] },
    indicator: { kind: base.unit === '%' ? 'rate' : 'stock' },
    report: { id: base.report, year: 2020, district: { code: base.district, name: base.district, path: [] } },
    retired: false,
  });
  return { ...base, dimensions: given.dimensions ?? dimensions };
}

/** A corpus of districts with one report each. */
export function corpus(codes: readonly string[], given: Partial<FullCorpus> = {}): FullCorpus {
  return {
    districts: codes.map((code) => ({ code, name: code, path: ['省', code], pinyin: '', reports: [`${code}-2020-self-assessment`] })),
    reports: codes.map((code) => ({
      id: `${code}-2020-self-assessment`,
      district: code,
      title: '',
      kind: 'self-assessment',
      year: 2020,
      url: null,
      length: 1000,
      stages: [],
    })),
    values: [],
    said: [],
    shares: [],
    claims: [],
    ...given,
  };
}
