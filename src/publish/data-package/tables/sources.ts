import type { EarlierVersion, ReportRecord } from '../../../model/index.ts';
import { coded } from '../code-lists.ts';
import { column, optional } from '../column.ts';
import { type OfReport, REPORT_LINKS, reportColumns } from '../columns.ts';
import type { Column, TableDefinition } from '../table.ts';

type SourceRow = OfReport & { file: string; version: number; earlier: EarlierVersion | null };

/** The file a report was read from as its last version, after the versions that were taken in before. */
function versionsOf(record: ReportRecord): Omit<SourceRow, keyof OfReport>[] {
  const earlier = (record.source.earlier ?? []).map((version, at) => ({
    file: version.file,
    version: version.words?.version ?? at + 1,
    earlier: version,
  }));
  const version = Math.max(0, ...earlier.map((one) => one.version)) + 1;
  return [...earlier, { file: record.source.file, version, earlier: null }];
}

/** A column that tells of the version that was read, and nothing of earlier ones. */
const ofNewest = (
  written: Pick<Column<SourceRow>, 'name' | 'value'> & { zh: string; en: string } & Partial<Column<SourceRow>>,
): Column<SourceRow> =>
  column({
    ...written,
    empty: { zh: '不明，或是旧版', en: 'not known, or an earlier version' },
    value: (row) => (row.earlier ? null : written.value(row)),
  });

/** Files that the reports were read from. */
export const sources: TableDefinition<SourceRow> = {
  name: 'sources',
  title: { zh: '来源', en: 'Sources' },
  about: {
    zh: '每份报告取自哪个文件、哪个网站，何时抓取，网址现在还给不给同一份文本。原文属于发文机关；旧版一版一行。校验值是原文件字节的 SHA-256。',
    en: 'Which file and site each report was taken from, when, and whether its address still gives the same text. The texts belong to the bodies that issued them. Earlier versions have a row each; the checksum is SHA-256 of the bytes as published.',
  },
  key: ['report', 'file'],
  links: REPORT_LINKS,
  columns: [
    ...reportColumns<SourceRow>(),
    column({ name: 'file', zh: '来源文件', en: 'Source file', value: (row) => row.file }),
    column({ name: 'version', type: 'integer', zh: '第几版，从 1 起', en: 'Its version, from 1', value: (row) => row.version }),
    column({
      name: 'read',
      type: 'boolean',
      zh: '是否读入的一版',
      en: 'Whether it is the version that was read',
      value: (row) => row.earlier === null,
    }),
    ofNewest({
      name: 'publisher',
      zh: '取自哪个网站或机构',
      en: 'Site or body it was taken from',
      value: ({ record }) => record.source.publisher ?? null,
    }),
    ofNewest({ name: 'address', zh: '来源网址', en: 'Address of the source', value: ({ record }) => record.report.url }),
    optional({
      name: 'retrieved',
      type: 'date',
      zh: '抓取日期',
      en: 'Day of capture',
      value: ({ record, earlier }) => (earlier ? earlier.retrieved : record.report.retrieved),
    }),
    ofNewest({
      name: 'health',
      zh: '网址现在怎样',
      en: 'What its address gives now',
      ...coded('address-state'),
      value: ({ record }) => record.source.availability?.state ?? null,
    }),
    ofNewest({
      name: 'checked',
      type: 'date',
      zh: '查网址的日期',
      en: 'Day on which the address was asked',
      value: ({ record }) => record.source.availability?.on ?? null,
    }),
    ofNewest({
      name: 'last_available',
      type: 'date',
      zh: '最后一次取得的日期',
      en: 'Last day on which it gave the report',
      value: ({ record }) => record.source.availability?.last ?? null,
    }),
    ofNewest({ name: 'moved_to', zh: '现在的网址', en: 'Where it is now', value: ({ record }) => record.source.availability?.to ?? null }),
    ofNewest({ name: 'format', zh: '格式', en: 'Format', value: ({ record }) => record.source.format }),
    ofNewest({ name: 'encoding', zh: '编码', en: 'Encoding', value: ({ record }) => record.source.encoding }),
    ofNewest({ name: 'sha256', zh: '原文件校验值', en: 'SHA-256 of the file', value: ({ record }) => record.source.sha256 }),
    ofNewest({
      name: 'recognised_by',
      zh: '由图片识别文字的程序；其数字都要对照原件',
      en: 'Program that read its pictures; hold its figures against the original',
      value: ({ record }) => record.source.ocr?.engine ?? null,
    }),
    ofNewest({ name: 'note', zh: '收录说明', en: 'Remark', value: ({ record }) => record.source.note ?? null }),
  ],
  from: (corpus) => corpus.records.flatMap((record) => versionsOf(record).map((version) => ({ corpus, record, ...version }))),
};
