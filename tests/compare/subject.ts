import type { RuleSubject } from '../../src/compare/rules.ts';
import type { Compared, Facet } from '../../src/model/index.ts';

let serial = 0;

/** What the rules read of a value; every value has an id of its own. */
export function subject({
  facets = {},
  kind = 'stock',
  survey,
  district = '330803',
  retired = false,
  year = 2020,
  ...fields
}: Compared): RuleSubject {
  serial += 1;
  return {
    observation: {
      id: `m-${serial}.x`,
      value: 10,
      unit: '所',
      qualifier: 'exact',
      stage: null,
      period: '2020',
      status: 'actual',
      scope: 'district',
      confidence: 'sure',
      ...fields,
      facets: Object.entries(facets).map(([id, value]) => ({ id: id as Facet['id'], value, start: 0, end: 2, rule: `${id}/${value}` })),
    },
    indicator: { kind, survey },
    report: { id: `${district}-${year}-self-assessment`, year, district: { code: district, name: '甲区', path: ['乙省', '甲区'] } },
    retired,
  };
}
