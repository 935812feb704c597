import { expect, test } from 'vitest';
import { datasetJsonLd } from '../../../src/publish/json-ld/dataset.ts';
import { reportJsonLd } from '../../../src/publish/json-ld/report.ts';
import { siteJsonLd } from '../../../src/publish/json-ld/site.ts';

const SITE = 'https://edu.example.org/';
const data = {
  name: '数据',
  alternateName: 'Data',
  description: '从报告中逐句读出的数字、问题、措施、打算与核对，每个值都带原句、时间、学段、状态与口径。',
  version: '2026.12',
  site: '对照',
  creator: '对照项目',
  address: SITE,
  path: 'data/2026.12/',
  licence: undefined,
  years: { from: 2017, to: 2025 },
  published: '2026-12-01',
  measured: ['班级数'],
  technique: '按规则读出',
  keywords: ['教育'],
  citation: 'Project (2026)',
  files: [{ url: `${SITE}data/a.zip`, name: 'a.zip', format: 'application/zip', bytes: 12, sha256: 'ab' }],
};

/** What Google asks and recommends of a Dataset. */
const ASKED = ['name', 'description'];
const RECOMMENDED = [
  'alternateName',
  'creator',
  'citation',
  'identifier',
  'includedInDataCatalog',
  'distribution',
  'isAccessibleForFree',
  'keywords',
  'license',
  'measurementTechnique',
  'spatialCoverage',
  'temporalCoverage',
  'url',
  'variableMeasured',
  'version',
];

test('data are described with all that catalogues ask for', () => {
  const written = datasetJsonLd(data);
  expect(Object.keys(written)).toEqual(expect.arrayContaining([...ASKED, ...RECOMMENDED, 'publisher', 'datePublished']));
  expect(written).toMatchObject({
    '@type': 'Dataset',
    url: `${SITE}data/2026.12/`,
    temporalCoverage: '2017/2025',
    license: 'https://opensource.org/license/mit',
    distribution: [
      { '@type': 'DataDownload', contentUrl: `${SITE}data/a.zip`, encodingFormat: 'application/zip', contentSize: '12 B', sha256: 'ab' },
    ],
  });
});

test('what is not known of data is left out', () => {
  const written = datasetJsonLd({ ...data, years: null, published: undefined, measured: [] });
  for (const field of ['temporalCoverage', 'datePublished', 'dateModified', 'variableMeasured']) expect(written).not.toHaveProperty(field);
});

test('a report is described by its own day, and by the steps to it', () => {
  const report = {
    id: '330803-2019-self-assessment',
    title: '自评报告',
    district: { code: '330803', name: '衢江区', path: ['浙江省', '衢州市', '衢江区'] },
    year: 2019,
    published: '2020-12',
    signed: null,
    url: null,
  };
  const trail = [{ name: '首页', url: SITE }, { name: '浙江省' }, { name: '自评报告 2019' }];
  const written = reportJsonLd({ report, author: '衢江区人民政府', url: `${SITE}reports/${report.id}/`, trail });
  expect(written).toMatchObject({
    '@graph': [
      {
        '@type': 'Report',
        url: 'https://edu.example.org/reports/330803-2019-self-assessment/',
        datePublished: '2020-12',
        temporalCoverage: '2019',
        spatialCoverage: { '@type': 'Place', name: '浙江省 衢州市 衢江区' },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { position: 1, name: '首页', item: SITE },
          { position: 2, name: '自评报告 2019' },
        ],
      },
    ],
  });
  expect(reportJsonLd({ report, author: '', url: '', trail: [] })).toMatchObject({ '@type': 'Report', name: '自评报告' });
  const undated = JSON.stringify(reportJsonLd({ report: { ...report, year: null, published: null }, author: '', url: '', trail }));
  expect(undated).not.toMatch(/datePublished|temporalCoverage|isBasedOn/);
});

test('a search engine learns how the site is searched', () => {
  const written = siteJsonLd({
    name: '对照',
    alternateName: 'Compared',
    description: '',
    lang: 'zh-Hans',
    url: SITE,
    search: `${SITE}search/`,
  });
  expect(written).toMatchObject({
    potentialAction: {
      target: { urlTemplate: 'https://edu.example.org/search/?q={search_term_string}' },
      'query-input': 'required name=search_term_string',
    },
  });
});
