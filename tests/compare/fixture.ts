import { facetsOf } from '../../src/compare/rules.ts';
import type { Corpus, Value } from '../../src/compare/types.ts';

let serial = 0;

/** A value with its facets, of an invented report `<district>-2020-self-assessment`. */
export function value(given: Partial<Value> & { district: string }): Value {
  serial += 1;
  const base = {
    id: given.id ?? `m-${serial}.${given.indicator ?? 'school-count'}`,
    indicator: 'school-count',
    mention: `m-${serial}`,
    value: 10,
    unit: '所',
    qualifier: 'exact' as const,
    stage: null,
    period: '2020',
    status: 'actual' as const,
    scope: 'district' as const,
    rule: 'school-count/x',
    confidence: 0.9,
    report: `${given.district}-2020-self-assessment`,
    raw: '10所',
    start: serial * 100,
    ...given,
  };
  const facets = facetsOf({
    observation: base,
    indicator: { id: base.indicator, kind: base.unit === '%' ? 'rate' : 'stock', unit: base.unit },
    report: { title: '', year: 2020, district: { code: base.district, name: base.district, path: [] } },
    clause: '',
    sentence: '',
    before: '',
    retired: false,
  });
  return { ...base, facets: given.facets ?? facets };
}

/** A corpus of districts with one report each. */
export function corpus(codes: readonly string[], given: Partial<Corpus> = {}): Corpus {
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
    ...given,
  };
}
