import type { Cause, ChangeKind } from '../../publish/editions/changes.ts';
import { dictionary, type Labels, labelOf } from '../i18n/dictionary.ts';
import type { Lang } from '../i18n/routes.ts';
import { num, plural } from '../i18n/text.ts';

/** Words of the page of changes and of the pages of editions. */
export const changesWords = dictionary({
  title: { zh: '变更', en: 'Changes' },
  lead: {
    zh: '数据分版发布，发布后不再改动。这里写明每一版与前一版相比多了什么、少了什么、改了什么，以及为什么：原文重新发布、有人审读，还是读法变了。读法变了不是区县变了。',
    en: 'Data are released in editions, which are not changed afterwards. Here stands what each added, dropped and changed, and why: the source was published anew, a person reviewed it, or the program reads it otherwise. A changed reading is no change of the county’s.',
  },
  none: {
    zh: '还没有发布过版本。发布以后，这里列出各版之间的变更。',
    en: 'No edition has been released yet. Once there is one, what changes from one to the next is listed here.',
  },
  step: { zh: (from: string, to: string) => `${from} → ${to}`, en: (from: string, to: string) => `${from} → ${to}` },
  now: { zh: '现在', en: 'now' },
  nothing: { zh: '没有变更。', en: 'Nothing changed.' },
  shown: {
    zh: (shown: number, all: number) => `列出前 ${shown} 条，共 ${all} 条；全部见 CSV。`,
    en: (shown: number, all: number) => `The first ${shown} of ${all} are listed; all are in the CSV.`,
  },
  all: { zh: '全部变更 CSV', en: 'All changes as CSV' },
  what: { zh: '变更', en: 'Change' },
  where: { zh: '在哪里', en: 'Where' },
  before: { zh: '原来', en: 'Before' },
  after: { zh: '现在', en: 'After' },
  why: { zh: '原因', en: 'Why' },
  edition: { zh: (id: string) => `数据 ${id} 版`, en: (id: string) => `Data edition ${id}` },
  editionLead: {
    zh: (released: string, reports: number, values: number) =>
      `${released} 发布，${reports} 份报告，${values} 个指标数值。这一版不再改动，撤下的除外。`,
    en: (released: string, reports: number, values: number) =>
      `Released on ${released}: ${plural(reports, 'report')}, ${plural(values, 'value')} of indicators. This edition does not change any more, but for what is withdrawn.`,
  },
  newer: { zh: (id: string) => `有更新的版本：${id}`, en: (id: string) => `There is a newer edition: ${id}` },
  newest: { zh: '这是最新的一版。', en: 'This is the newest edition.' },
  package: {
    zh: (part: number, of: number) => (of > 1 ? `数据包 ${part}/${of}` : '数据包'),
    en: (part: number, of: number) => (of > 1 ? `Data package ${part}/${of}` : 'Data package'),
  },
  unpack: { zh: '各部分解压到同一个文件夹。', en: 'Unpack all parts into one folder.' },
  elsewhere: { zh: '数据包另存在发布页，校验和如下。', en: 'The package is kept with the release; its checksum is below.' },
  bill: { zh: '程序的软件物料清单（CycloneDX）', en: 'Software bill of materials (CycloneDX)' },
  manifest: { zh: '清单 JSON', en: 'Manifest (JSON)' },
  since: { zh: '此后的变更 CSV', en: 'Changes since, as CSV' },
  checksum: { zh: '校验和 SHA-256', en: 'Checksum (SHA-256)' },
  program: { zh: '程序版本', en: 'Version of the program' },
  reports: { zh: '收录的报告', en: 'Reports in it' },
  reportsNote: {
    zh: (shown: number, all: number) => (shown < all ? `前 ${shown} 份，共 ${num(all)} 份；全部见清单` : `${num(all)} 份`),
    en: (shown: number, all: number) => (shown < all ? `the first ${shown} of ${num(all)}; all are in the manifest` : num(all)),
  },
  contents: { zh: '内容', en: 'Contents' },
  cite: { zh: '引用这一版', en: 'Cite this edition' },
  editions: { zh: '各版数据', en: 'Editions' },
  editionsNote: { zh: '发布后不再改动，可以引用', en: 'frozen, to be cited' },
  table: { zh: '表', en: 'Table' },
  rows: { zh: '行数', en: 'Rows' },
});

/** Words of the kinds of change. */
const KINDS: Labels<ChangeKind> = {
  'report-added': { zh: '新收报告', en: 'report added' },
  'report-removed': { zh: '去掉报告', en: 'report removed' },
  'report-withdrawn': { zh: '撤下报告', en: 'report withdrawn' },
  'report-changed': { zh: '报告著录更改', en: 'report corrected' },
  'value-added': { zh: '新读出数值', en: 'value added' },
  'value-removed': { zh: '去掉数值', en: 'value removed' },
  'words-withdrawn': { zh: '撤下文中一处', en: 'figure or passage withdrawn' },
  'value-changed': { zh: '数值更改', en: 'value changed' },
  'indicator-added': { zh: '新增指标', en: 'indicator added' },
  'indicator-removed': { zh: '去掉指标', en: 'indicator removed' },
};
export const changeName = (kind: ChangeKind, lang: Lang) => labelOf(KINDS, kind, lang);

/** Words of the causes of a change. */
const CAUSES: Labels<Cause> = {
  source: { zh: '原文重新发布', en: 'source' },
  review: { zh: '审读', en: 'review' },
  rule: { zh: '读法变了', en: 'rule' },
};
export const causeName = (cause: Cause, lang: Lang) => labelOf(CAUSES, cause, lang);
