import { placeAddress } from '../../compare/value-cells.ts';
import type { ReportRecord } from '../../model/index.ts';
import { QUANTITY_CELLS, type QuantityColumn, type QuantityFields, type ReviewStatus } from '../../model/index.ts';
import { coded } from './code-lists.ts';
import type { Column, Link, PackageInput } from './table.ts';

/** A row that belongs to a report. */
export type OfReport = { record: ReportRecord; corpus: PackageInput };

/** A row that stands at a place of a report. */
export type AtPlace = OfReport & { start: number; end: number; anchor: string };

/** Address of a place on the page of its report. */
export function placeUrl({ corpus, record, anchor }: { corpus: PackageInput; record: ReportRecord; anchor: string }): string {
  return placeAddress(corpus.homepage, record.report.id, anchor);
}

/** What the column of addresses says. */
export const URL_DOC = {
  title: { zh: '网址', en: 'Address' },
  description: {
    zh: '原句所在的固定网址；网站地址未知时为报告编号#锚点',
    en: 'Permanent address of the place in its report; report id#anchor where the address of the site is not known',
  },
} as const;

/** Report and district: on every row, so that a row says where it comes from without a join. */
export function reportColumns<Row extends OfReport>(): Column<Row>[] {
  return [
    {
      name: 'report',
      type: 'string',
      title: { zh: '报告编号', en: 'Report id' },
      description: { zh: '<区划代码>-<年份>-<类型>，永不改变', en: '<division code>-<year>-<kind>; never changes' },
      required: true,
      value: (row) => row.record.report.id,
    },
    {
      name: 'district_code',
      type: 'string',
      title: { zh: '区划代码', en: 'District code' },
      description: { zh: 'GB/T 2260 六位代码', en: 'GB/T 2260 code, six digits' },
      required: true,
      value: (row) => row.record.report.district.code,
    },
    {
      name: 'district_name',
      type: 'string',
      title: { zh: '地区', en: 'District' },
      description: { zh: '区划名称', en: 'Name of the division' },
      required: true,
      value: (row) => row.record.report.district.name,
    },
    {
      name: 'report_year',
      type: 'integer',
      title: { zh: '报告所写年份', en: 'Year of the report' },
      description: { zh: '报告所写事实的年份；空：原文没有写明', en: 'Year the stated facts are about; empty: the text does not say' },
      value: (row) => row.record.report.year,
    },
  ];
}

/** Where the columns of report and district lead. */
export const REPORT_LINKS: readonly Link[] = [
  { columns: ['report'], table: 'reports', to: ['report'] },
  { columns: ['district_code'], table: 'districts', to: ['district_code'] },
];

/** Where the columns of a quantity lead. */
export const QUANTITY_LINKS: readonly Link[] = [
  { columns: ['unit'], table: 'units', to: ['unit'] },
  { columns: ['stage'], table: 'stages', to: ['stage'] },
];

/** Kind of the report, for tables that have one row a report. */
export const kindColumn: Column<OfReport> = {
  name: 'kind',
  type: 'string',
  title: { zh: '报告类型', en: 'Kind of report' },
  description: { zh: '类型代码，见 kinds', en: 'Code of the kind, see kinds' },
  required: true,
  ...coded('kind'),
  value: (row) => row.record.report.kind,
};

/** Span in the source text and address of the place. */
export function placeColumns<Row extends AtPlace>(): Column<Row>[] {
  return [
    {
      name: 'start',
      type: 'integer',
      title: { zh: '起点', en: 'Start' },
      description: {
        zh: '在原文（解码后）中的起点，UTF-16 单位，从 0 起',
        en: 'First UTF-16 code unit in the decoded source text, from 0',
      },
      required: true,
      value: (row) => row.start,
    },
    {
      name: 'end',
      type: 'integer',
      title: { zh: '终点', en: 'End' },
      description: {
        zh: '终点之后一位，text.slice(start, end) 即原文',
        en: 'One after the last unit: text.slice(start, end) gives the words',
      },
      required: true,
      value: (row) => row.end,
    },
    {
      name: 'url',
      type: 'string',
      ...URL_DOC,
      required: true,
      value: placeUrl,
    },
  ];
}

