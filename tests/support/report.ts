import type { ReportMeta } from '../../src/model/index.ts';

/** Metadata of an invented report, a self-assessment of a county for 2023 that says nothing more about itself, and what is otherwise in a test. */
export function reportMeta(otherwise: Partial<ReportMeta> = {}): ReportMeta {
  return {
    id: '330803-2023-self-assessment',
    title: '某县人民政府2023年度履行教育职责自评报告',
    kind: 'self-assessment',
    stages: [],
    district: { code: '330803', name: '衢江区', path: ['浙江省', '衢州市', '衢江区'] },
    level: 'county',
    issuer: null,
    addressee: null,
    basis: null,
    year: 2023,
    signed: null,
    published: null,
    posted: null,
    url: null,
    retrieved: null,
    spans: {},
    given: [],
    ...otherwise,
  };
}
