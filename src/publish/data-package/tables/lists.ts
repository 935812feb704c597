import { type District, type Indicator, type UpperDivision, type Variant, variantName } from '../../../model/index.ts';
import { latinName } from '../../../text/latin-name.ts';
import { byCodeUnit } from '../../../text/order.ts';
import { coded } from '../code-lists.ts';
import { column, optional } from '../column.ts';
import type { MeasuredAccuracy, PackageInput, TableDefinition } from '../table.ts';
import { usedIn } from '../used.ts';

type IndicatorRow = { indicator: Indicator; accuracy: MeasuredAccuracy | null };

const referenceWords = ({ indicator: { reference } }: IndicatorRow, lang: 'zh' | 'en') =>
  reference && !('none' in reference) ? reference[lang] : null;
const UNMEASURED = { zh: '没有标注过的例子', en: 'no annotated place' };

/** The codebook: what each indicator counts. */
export const codebook: TableDefinition<IndicatorRow> = {
  name: 'codebook',
  title: { zh: '指标表', en: 'Codebook of indicators' },
  about: {
    zh: '指标的定义、单位、种类，以及读得有多准。precision、recall 是在本库所附报告的人工标注上量得的，规则正是看着这些报告写的，只说明没有退步；对没见过的文本有多准，见方法页。',
    en: 'What each indicator counts, its unit and kind, and how well it is read. precision and recall are measured on the annotated reports of this collection, with which in view the rules were written: they show that nothing got worse; how well unseen texts are read is on the page on method.',
  },
  key: ['indicator'],
  links: [{ columns: ['unit'], table: 'units', to: ['unit'] }],
  columns: [
    column({ name: 'indicator', zh: '指标编号', en: 'Indicator id', value: ({ indicator }) => indicator.id }),
    column({ name: 'name_zh', zh: '名称', en: 'Name (Chinese)', value: ({ indicator }) => indicator.zh }),
    column({ name: 'name_en', zh: '英文名称', en: 'Name', value: ({ indicator }) => indicator.en }),
    column({ name: 'definition_zh', zh: '定义', en: 'Definition (Chinese)', value: ({ indicator }) => indicator.definition.zh }),
    column({ name: 'definition_en', zh: '英文定义', en: 'Definition', value: ({ indicator }) => indicator.definition.en }),
    column({
      name: 'unit',
      zh: '基本单位',
      en: 'Base unit',
      empty: { zh: '比值或系数', en: 'a ratio or coefficient' },
      value: ({ indicator }) => indicator.unit || null,
    }),
    column({ name: 'kind', zh: '数的种类', en: 'Kind of number', ...coded('measure'), value: ({ indicator }) => indicator.kind }),
    column({ name: 'group', zh: '分组', en: 'Group', ...coded('group'), value: ({ indicator }) => indicator.group }),
    column({
      name: 'stages',
      zh: '有意义的学段，以空格分隔',
      en: 'Stages for which it makes sense, separated by spaces',
      empty: { zh: '任何学段', en: 'any' },
      several: { separator: ' ', table: 'stages', column: 'stage' },
      value: ({ indicator }) => indicator.stages?.join(' ') || null,
    }),
    optional({
      name: 'facets',
      zh: '另须区分的口径，以空格分隔，见代码表 facet',
      en: 'Facets by which its values are told apart besides those of its kind, separated by spaces; codes of the list facet',
      value: ({ indicator }) => indicator.facets?.join(' ') || null,
    }),
    column({
      name: 'reference_none',
      zh: '为何没有全国参照数',
      en: 'Why no national figure stands beside its values',
      empty: { zh: '有，或还没有人查过', en: 'one does, or nobody has looked yet' },
      ...coded('reference-gap'),
      value: ({ indicator: { reference } }) => (reference && 'none' in reference ? reference.none : null),
    }),
    optional({
      name: 'reference_zh',
      zh: '与全国统计的哪一种口径相同',
      en: 'Which national definition it shares (Chinese)',
      value: (row) => referenceWords(row, 'zh'),
    }),
    optional({
      name: 'reference_en',
      zh: '与全国统计的哪一种口径相同（英文）',
      en: 'Which national definition it shares',
      value: (row) => referenceWords(row, 'en'),
    }),
    optional({
      name: 'frameworks',
      zh: '对应的督导评估条目，以空格分隔',
      en: 'Framework items it answers, separated by spaces',
      several: { separator: ' ', table: 'framework_items', column: 'item' },
      value: ({ indicator }) => indicator.frameworks.join(' ') || null,
    }),
    column({
      name: 'precision',
      type: 'number',
      zh: '读到的有多少是对的，0–1',
      en: 'Share of what was read that is right, 0–1',
      empty: UNMEASURED,
      value: ({ accuracy }) => accuracy?.precision ?? null,
    }),
    column({
      name: 'recall',
      type: 'number',
      zh: '写了的有多少读到了，0–1',
      en: 'Share of what is there that was read, 0–1',
      empty: UNMEASURED,
      value: ({ accuracy }) => accuracy?.recall ?? null,
    }),
    column({
      name: 'annotated',
      type: 'integer',
      zh: '上面两项依据多少处标注',
      en: 'Number of annotated places on which the two rest',
      value: ({ accuracy }) => accuracy?.annotated ?? 0,
    }),
  ],
  from: ({ indicators, accuracy }) => indicators.map((indicator) => ({ indicator, accuracy: accuracy.get(indicator.id) ?? null })),
};