/** Value and attributes of a quantity. */
const QUANTITY_DOCS: readonly (Omit<Column<QuantityFields>, 'value'> & { name: QuantityColumn })[] = [
  {
    name: 'value',
    type: 'number',
    title: { zh: '数值', en: 'Value' },
    description: {
      zh: '换算成基本单位的数值：钱以元计，百分数以百分点计；区间取下限',
      en: 'Value in the base unit: money in yuan, percentages in percent points; the low end of a range',
    },
    required: true,
  },
  {
    name: 'value_high',
    type: 'number',
    title: { zh: '上限', en: 'High end' },
    description: { zh: '区间的上限；空：不是区间', en: 'High end of a range; empty: not a range' },
  },
  {
    name: 'unit',
    type: 'string',
    title: { zh: '单位', en: 'Unit' },
    description: {
      zh: '基本单位或原文量词，见 units；空：比值、系数',
      en: 'Base unit or classifier as written, see units; empty: a ratio or coefficient',
    },
  },
  {
    name: 'unit_kind',
    type: 'string',
    title: { zh: '单位种类', en: 'Kind of unit' },
    description: {
      zh: '人、人次、钱、人均钱数、比率、件数等；other：照录的名词，不在单位表内',
      en: 'people, attendances, money, share, things …; other: a noun as written that is not in the list of units',
    },
    required: true,
    ...coded('unit-kind'),
  },
  {
    name: 'direction',
    type: 'string',
    title: { zh: '增减方向', en: 'Direction' },
    description: { zh: '增减和增长率：up 升、down 降；空：不是增减', en: 'up or down for changes and growth rates; empty: not a change' },
    ...coded('direction'),
  },
  {
    name: 'signed_value',
    type: 'number',
    title: { zh: '带正负号的数值', en: 'Signed value' },
    description: { zh: '同数值，下降、减少的为负', en: 'The value, negative where it tells a fall' },
    required: true,
  },
  {
    name: 'qualifier',
    type: 'string',
    title: { zh: '精确程度', en: 'Qualifier' },
    description: { zh: '准确、约数、至少、至多、区间', en: 'exact, approx, at-least, at-most, range' },
    required: true,
    ...coded('qualifier'),
  },
  {
    name: 'stage',
    type: 'string',
    title: { zh: '学段', en: 'Stage' },
    description: {
      zh: '学段代码，几个学段用 + 连接，见 stages；空：原文没有写明',
      en: 'Stage code, several joined with +, see stages; empty: the text names none',
    },
  },
  {
    name: 'period',
    type: 'string',
    title: { zh: '时期', en: 'Period' },
    description: {
      zh: '2019 年度；2021/2023 起止；2020/ 以来；2022-2023 学年；空：原文没有写明',
      en: '2019 a year; 2021/2023 from–to; 2020/ since; 2022-2023 school year; empty: the text does not say',
    },
  },
  {
    name: 'status',
    type: 'string',
    title: { zh: '状态', en: 'Status' },
    description: { zh: '已发生、计划、要求、原值、增减', en: 'actual, planned, target, base, change' },
    required: true,
    ...coded('status'),
  },
  {
    name: 'scope',
    type: 'string',
    title: { zh: '范围', en: 'Scope' },
    description: {
      zh: '全区，或原文限定的范围：农村、城区、公办、民办、指名学校、其中一部分',
      en: 'The whole county, or what the words narrow it to: rural, urban, public, private, institution, subset',
    },
    required: true,
    ...coded('scope'),
  },
];

/** Columns of value and attributes, for rows that hold a quantity. */
export function quantityColumns<Row>(of: (row: Row) => QuantityFields): Column<Row>[] {
  return QUANTITY_DOCS.map((column) => ({ ...column, value: (row) => QUANTITY_CELLS[column.name](of(row)) }));
}

/** What people made of a reading: three columns, empty where nobody looked. */
export function reviewColumns<Row>(reviewOf: (row: Row) => ReviewStatus | undefined): Column<Row>[] {
  return [
    {
      name: 'review',
      type: 'string',
      title: { zh: '审读', en: 'Review' },
      description: {
        zh: '人看过之后：confirmed 读得对，corrected 已改正，disputed 审读者看法不同；空：没有人看过，或须再看一遍',
        en: 'What people made of the reading: confirmed, corrected, disputed between reviewers; empty: nobody looked, or it is to be looked at again',
      },
      ...coded('review'),
      value: (row) => reviewOf(row)?.status ?? null,
    },
    {
      name: 'reviewed_by',
      type: 'string',
      title: { zh: '审读者', en: 'Reviewed by' },
      description: {
        zh: '同意署名者的姓名，以“; ”分隔；reviewer：未署名的审读者；authors：编者自查，不算经人核对',
        en: 'Names of those who agreed to be named, separated by “; ”; reviewer: a person who is not named; authors: looked through while building, not counted as reviewed by a person',
      },
      value: (row) => reviewOf(row)?.by.join('; ') ?? null,
    },
    {
      name: 'reviewed_on',
      type: 'date',
      title: { zh: '审读日期', en: 'Reviewed on' },
      description: { zh: '最近一次审读的日期，年-月-日；空：没有人看过', en: 'Day of the latest of these reviews; empty: nobody looked' },
      value: (row) => reviewOf(row)?.on ?? null,
    },
  ];
}
