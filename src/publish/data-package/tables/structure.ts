import type { Dropped, OutlineNode } from '../../../model/index.ts';
import { passageAt } from '../../../text/passage.ts';
import { coded } from '../code-lists.ts';
import { column, optional } from '../column.ts';
import { type AtPlace, placeColumns, REPORT_LINKS, reportColumns, reviewColumns } from '../columns.ts';
import type { TableDefinition } from '../table.ts';

type AsideRow = AtPlace & { dropped: Dropped };

/** Text that is not part of a report. */
export const setAside: TableDefinition<AsideRow> = {
  name: 'set_aside',
  title: { zh: '剔除的部分', en: 'Parts set aside' },
  about: {
    zh: '原文件里不属于报告的部分（网页导航、页脚、广告、重复的标题等）及理由。留下的各段加上这里各部分，正好是全文；判断错了，数字会漏读，请告诉我们。',
    en: 'Parts of the file that are not of the report (navigation, footers, adverts, titles once more) with the reason. Passages and these parts together are the whole text; where one was set aside wrongly, its figures are missing: please tell us.',
  },
  key: ['report', 'start', 'end'],
  links: REPORT_LINKS,
  columns: [
    ...reportColumns<AsideRow>(),
    column({ name: 'reason', zh: '理由', en: 'Reason', ...coded('set-aside'), value: (row) => row.dropped.reason }),
    column({
      name: 'text',
      zh: '原文，照录',
      en: 'The words, unchanged',
      value: ({ record, start, end }) => record.text.slice(start, end),
    }),
    ...reviewColumns<AsideRow>((row) => row.dropped.review),
    ...placeColumns<AsideRow>(),
  ],
  from: (corpus) =>
    corpus.records.flatMap((record) =>
      record.dropped.map((dropped) => ({ corpus, record, dropped, start: dropped.start, end: dropped.end, anchor: '' })),
    ),
};

type SectionRow = AtPlace & { node: OutlineNode; parent: string | null };

/** A section and those under it, in the order of the text. */
function sectionsUnder(nodes: readonly OutlineNode[], parent: string | null): { node: OutlineNode; parent: string | null }[] {
  return nodes.flatMap((node) => [{ node, parent }, ...sectionsUnder(node.children, node.id)]);
}

/** Sections of the reports. */
export const outline: TableDefinition<SectionRow> = {
  name: 'outline',
  title: { zh: '目录', en: 'Outlines' },
  about: {
    zh: '各报告的章节，按原文顺序，父子以 parent 相连。标号照原文；原文丢失而据前后补出的，inferred 为 true。',
    en: 'Sections of the reports in the order of the text, joined by parent. Labels are as written; where one was lost and told by its neighbours, inferred is true.',
  },
  key: ['report', 'section'],
  links: REPORT_LINKS,
  columns: [
    column({
      name: 'section',
      zh: '章节编号，在报告内唯一',
      en: 'Id of the section, unique within its report',
      value: ({ node }) => node.id,
    }),
    ...reportColumns<SectionRow>(),
    column({ name: 'level', type: 'integer', zh: '层级，1 为最外层', en: 'Level, 1 is outermost', value: ({ node }) => node.level }),
    column({
      name: 'parent',
      zh: '上级章节编号',
      en: 'Id of the section around it',
      empty: { zh: '最外层', en: 'it is outermost' },
      value: (row) => row.parent,
    }),
    optional({ name: 'label', zh: '标号', en: 'Label', value: ({ node }) => node.label || null }),
    column({
      name: 'inferred',
      type: 'boolean',
      zh: '标号是否据前后补出',
      en: 'Whether the label was lost and inferred',
      value: ({ node }) => node.inferred ?? false,
    }),
    optional({ name: 'title', zh: '标题', en: 'Title', value: ({ node }) => node.title || null }),
    ...placeColumns<SectionRow>(),
  ],
  from: (corpus) =>
    corpus.records.flatMap((record) =>
      sectionsUnder(record.outline, null).map(({ node, parent }) => ({
        corpus,
        record,
        node,
        parent,
        start: node.start,
        end: node.end,
        anchor: passageAt(record.passages, node.start)?.id ?? '',
      })),
    ),
};