type VariantRow = { indicator: Indicator; variant: string; axis: string | null };

/** Variants of an indicator: those of its entry, and those that are joined, or several at once, in the reports. */
function variantsOf(indicator: Indicator, used: ReadonlySet<string>): VariantRow[] {
  const own = indicator.variants.map(({ id, axis }: Variant) => ({ indicator, variant: id, axis: axis ?? null }));
  const known = new Set(own.map(({ variant }) => variant));
  const joined = [...used].filter((variant) => !known.has(variant)).sort(byCodeUnit);
  return [...own, ...joined.map((variant) => ({ indicator, variant, axis: null }))];
}

/** Unlike things that one indicator counts. */
export const variants: TableDefinition<VariantRow> = {
  name: 'variants',
  title: { zh: '指标的变体', en: 'Variants of indicators' },
  about: {
    zh: '一个指标所数的几种不同事物（骨干教师、特级教师；平均班额、班额上限）。变体不同的数不能相比。观测值的变体由几个轴合成时，各轴以点号相连；用到的合成变体也列在这里。',
    en: 'Unlike things that one indicator counts (lead teachers, special-grade teachers; mean and largest class size). Values of different variants do not compare. Where an observation has one of several axes they are joined by full stops; those in use are listed, too.',
  },
  key: ['indicator', 'variant'],
  links: [{ columns: ['indicator'], table: 'codebook', to: ['indicator'] }],
  columns: [
    column({ name: 'indicator', zh: '指标编号', en: 'Indicator id', value: ({ indicator }) => indicator.id }),
    column({ name: 'variant', zh: '变体代码', en: 'Code of the variant', value: (row) => row.variant }),
    column({ name: 'name_zh', zh: '名称', en: 'Name (Chinese)', value: ({ indicator, variant }) => variantName(indicator, variant).zh }),
    column({ name: 'name_en', zh: '英文名称', en: 'Name', value: ({ indicator, variant }) => variantName(indicator, variant).en }),
    column({
      name: 'axis',
      zh: '轴：同一轴的互相排斥，不同轴的可以并存',
      en: 'Axis: variants of one exclude one another, those of two stand together',
      empty: { zh: '只有一个轴，或是合成的', en: 'there is one axis, or it is joined' },
      value: (row) => row.axis,
    }),
  ],
  from: (corpus) => {
    const used = Map.groupBy((corpus.used ?? usedIn(corpus.records)).variants, ([indicator]) => indicator);
    return corpus.indicators.flatMap((indicator) =>
      variantsOf(indicator, new Set((used.get(indicator.id) ?? []).map(([, variant]) => variant))),
    );
  },
};

type DistrictRow = { district: District; above: ReadonlyMap<string, UpperDivision> };

const provinceOf = ({ district }: DistrictRow) => `${district.code.slice(0, 2)}0000`;

/** The districts that have reports. */
export const districts: TableDefinition<DistrictRow> = {
  name: 'districts',
  title: { zh: '区县', en: 'Counties' },
  about: {
    zh: '有报告的县（市、区），代码依 GB/T 2260。已撤并、改名的注明止于哪一年、由谁接续；报告仍列在它自己的代码之下。',
    en: 'Counties, cities and districts that have reports, by their codes of GB/T 2260. For those that ceased to exist, the year and what took their place; their reports stay under their own codes.',
  },
  key: ['district_code'],
  columns: [
    column({ name: 'district_code', zh: '区划代码', en: 'GB/T 2260 code', value: ({ district }) => district.code }),
    column({ name: 'district_name', zh: '名称', en: 'Name', value: ({ district }) => district.name }),
    optional({
      name: 'name_latin',
      zh: '拉丁字母名称，不带通名',
      en: 'Latin name, without 区, 县 or 市',
      value: ({ district }) => (district.pinyin ? latinName(district.pinyin) : null),
    }),
    column({ name: 'reading', zh: '读音', en: 'Reading', value: ({ district }) => district.reading }),
    column({ name: 'parent_code', zh: '上级区划代码', en: 'Code of the division above', value: ({ district }) => district.parent }),
    optional({
      name: 'parent_name',
      zh: '上级区划名称',
      en: 'Name of the division above',
      value: ({ district, above }) => above.get(district.parent)?.name ?? null,
    }),
    column({ name: 'province_code', zh: '省级区划代码', en: 'Code of the province', value: provinceOf }),
    optional({ name: 'province_name', zh: '省', en: 'Province', value: (row) => row.above.get(provinceOf(row))?.name ?? null }),
    column({
      name: 'until',
      type: 'integer',
      zh: '名称或代码止于哪一年',
      en: 'Year in which name or code ceased to exist',
      empty: { zh: '现行', en: 'it exists' },
      value: ({ district }) => district.until ?? null,
    }),
    optional({
      name: 'successor_code',
      zh: '由谁接续',
      en: 'Code of what took its place',
      value: ({ district }) => district.successor ?? null,
    }),
  ],
  from: (corpus: PackageInput) => {
    const above = new Map(corpus.upper.map((division) => [division.code, division]));
    return corpus.districts.map((district) => ({ district, above }));
  },
};
