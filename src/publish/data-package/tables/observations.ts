import { besideOf, measuredOf, type References, referencesOf, type Verdict } from '../../../compare/reference.ts';
import { dimensionsOf } from '../../../compare/rules.ts';
import { VALUE_CELLS, VALUE_COLUMNS, type ValueColumn, type ValueFields } from '../../../compare/value-cells.ts';
import {
  type BilingualName,
  type Indicator,
  type Observation,
  QUANTITY_COLUMNS,
  type QuantityColumn,
  type ReportRecord,
  variantName,
} from '../../../model/index.ts';
import { sentenceAt } from '../../sentences.ts';
import { coded } from '../code-lists.ts';
import { column, optional } from '../column.ts';
import { placeColumns, placeUrl, quantityColumns, REPORT_LINKS, reviewColumns, URL_DOC } from '../columns.ts';
import { type Column, countOf, type PackageInput, type TableDefinition } from '../table.ts';
import { CONTEXT_COLUMNS, MENTION_LINKS, type MentionRow, mentionRows, PASSAGE, PLACE } from './mentions.ts';

type ObservationRow = MentionRow & {
  observation: Observation;
  /** What tables hold of every value. */
  fields: ValueFields;
  /** What the gate says of the country's figure and the province's; null for the figure of another place. */
  beside: { country: Verdict; province: Verdict } | null;
};

const NO_VARIANT = { zh: '指标只数一种，或原文没有说', en: 'the indicator counts one thing, or nothing tells' };

type Doc = BilingualName & { empty?: BilingualName } & Partial<Pick<Column<ObservationRow>, 'type' | 'codes' | 'list' | 'several'>>;

/** What the columns mean that every table of values has, besides those of the quantity. */
const VALUE_DOCS: Record<Exclude<ValueColumn, QuantityColumn>, Doc> = {
  observation: {
    zh: '观测值编号 <数字编号>.<指标>，在报告内唯一',
    en: 'Observation id <mention id>.<indicator>, unique within its report',
  },
  indicator: { zh: '指标编号，见 codebook', en: 'Id of the indicator, see codebook' },
  indicator_zh: { zh: '指标的中文名称', en: 'Chinese name of the indicator' },
  indicator_en: { zh: '指标的英文名称', en: 'English name of the indicator' },
  variant: {
    zh: '变体：一个指标数几种事物时，数的是哪一种，见 variants；不同的不能相比',
    en: 'Variant: which of the unlike things is counted that the indicator covers, see variants; different ones do not compare',
    empty: NO_VARIANT,
    several: { separator: '.', table: 'variants', column: 'variant' },
  },
  variant_zh: { zh: '变体的中文名称', en: 'Chinese name of the variant', empty: NO_VARIANT },
  variant_en: { zh: '变体的英文名称', en: 'English name of the variant', empty: NO_VARIANT },
  report: { zh: '报告编号 <区划代码>-<年份>-<类型>，永不改变', en: 'Report id <division code>-<year>-<kind>; never changes' },
  report_kind: { zh: '报告类型，见 kinds', en: 'Kind of the report, see kinds', ...coded('kind') },
  district_code: { zh: '区划代码，GB/T 2260，六位', en: 'District code: GB/T 2260, six digits' },
  district_name: { zh: '地区：区划名称', en: 'District: name of the division' },
  report_year: {
    type: 'integer',
    zh: '报告所写事实的年份',
    en: 'Year the stated facts of the report are about',
    empty: { zh: '原文没有写明', en: 'the text does not say' },
  },
  series: {
    zh: '可比组：指标及 comparability 表中 block、explain 各条下的取值，以 | 分隔；相同的才能并排、相加、求平均',
    en: 'What may be compared: the indicator and what the value is under the rules of comparability that block or explain, separated by |; only equal ones stand side by side, add up or have a mean',
    empty: { zh: '只能单独看：指名学校的，或是其中一部分', en: 'stands alone: of named schools, or part of a whole' },
  },
  flags: {
    zh: '注意事项：并排时须注意的各项，comparability 表中 flag 各条下的取值，以空格分隔；两个数取值不同，或为 unstated、doubtful，须注明',
    en: 'Flags: what to keep in mind side by side, that is what the value is under the rules of comparability that flag, separated by spaces; where two differ, or one is unstated or doubtful, it must be said',
    empty: { zh: '没有', en: 'nothing' },
  },
  mention: { zh: '所据数字的编号；报告页上的锚点', en: 'Id of the mention it rests on; anchor on the report page' },
  raw: { zh: '数字与单位的原文', en: 'The number and unit in the words of the report' },
  quote: { zh: '数字所在的句子，照录', en: 'The sentence it stands in, unchanged' },
  url: { zh: URL_DOC.description.zh, en: URL_DOC.description.en },
};

const OF_QUANTITY: ReadonlySet<string> = new Set(QUANTITY_COLUMNS);
const isOfQuantity = (name: ValueColumn): name is QuantityColumn => OF_QUANTITY.has(name);
const quantities = new Map(quantityColumns<ObservationRow>((row) => row.observation).map((each) => [each.name, each]));

/** The columns that every table of values has. */
const valueColumns = VALUE_COLUMNS.map((name): Column<ObservationRow> => {
  const value = ({ fields }: ObservationRow) => VALUE_CELLS[name](fields);
  if (!isOfQuantity(name)) return column({ name, ...VALUE_DOCS[name], value });
  const doc = quantities.get(name);
  if (!doc) throw new Error(`no words for the column ${name}`);
  return { ...doc, value };
});

