import type { Mention, ReportRecord } from '../../../model/index.ts';
import { sentenceAt } from '../../sentences.ts';
import { column, optional } from '../column.ts';
import { type AtPlace, placeColumns, QUANTITY_LINKS, quantityColumns, REPORT_LINKS, reportColumns, reviewColumns } from '../columns.ts';
import { type Column, countOf, type PackageInput, type TableDefinition } from '../table.ts';

export type MentionRow = AtPlace & { mention: Mention; indicators: readonly string[] };

/** The mentions of one report. */
export function mentionRows(corpus: PackageInput, record: ReportRecord): MentionRow[] {
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
}

const CONTEXT_FIELDS = ['stage', 'period', 'status', 'scope'] as const;
const UNREAD = { zh: '没有读出，或由人改定', en: 'none did, or a person decided' };

/** By which rules the context of a figure was read, on which words that rests, and what of it is doubtful. */
export const CONTEXT_COLUMNS: readonly Column<MentionRow>[] = [
  ...CONTEXT_FIELDS.flatMap((field): Column<MentionRow>[] => {
    const basis = ({ mention }: MentionRow) => mention.basis?.[field];
    return [
      column({
        name: `${field}_rule`,
        zh: `读出 ${field} 的规则`,
        en: `Rule that read ${field}`,
        empty: UNREAD,
        value: (row) => basis(row)?.rule ?? null,
      }),
      column({
        name: `${field}_words`,
        zh: `${field} 所依据的原文，照录`,
        en: `Words on which ${field} rests, unchanged`,
        empty: { zh: '没有', en: 'none' },
        value: (row) => {
          const found = basis(row);
          return found ? row.record.text.slice(found.start, found.end) || null : null;
        },
      }),
    ];
  }),
  optional({
    name: 'doubtful',
    zh: '读法存疑的各项，以空格分隔',
    en: 'Fields whose reading is doubtful, separated by spaces',
    value: ({ mention }) => mention.doubtful?.join(' ') || null,
  }),
];

/** Whose figure it is. */
export const PLACE: Column<MentionRow> = column({
  name: 'place',
  zh: '谁的数：所属地的行政区划代码，或原文的叫法（全国、邻县、乡镇、学校）。外地的数不归入指标',
  en: 'Whose figure it is: code of the division, or the words (the country, a neighbour, a township, a school). Figures of elsewhere serve no indicator',
  empty: { zh: '本县（市、区）的数', en: 'of the report’s own county' },
  value: ({ mention }) => mention.place,
});

/** The words of a quantity: itself, and the sentence it stands in. */
export const AS_WRITTEN: readonly Column<MentionRow>[] = [
  column({
    name: 'raw',
    zh: '数字与单位的原文',
    en: 'The number and unit in the words of the report',
    value: ({ mention }) => mention.raw,
  }),
  column({
    name: 'quote',
    zh: '数字所在的句子，照录',
    en: 'The sentence it stands in, unchanged',
    value: ({ record, mention }) => sentenceAt(record, mention.start),
  }),
];

/** Passage of a figure. */
export const PASSAGE: Column<MentionRow> = column({
  name: 'passage',
  zh: '所在段落的编号',
  en: 'Id of the passage it stands in',
  value: ({ mention }) => mention.passage,
});

/** Where a figure leads besides its report. */
export const MENTION_LINKS = [...QUANTITY_LINKS, { columns: ['report', 'passage'], table: 'passages', to: ['report', 'passage'] }] as const;

/** Every quantity as written, whether an indicator fits it or not. */
export const mentions: TableDefinition<MentionRow> = {
  name: 'mentions',
  title: { zh: '数字', en: 'Quantities as written' },
  about: {
    zh: '报告里写的每一个数量，不论归不归入指标；序号、日期、文号不算。学段、时期、状态、范围由上下文判断：*_rule 是判断的规则，*_words 是依据的原文。',
    en: 'Every quantity in the reports, whether an indicator fits it or not; ordinals, dates and document numbers are none. Stage, period, status and scope are read from the context: *_rule names the rule, *_words the words it rests on.',
  },
  key: ['report', 'mention'],
  links: [...REPORT_LINKS, ...MENTION_LINKS],
  columns: [
    column({
      name: 'mention',
      zh: '数字编号，在报告内唯一；报告页上的锚点',
      en: 'Mention id, unique within its report; anchor on the report page',
      value: ({ mention }) => mention.id,
    }),
    ...reportColumns<MentionRow>(),
    ...quantityColumns<MentionRow>((row) => row.mention),
    PLACE,
    optional({
      name: 'indicators',
      zh: '所归的指标，以空格分隔',
      en: 'Ids of the indicators it answers, separated by spaces',
      several: { separator: ' ', table: 'codebook', column: 'indicator' },
      value: (row) => row.indicators.join(' ') || null,
    }),
    ...CONTEXT_COLUMNS,
    ...reviewColumns<MentionRow>((row) => row.mention.review),
    ...AS_WRITTEN,
    PASSAGE,
    ...placeColumns<MentionRow>(),
  ],
  from: (corpus) => corpus.records.flatMap((record) => mentionRows(corpus, record)),
  count: (corpus) => countOf(corpus, ({ mentions }) => mentions.length),
};
