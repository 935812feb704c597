import { besideOf, measuredOf, referencesOf, type Verdict } from '../../../compare/reference.ts';
import { CONFIDENCES, type Indicator, type Mention, type Observation, variantName } from '../../../model/index.ts';
import { quoteIn } from '../../../text/quote.ts';
import { type AtPlace, placeColumns, quantityColumns, REPORT_LINKS, reportColumns, reviewColumns } from '../columns.ts';
import type { Column, PackageInput, TableDefinition } from '../table.ts';

type MentionRow = AtPlace & { mention: Mention; indicators: readonly string[] };
type ObservationRow = MentionRow & {
  observation: Observation;
  indicator: Indicator;
  /** What the gate says of the country's figure and the province's; null for the figure of another place. */
  beside: { country: Verdict; province: Verdict } | null;
};

const matchOf = (verdict: Verdict | undefined) => (verdict?.kind === 'beside' ? verdict.figure.id : null);

/** Why no figure of the country stands beside a value; null where one does, or the value is of another place. */
function refusalOf(verdict: Verdict | undefined): string | null {
  if (!verdict || verdict.kind === 'beside') return null;
  return verdict.kind === 'other-year' ? verdict.kind : verdict.reasons.join(' ');
}

/** What stands beside a value among the figures of the country and the provinces. */
const referenceColumns: Column<ObservationRow>[] = [
  {
    name: 'reference',
    type: 'string',
    title: { zh: '全国参照数', en: 'Figure of the country' },
    description: {
      zh: '同年同口径的全国数，编号见 reference；空：没有，原因见 reference_refused',
      en: 'The country’s figure of the same year and definition, an id of the table reference; empty: none, see reference_refused',
    },
    value: ({ beside }) => matchOf(beside?.country),
  },
  {
    name: 'reference_province',
    type: 'string',
    title: { zh: '本省参照数', en: 'Figure of the province' },
    description: { zh: '同年同口径的本省数；空：没有', en: 'The province’s figure of the same year and definition; empty: none' },
    value: ({ beside }) => matchOf(beside?.province),
  },
  {
    name: 'reference_refused',
    type: 'string',
    title: { zh: '为何没有全国数', en: 'Why no figure of the country' },
    description: {
      zh: '原因代码，以空格分隔；other-year：只有相近年份的；空：有，或是外地的数',
      en: 'Codes of the reasons, separated by spaces; other-year: only one of a near year; empty: there is one, or the figure is of another place',
    },
    value: ({ beside }) => refusalOf(beside?.country),
  },
];

/** Name of the variant; null where there is none. */
function nameOf({ observation: { variant }, indicator }: ObservationRow): { zh: string; en: string } | null {
  return variant === undefined ? null : variantName(indicator, variant);
}

function wordColumns<Row extends MentionRow>(): Column<Row>[] {
  return [
    {
      name: 'raw',
      type: 'string',
      title: { zh: '原文写作', en: 'As written' },
      description: { zh: '数字与单位的原文', en: 'The number and unit in the words of the report' },
      required: true,
      value: (row) => row.mention.raw,
    },
    {
      name: 'quote',
      type: 'string',
      title: { zh: '原句', en: 'Sentence' },
      description: { zh: '数字所在的句子，照录', en: 'The sentence it stands in, unchanged' },
      required: true,
      value: ({ record, mention }) => quoteIn(record, mention.start).text,
    },
    {
      name: 'passage',
      type: 'string',
      title: { zh: '段落编号', en: 'Passage id' },
      description: { zh: '所在段落', en: 'Passage it stands in' },
      required: true,
      value: (row) => row.mention.passage,
    },
  ];
}

const mentionId: Column<MentionRow> = {
  name: 'mention',
  type: 'string',
  title: { zh: '数字编号', en: 'Mention id' },
  description: { zh: '在报告内唯一；报告页上的锚点', en: 'Unique within its report; anchor on the report page' },
  required: true,
  value: (row) => row.mention.id,
};

const CONTEXT_FIELDS = ['stage', 'period', 'status', 'scope'] as const;

/** By which rules the context of a figure was read, and what of it is doubtful. */
const contextColumns: Column<MentionRow>[] = [
  ...CONTEXT_FIELDS.map(
    (field): Column<MentionRow> => ({
      name: `${field}_rule`,
      type: 'string',
      title: { zh: `规则：${field}`, en: `Rule of ${field}` },
      description: { zh: `读出 ${field} 的规则；空：没有读出`, en: `Rule that read ${field}; empty: none did` },
      value: (row) => row.mention.basis?.[field]?.rule ?? null,
    }),
  ),
  {
    name: 'doubtful',
    type: 'string',
    title: { zh: '存疑', en: 'Doubtful' },
    description: { zh: '读法存疑的各项，以空格分隔；空：没有', en: 'Fields whose reading is doubtful, separated by spaces; empty: none' },
    value: (row) => row.mention.doubtful?.join(' ') || null,
  },
];

function mentionRows(corpus: PackageInput): MentionRow[] {
  return corpus.records.flatMap((record) => {
    const indicators = Map.groupBy(record.observations, ({ mention }) => mention);
    return record.mentions.map((mention) => ({
      corpus,
      record,
      mention,
      indicators: (indicators.get(mention.id) ?? []).map(({ indicator }) => indicator),
      start: mention.start,
      end: mention.end,
      anchor: mention.id,
    }));
  });
}