const matchOf = (verdict: Verdict | undefined) => (verdict?.kind === 'beside' ? verdict.figure.id : null);

/** Why no figure of the country stands beside a value; null where one does, or the value is of another place. */
function refusalOf(verdict: Verdict | undefined): string | null {
  if (!verdict || verdict.kind === 'beside') return null;
  return verdict.kind === 'other-year' ? verdict.kind : verdict.reasons.join(' ');
}

/** What stands beside a value among the figures of the country and the provinces. */
const referenceColumns: Column<ObservationRow>[] = [
  column({
    name: 'reference',
    zh: '同年同口径的全国数，编号见 reference',
    en: 'The country’s figure of the same year and definition, an id of the table reference',
    empty: { zh: '没有，原因见 reference_refused', en: 'none, see reference_refused' },
    value: ({ beside }) => matchOf(beside?.country),
  }),
  optional({
    name: 'reference_province',
    zh: '同年同口径的本省数，编号见 reference',
    en: 'The province’s figure of the same year and definition',
    value: ({ beside }) => matchOf(beside?.province),
  }),
  column({
    name: 'reference_refused',
    zh: '为何没有全国数：原因代码，以空格分隔；other-year：只有相近年份的',
    en: 'Why no figure of the country: codes of the reasons, separated by spaces; other-year: only one of a near year',
    empty: { zh: '有，或是外地的数', en: 'there is one, or the figure is of another place' },
    value: ({ beside }) => refusalOf(beside?.country),
  }),
];

/** What the rows of all reports need of codebook, references and gazetteer, worked out once. */
type Known = { indicators: ReadonlyMap<string, Indicator>; references: References; retired: ReadonlySet<string> };

const known = new WeakMap<PackageInput['indicators'], Known & Pick<PackageInput, 'districts'>>();

function knownOf({ indicators, references, districts }: PackageInput): Known {
  const found = known.get(indicators);
  if (found?.districts === districts) return found;
  const made = {
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    references: referencesOf(references, indicators),
    retired: new Set(districts.flatMap(({ code, until }) => (until === undefined ? [] : [code]))),
    districts,
  };
  known.set(indicators, made);
  return made;
}

/** The observations of one report. */
function observationRows(corpus: PackageInput, record: ReportRecord): ObservationRow[] {
  const { indicators, references, retired } = knownOf(corpus);
  const { report } = record;
  const rows = new Map(mentionRows(corpus, record).map((row) => [row.mention.id, row]));
  return record.observations.map((observation) => {
    const row = rows.get(observation.mention);
    const indicator = indicators.get(observation.indicator);
    if (!row || !indicator) throw new Error(`${report.id}: observation ${observation.id} points to nothing`);
    const subject = { observation, indicator, report };
    const measured = row.mention.place === null ? measuredOf(subject) : null;
    const fields: ValueFields = {
      ...observation,
      ...(observation.variant === undefined ? {} : { variantName: variantName(indicator, observation.variant) }),
      name: { zh: indicator.zh, en: indicator.en },
      raw: row.mention.raw,
      dimensions: dimensionsOf({ ...subject, retired: retired.has(report.district.code) }),
      report,
      district: report.district,
      quote: sentenceAt(record, row.mention.start),
      url: placeUrl(row),
    };
    return { ...row, observation, fields, beside: measured && besideOf(measured, references) };
  });
}

/** Indicator x district x period x stage, each value resting on one mention. */
export const observations: TableDefinition<ObservationRow> = {
  name: 'observations',
  title: { zh: '观测值', en: 'Observations' },
  about: {
    zh: '归入指标的数：指标 × 地区 × 时期 × 学段，每个数落在原文一处。能否相比看 series：相同才可比，空的只能单独看；flags 写明并排时须注意什么。数是报告自己写的，没有经第三方核实；confidence 是程序读得多有把握，不是数字可信与否。',
    en: 'Numbers that answer an indicator: indicator × district × period × stage, each resting on one place. What may be compared is told by series: only equal ones, and an empty one stands alone; flags says what to keep in mind. The numbers are what reports state, verified by nobody; confidence is how surely they were read, not whether they are true.',
  },
  key: ['report', 'observation'],
  links: [
    ...REPORT_LINKS,
    { columns: ['indicator'], table: 'codebook', to: ['indicator'] },
    { columns: ['report_kind'], table: 'kinds', to: ['kind'] },
    { columns: ['report', 'mention'], table: 'mentions', to: ['report', 'mention'] },
    { columns: ['reference'], table: 'reference', to: ['reference'] },
    { columns: ['reference_province'], table: 'reference', to: ['reference'] },
    ...MENTION_LINKS,
  ],
  columns: [
    ...valueColumns,
    PLACE,
    column({
      name: 'rule',
      zh: '读出它的规则 <指标>/<规则>；correction 人在来源旁更正，review 审读者改定',
      en: 'Rule of the codebook that found it, <indicator>/<rule>; correction, review: a person decided',
      value: (row) => row.observation.rule,
    }),
    column({
      name: 'confidence',
      zh: '程序读得多有把握',
      en: 'How sure the program is',
      ...coded('confidence'),
      value: (row) => row.observation.confidence,
    }),
    ...reviewColumns<ObservationRow>((row) => row.observation.review),
    ...CONTEXT_COLUMNS,
    ...referenceColumns,
    PASSAGE,
    ...placeColumns<ObservationRow>().filter(({ name }) => name !== 'url'),
  ],
  from: (corpus) => corpus.records.flatMap((record) => observationRows(corpus, record)),
  count: (corpus) => countOf(corpus, ({ observations }) => observations.length),
};
