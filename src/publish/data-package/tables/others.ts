import { type Indicator, type OtherObservation, type ReportRecord, variantName } from '../../../model/index.ts';
import { coded } from '../code-lists.ts';
import { column, optional } from '../column.ts';
import { placeColumns, quantityColumns, REPORT_LINKS, reportColumns } from '../columns.ts';
import { countOf, type PackageInput, type TableDefinition } from '../table.ts';
import { AS_WRITTEN, MENTION_LINKS, type MentionRow, mentionRows, PASSAGE } from './mentions.ts';

type OtherRow = MentionRow & { other: OtherObservation; indicator: Indicator };

function otherRows(corpus: PackageInput, record: ReportRecord): OtherRow[] {
  if (!record.others) return [];
  const rows = new Map(mentionRows(corpus, record).map((row) => [row.mention.id, row]));
  return record.others.map((other) => {
    const row = rows.get(other.mention);
    const indicator = corpus.indicators.find(({ id }) => id === other.indicator);
    if (!row || !indicator) throw new Error(`${record.report.id}: ${other.id} points to nothing`);
    return { ...row, other, indicator };
  });
}

const nameOf = ({ indicator, other: { variant } }: OtherRow) => (variant === undefined ? null : variantName(indicator, variant));

/** What reports say of the country, their province or prefecture. */
export const others: TableDefinition<OtherRow> = {
  name: 'others',
  title: { zh: '上级的数', en: 'Figures of divisions above' },
  about: {
    zh: '报告里写的全国、全省、全市的数（全省巩固率97.6%），归入指标而不是本县的数：不能与 observations 混在一起。是报告的转述，不是上级公布的原文。',
    en: 'What reports say of the country, their province or prefecture, by indicator. They are never values of the district: do not mix them with observations. They are quoted by the report, and not what was published above.',
  },
  key: ['report', 'other'],
  links: [
    ...REPORT_LINKS,
    { columns: ['indicator'], table: 'codebook', to: ['indicator'] },
    { columns: ['report', 'mention'], table: 'mentions', to: ['report', 'mention'] },
    ...MENTION_LINKS,
  ],
  columns: [
    column({
      name: 'other',
      zh: '编号 <数字编号>.<指标>，在报告内唯一',
      en: 'Id <mention id>.<indicator>, unique within its report',
      value: ({ other }) => other.id,
    }),
    column({
      name: 'indicator',
      zh: '指标编号，见 codebook',
      en: 'Id of the indicator, see codebook',
      value: ({ other }) => other.indicator,
    }),
    column({
      name: 'place',
      zh: '谁的数：全国，或省、市的行政区划代码',
      en: 'Whose figure it is: 全国 (the country), or the code of the province or prefecture',
      value: ({ other }) => other.place,
    }),
    optional({
      name: 'variant',
      zh: '数的是哪一种，见 variants',
      en: 'Which of several things is counted, see variants',
      several: { separator: '.', table: 'variants', column: 'variant' },
      value: ({ other }) => other.variant ?? null,
    }),
    optional({ name: 'variant_zh', zh: '变体的中文名称', en: 'Chinese name of the variant', value: (row) => nameOf(row)?.zh ?? null }),
    optional({ name: 'variant_en', zh: '变体的英文名称', en: 'English name of the variant', value: (row) => nameOf(row)?.en ?? null }),
    ...reportColumns<OtherRow>(),
    ...quantityColumns<OtherRow>((row) => row.other),
    column({ name: 'rule', zh: '读出它的规则', en: 'Rule of the codebook that found it', value: ({ other }) => other.rule }),
    column({
      name: 'confidence',
      zh: '程序读得多有把握',
      en: 'How sure the program is',
      ...coded('confidence'),
      value: ({ other }) => other.confidence,
    }),
    column({ name: 'mention', zh: '所据数字的编号', en: 'Id of the mention it rests on', value: ({ mention }) => mention.id }),
    ...AS_WRITTEN,
    PASSAGE,
    ...placeColumns<OtherRow>(),
  ],
  from: (corpus) => corpus.records.flatMap((record) => otherRows(corpus, record)),
  count: (corpus) => countOf(corpus, ({ others = [] }) => others.length),
};