/** Every quantity as written, whether an indicator fits it or not. */
export const mentions: TableDefinition<MentionRow> = {
  name: 'mentions',
  title: { zh: '数字', en: 'Quantities as written' },
  key: ['report', 'mention'],
  links: [...REPORT_LINKS, { columns: ['report', 'passage'], table: 'passages', to: ['report', 'passage'] }],
  columns: [
    mentionId,
    ...reportColumns<MentionRow>(),
    ...quantityColumns<MentionRow>((row) => row.mention),
    {
      name: 'place',
      type: 'string',
      title: { zh: '谁的数', en: 'Place' },
      description: {
        zh: '空：本县（市、区）的数；否则为所属地的行政区划代码，或原文的叫法（全国、邻县、乡镇、学校）。外地的数不归入指标',
        en: 'Empty: of the report’s own district; else the code of the division, or the words (the country, a neighbour, a township, a school). It serves no indicator',
      },
      value: (row) => row.mention.place,
    },
    {
      name: 'indicators',
      type: 'string',
      title: { zh: '指标', en: 'Indicators' },
      description: { zh: '指标编号，以空格分隔；空：未归入指标', en: 'Indicator ids separated by spaces; empty: none fits' },
      value: (row) => row.indicators.join(' ') || null,
    },
    ...contextColumns,
    ...reviewColumns<MentionRow>((row) => row.mention.review),
    ...wordColumns<MentionRow>(),
    ...placeColumns<MentionRow>(),
  ],
  from: mentionRows,
};

/** Indicator x district x period x stage, each value resting on one mention. */
export const observations: TableDefinition<ObservationRow> = {
  name: 'observations',
  title: { zh: '观测值', en: 'Observations' },
  key: ['report', 'observation'],
  links: [
    ...REPORT_LINKS,
    { columns: ['indicator'], table: 'codebook', to: ['indicator'] },
    { columns: ['report', 'mention'], table: 'mentions', to: ['report', 'mention'] },
    { columns: ['reference'], table: 'reference', to: ['reference'] },
    { columns: ['reference_province'], table: 'reference', to: ['reference'] },
  ],
  columns: [
    {
      name: 'observation',
      type: 'string',
      title: { zh: '观测值编号', en: 'Observation id' },
      description: { zh: '<数字编号>.<指标>，在报告内唯一', en: '<mention id>.<indicator>; unique within its report' },
      required: true,
      value: (row) => row.observation.id,
    },
    {
      name: 'indicator',
      type: 'string',
      title: { zh: '指标', en: 'Indicator' },
      description: { zh: '指标编号，见 codebook', en: 'Id of the indicator, see codebook' },
      required: true,
      value: (row) => row.observation.indicator,
    },
    {
      name: 'indicator_zh',
      type: 'string',
      title: { zh: '指标名称', en: 'Name of the indicator (Chinese)' },
      description: { zh: '指标的中文名称', en: 'Chinese name of the indicator' },
      required: true,
      value: (row) => row.indicator.zh,
    },
    {
      name: 'indicator_en',
      type: 'string',
      title: { zh: '指标英文名称', en: 'Name of the indicator' },
      description: { zh: '指标的英文名称', en: 'English name of the indicator' },
      required: true,
      value: (row) => row.indicator.en,
    },
    {
      name: 'variant',
      type: 'string',
      title: { zh: '具体所指', en: 'Variant' },
      description: {
        zh: '一个指标数几种事物时，数的是哪一种（变体代码）；不同的不能相比；空：指标只数一种，或原文没有说',
        en: 'Which of the unlike things is counted that the indicator covers (code of a variant); different ones do not compare; empty: it counts one thing, or nothing tells',
      },
      value: (row) => row.observation.variant ?? null,
    },
    {
      name: 'variant_zh',
      type: 'string',
      title: { zh: '具体所指名称', en: 'Chinese name of the variant' },
      description: { zh: '变体的中文名称', en: 'Chinese name of the variant' },
      value: (row) => nameOf(row)?.zh ?? null,
    },
    {
      name: 'variant_en',
      type: 'string',
      title: { zh: '具体所指英文名称', en: 'English name of the variant' },
      description: { zh: '变体的英文名称', en: 'English name of the variant' },
      value: (row) => nameOf(row)?.en ?? null,
    },
    ...reportColumns<ObservationRow>(),
    ...quantityColumns<ObservationRow>((row) => row.observation),
    {
      name: 'rule',
      type: 'string',
      title: { zh: '规则', en: 'Rule' },
      description: { zh: '读出它的规则', en: 'Rule of the codebook that found it' },
      required: true,
      value: (row) => row.observation.rule,
    },
    {
      name: 'confidence',
      type: 'string',
      title: { zh: '把握', en: 'Confidence' },
      description: { zh: '程序的把握：有把握、较有把握、存疑', en: 'How sure the program is: sure, likely, doubtful' },
      required: true,
      codes: CONFIDENCES,
      value: (row) => row.observation.confidence,
    },
    ...reviewColumns<ObservationRow>((row) => row.observation.review),
    ...referenceColumns,
    mentionId,
    ...wordColumns<ObservationRow>(),
    ...placeColumns<ObservationRow>(),
  ],
  from: (corpus) => {
    const indicators = new Map(corpus.indicators.map((indicator) => [indicator.id, indicator]));
    const references = referencesOf(corpus.references, corpus.indicators);
    const rows = new Map(mentionRows(corpus).map((row) => [`${row.record.report.id} ${row.mention.id}`, row]));
    return corpus.records.flatMap((record) =>
      record.observations.map((observation) => {
        const row = rows.get(`${record.report.id} ${observation.mention}`);
        const indicator = indicators.get(observation.indicator);
        if (!row || !indicator) throw new Error(`${record.report.id}: observation ${observation.id} points to nothing`);
        const measured = row.mention.place === null ? measuredOf({ observation, indicator, report: record.report }) : null;
        return { ...row, observation, indicator, beside: measured && besideOf(measured, references) };
      }),
    );
  },
};
