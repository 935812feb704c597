import type { ReferenceFigure } from '../../../model/index.ts';
import { coded } from '../code-lists.ts';
import { QUANTITY_LINKS } from '../columns.ts';
import type { Column, TableDefinition } from '../table.ts';

type Text = { name: string; zh: string; en: string; value: Column<ReferenceFigure>['value'] };

/** A column of words; `empty` says what an empty cell means, and is absent where there is none. */
const words = ({ name, zh, en, value }: Text, empty?: { zh: string; en: string }): Column<ReferenceFigure> => ({
  name,
  type: 'string',
  title: { zh, en },
  description: empty ? { zh: `${zh}；空：${empty.zh}`, en: `${en}; empty: ${empty.en}` } : { zh, en },
  ...(empty ? {} : { required: true }),
  value,
});

const NOTHING = { zh: '无', en: 'none' };

const superseded = ({ superseded: earlier }: ReferenceFigure, lang: 'zh' | 'en') =>
  earlier.map(({ value, source, why }) => `${value} (${source.title}): ${why[lang]}`).join(' | ') || null;

/** Figures of the country and the provinces that values of the reports are held against. */
export const reference: TableDefinition<ReferenceFigure> = {
  name: 'reference',
  title: { zh: '全国和各省的参照数', en: 'Figures of the country and the provinces' },
  about: {
    zh: '国家和省级公布的数，供对照；一行一个数，带出处和核对程度。学年数与日历年数分开。',
    en: 'Published figures of the country and the provinces to hold values against, one a row, with source and how far each was confirmed. School years and calendar years are told apart.',
  },
  key: ['reference'],
  links: [{ columns: ['indicator'], table: 'codebook', to: ['indicator'] }, ...QUANTITY_LINKS],
  columns: [
    words({ name: 'reference', zh: '参照数编号', en: 'Id, <indicator>.<definition>.<area>.<stage>.<year>', value: ({ id }) => id }),
    words({ name: 'indicator', zh: '指标编号，见 codebook', en: 'Id of the indicator, see codebook', value: (row) => row.indicator }),
    words({ name: 'definition', zh: '口径编号', en: 'Id of the definition', value: (row) => row.definition.id }),
    words(
      {
        name: 'variant',
        zh: '与观测值的哪一种变体相同',
        en: 'Variant of the observations it shares',
        value: (row) => row.definition.variant,
      },
      { zh: '该指标没有变体', en: 'the indicator has none' },
    ),
    words({ name: 'measures_zh', zh: '量的是什么', en: 'What exactly is measured (Chinese)', value: (row) => row.definition.measures.zh }),
    words({ name: 'measures_en', zh: '量的是什么（英文）', en: 'What exactly is measured', value: (row) => row.definition.measures.en }),
    words({
      name: 'area',
      zh: '地区：000000 全国，否则为省级区划代码',
      en: '000000 the country, else the code of a province',
      value: (row) => row.area,
    }),
    words({ name: 'stage', zh: '学段代码', en: 'Stage code', value: (row) => row.stage }),
    {
      name: 'year',
      type: 'integer',
      title: { zh: '年份', en: 'Year' },
      description: { zh: '所属年份；学年数为学年开始的那一年', en: 'Year it is about; for a school year the year in which it begins' },
      required: true,
      value: (row) => row.year,
    },
    {
      ...words({ name: 'year_kind', zh: '日历年或学年', en: 'Calendar year or school year', value: (row) => row.definition.year }),
      ...coded('year-kind'),
    },
    words(
      {
        name: 'counted',
        zh: '学年数的统计时点',
        en: 'When a figure of a school year is counted',
        value: (row) => row.definition.counted?.zh ?? null,
      },
      { zh: '日历年', en: 'a calendar year' },
    ),
    {
      name: 'value',
      type: 'number',
      title: { zh: '数值', en: 'Value' },
      description: { zh: '单位见 unit；增长率不带正负号', en: 'In the unit named; growth has no sign' },
      required: true,
      value: (row) => row.value,
    },
    words(
      { name: 'unit', zh: '单位', en: 'Unit', value: (row) => row.definition.unit || null },
      { zh: '比值或系数', en: 'a ratio or coefficient' },
    ),
    words(
      {
        name: 'qualifier',
        zh: 'at-least 表示只公布了下限',
        en: 'at-least where only a lower bound was published',
        value: (row) => row.qualifier ?? null,
      },
      { zh: '准确', en: 'exact' },
    ),
    words(
      { name: 'direction', zh: '增长率：up 升、down 降', en: 'up or down for growth', value: (row) => row.direction ?? null },
      { zh: '不是增长率', en: 'not a growth rate' },
    ),
    {
      ...words({
        name: 'confirmed',
        zh: '怎样核对过：官方网页、两个互不相干的网页、只见于一个网页',
        en: 'How far it was confirmed: on an official page, on two unrelated pages, on one page only',
        value: (row) => row.confirmed,
      }),
      ...coded('reference-confirmation'),
    },
    words({ name: 'note_zh', zh: '说明', en: 'Note (Chinese)', value: (row) => row.note?.zh ?? null }, NOTHING),
    words({ name: 'note_en', zh: '说明（英文）', en: 'Note', value: (row) => row.note?.en ?? null }, NOTHING),
    words(
      { name: 'caution_zh', zh: '对照时注意', en: 'What to keep in mind (Chinese)', value: (row) => row.definition.caution?.zh ?? null },
      NOTHING,
    ),
    words(
      { name: 'caution_en', zh: '对照时注意（英文）', en: 'What to keep in mind', value: (row) => row.definition.caution?.en ?? null },
      NOTHING,
    ),
    words(
      {
        name: 'superseded_zh',
        zh: '此前的数及为何不用',
        en: 'Earlier values and why they no longer stand (Chinese)',
        value: (row) => superseded(row, 'zh'),
      },
      NOTHING,
    ),
    words(
      {
        name: 'superseded_en',
        zh: '此前的数及为何不用（英文）',
        en: 'Earlier values and why they no longer stand',
        value: (row) => superseded(row, 'en'),
      },
      NOTHING,
    ),
    words({ name: 'source', zh: '出处编号', en: 'Id of the publication', value: (row) => row.source.id }),
    words({ name: 'source_title', zh: '出处', en: 'Publication', value: (row) => row.source.title }),
    words({ name: 'source_issuer', zh: '发布机关', en: 'Issuer', value: (row) => row.source.issuer.zh }),
    words(
      { name: 'source_number', zh: '文号', en: 'Document number', value: (row) => row.source.number ?? null },
      { zh: '未见', en: 'not seen' },
    ),
    words({
      name: 'source_date',
      zh: '发布日期，可能只到年或月',
      en: 'Date of publication, sometimes only month or year',
      value: (row) => row.source.date,
    }),
    words(
      { name: 'source_url', zh: '读到原文的网址', en: 'Address at which it was read', value: (row) => row.source.url ?? null },
      { zh: '没有可长久引用的网址', en: 'no lasting address' },
    ),
  ],
  from: ({ references }) => references,
};
