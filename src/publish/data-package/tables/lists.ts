import { type District, INDICATOR_GROUPS, type Indicator, MEASURES } from '../../../model/index.ts';
import type { Column, TableDefinition } from '../table.ts';

const words = <Row>(name: string, zh: string, en: string, value: Column<Row>['value'], required = true): Column<Row> => ({
  name,
  type: 'string',
  title: { zh, en },
  description: { zh: required ? zh : `${zh}；空：无`, en: required ? en : `${en}; empty: none` },
  required,
  value,
});

/** The codebook: what each indicator counts. */
export const codebook: TableDefinition<Indicator> = {
  name: 'codebook',
  title: { zh: '指标表', en: 'Codebook of indicators' },
  key: ['indicator'],
  columns: [
    words('indicator', '指标编号', 'Indicator id', (row) => row.id),
    words('name_zh', '名称', 'Name (Chinese)', (row) => row.zh),
    words('name_en', '英文名称', 'Name', (row) => row.en),
    words('definition_zh', '定义', 'Definition (Chinese)', (row) => row.definition.zh),
    words('definition_en', '英文定义', 'Definition', (row) => row.definition.en),
    words('unit', '基本单位，空为比值或系数', 'Base unit, empty for ratios and coefficients', (row) => row.unit),
    { ...words<Indicator>('kind', '数的种类', 'Kind of number', (row) => row.kind), codes: MEASURES },
    { ...words<Indicator>('group', '分组', 'Group', (row) => row.group), codes: INDICATOR_GROUPS },
    words('stages', '有意义的学段，空为任何学段', 'Stages for which it makes sense', (row) => row.stages?.join(' ') ?? null, false),
    words(
      'facets',
      '另须区分的口径',
      'Facets by which its values are told apart besides those of its kind',
      (row) => row.facets?.join(' ') || null,
      false,
    ),
    words(
      'reference_zh',
      '与全国统计的哪一种口径相同；代码表示为何没有：scale 总数随规模而变，local 含义由地方定，unpublished 全国不公布，untold 报告的说法分不清口径，unconfirmed 未能核对',
      'Which national definition it shares (Chinese), or why none: scale a total that grows with size, local set locally, unpublished, untold reports do not tell which definition, unconfirmed',
      ({ reference }) => (reference && 'none' in reference ? reference.none : (reference?.zh ?? null)),
      false,
    ),
    words(
      'reference_en',
      '同上，英文',
      'The same in English',
      ({ reference }) => (reference && 'none' in reference ? reference.none : (reference?.en ?? null)),
      false,
    ),
    words('frameworks', '对应的督导评估条目', 'Framework items it answers', (row) => row.frameworks.join(' ') || null, false),
  ],
  from: (corpus) => corpus.indicators,
};

/** The districts that have reports. */
export const districts: TableDefinition<District> = {
  name: 'districts',
  title: { zh: '地区', en: 'Districts' },
  key: ['district_code'],
  columns: [
    words('district_code', '区划代码', 'GB/T 2260 code', (row) => row.code),
    words('district_name', '名称', 'Name', (row) => row.name),
    words('reading', '读音', 'Reading', (row) => row.reading),
    words('parent_code', '上级区划代码', 'Code of the division above', (row) => row.parent),
  ],
  from: (corpus) => corpus.districts,
};
