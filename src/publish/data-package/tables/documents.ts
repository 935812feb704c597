import type { Passage } from '../../../model/index.ts';
import { coded } from '../code-lists.ts';
import { type AtPlace, kindColumn, type OfReport, placeColumns, placeUrl, REPORT_LINKS, reportColumns } from '../columns.ts';
import type { Column, ColumnType, TableDefinition } from '../table.ts';

type ReportField = [name: string, type: ColumnType, zh: string, en: string, value: Column<OfReport>['value']];

/** Metadata that needs no more than a name: empty cells mean that neither the text nor its sidecar tells. */
const METADATA: ReportField[] = [
  ['title', 'string', '标题', 'Title', ({ record }) => record.report.title],
  [
    'formerly',
    'string',
    '曾用编号（以空格分隔）',
    'Ids it had before, separated by spaces',
    ({ record }) => record.report.formerly?.join(' ') ?? null,
  ],
  ['province', 'string', '省', 'Province', ({ record }) => record.report.district.path[0] ?? null],
  ['issuer', 'string', '发文机关', 'Issuing body', ({ record }) => record.report.issuer],
  ['addressee', 'string', '主送机关', 'Addressee', ({ record }) => record.report.addressee],
  ['basis_number', 'string', '依据文号', 'Number of the basis document', ({ record }) => record.report.basis?.number ?? null],
  ['basis_title', 'string', '依据文件', 'Title of the basis document', ({ record }) => record.report.basis?.title ?? null],
  ['signed', 'string', '成文日期', 'Date of signature', ({ record }) => record.report.signed],
  ['published', 'string', '发布日期', 'Date of publication', ({ record }) => record.report.published],
  ['posted', 'string', '转载日期', 'Date of a repost', ({ record }) => record.report.posted],
  ['source_url', 'string', '来源网址', 'Address of the source', ({ record }) => record.report.url],
  ['publisher', 'string', '取自', 'Taken from', ({ record }) => record.source.publisher ?? null],
  ['retrieved', 'date', '抓取日期', 'Day of capture', ({ record }) => record.report.retrieved],
  ['source_file', 'string', '来源文件', 'Source file', ({ record }) => record.source.file],
  ['source_format', 'string', '格式', 'Format', ({ record }) => record.source.format],
  ['source_encoding', 'string', '编码', 'Encoding', ({ record }) => record.source.encoding],
  ['source_sha256', 'string', '原文件校验值', 'SHA-256 of the source file', ({ record }) => record.source.sha256],
  ['note', 'string', '收录说明', 'Remark', ({ record }) => record.source.note ?? null],
  ['characters', 'integer', '原文字符数', 'Characters of the source text', ({ record }) => record.text.length],
  ['passages', 'integer', '段落数', 'Passages', ({ record }) => record.passages.length],
  ['mentions', 'integer', '数字数', 'Quantities', ({ record }) => record.mentions.length],
  ['observations', 'integer', '观测值数', 'Observations', ({ record }) => record.observations.length],
];

/** One row a report. */
export const reports: TableDefinition<OfReport> = {
  name: 'reports',
  title: { zh: '报告', en: 'Reports' },
  about: {
    zh: '一份报告一行：标题、类型、发文机关、各种日期、取自哪里。所写年份是事实的年份，不是发布的年份。收录的只是找得到的报告，不是全国的样本。',
    en: 'One row a report: title, kind, issuing body, dates, where it was taken from. The year is that of the facts, not of publication. The collection holds reports that could be found; it is no sample of the country.',
  },
  key: ['report'],
  links: [...REPORT_LINKS.filter(({ table }) => table === 'districts'), { columns: ['kind'], table: 'kinds', to: ['kind'] }],
  columns: [
    ...reportColumns<OfReport>(),
    kindColumn,
    ...METADATA.map(([name, type, zh, en, value]): Column<OfReport> => {
      const title = { zh, en };
      return { name, type, title, description: { zh: `${zh}；空：不明`, en: `${en}; empty: not known` }, value };
    }),
    {
      name: 'url',
      type: 'string',
      title: { zh: '网址', en: 'Address' },
      description: { zh: '报告在本站的固定网址', en: 'Permanent address of the report on the site' },
      required: true,
      value: (row) => placeUrl({ ...row, anchor: '' }),
    },
  ],
  from: (corpus) => corpus.records.map((record) => ({ corpus, record })),
};

type PassageRow = AtPlace & { passage: Passage };

/** The smallest cited blocks, with their text and themes. */
export const passages: TableDefinition<PassageRow> = {
  name: 'passages',
  title: { zh: '段落', en: 'Passages' },
  about: {
    zh: '报告正文的最小引用单位，连同所在章节和主题。各段加上 set_aside 各部分，正好是全文。',
    en: 'The smallest cited blocks of the reports with their section and themes. Passages and the parts in set_aside together are the whole text.',
  },
  key: ['report', 'passage'],
  links: REPORT_LINKS,
  columns: [
    {
      name: 'passage',
      type: 'string',
      title: { zh: '段落编号', en: 'Passage id' },
      description: { zh: '在报告内唯一；报告页上的锚点', en: 'Unique within its report; anchor on the report page' },
      required: true,
      value: (row) => row.passage.id,
    },
    ...reportColumns<PassageRow>(),
    {
      name: 'kind',
      type: 'string',
      title: { zh: '段落类型', en: 'Kind of passage' },
      description: { zh: '标题、主送、小标题、段落、要点、表格行、落款', en: 'title, addressee, heading, paragraph, item, row, signature' },
      required: true,
      ...coded('passage-kind'),
      value: (row) => row.passage.kind,
    },
    {
      name: 'path',
      type: 'string',
      title: { zh: '所在章节', en: 'Section path' },
      description: {
        zh: '由外到内，以 › 分隔；空：在第一个标题之前',
        en: 'Outermost first, separated by ›; empty: before the first heading',
      },
      value: (row) => row.passage.path.join(' › ') || null,
    },
    {
      name: 'themes',
      type: 'string',
      title: { zh: '主题', en: 'Themes' },
      description: { zh: '主题编号，以空格分隔；空：未归入主题', en: 'Theme ids separated by spaces; empty: none' },
      several: { separator: ' ', table: 'themes', column: 'theme' },
      value: (row) => row.passage.themes.join(' ') || null,
    },
    {
      name: 'text',
      type: 'string',
      title: { zh: '原文', en: 'Text' },
      description: { zh: '段落原文，照录', en: 'The words of the passage, unchanged' },
      required: true,
      value: ({ record, passage }) => record.text.slice(passage.start, passage.end),
    },
    ...placeColumns<PassageRow>(),
  ],
  from: (corpus) =>
    corpus.records.flatMap((record) =>
      record.passages.map((passage) => ({ corpus, record, passage, start: passage.start, end: passage.end, anchor: passage.id })),
    ),
};
