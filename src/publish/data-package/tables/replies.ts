import type { ReportRecord, ReportReply } from '../../../model/index.ts';
import { passageAt } from '../../../text/passage.ts';
import { column, optional } from '../column.ts';
import { type OfReport, placeUrl, REPORT_LINKS, reportColumns } from '../columns.ts';
import type { TableDefinition } from '../table.ts';

type ReplyRow = OfReport & {
  number: number;
  of: (typeof OF)[number];
  rule: string | null;
  mention: string | null;
  anchor: string;
  reply: ReportReply;
};

const OF = ['report', 'check', 'figure'] as const;

/** What counties said of checks, figures, and of how their reports are read, 回应. */
export const replies: TableDefinition<ReplyRow> = {
  name: 'replies',
  title: { zh: '区县的回应', en: 'Replies of counties' },
  about: {
    zh: '区县对核对、数字或整份报告读法的回应，照原话。它不改变读数：读错了，由审读更正。',
    en: 'What counties said of a check, a figure, or of how their report is read, in their own words. It changes no reading: what was read wrongly is corrected by a review.',
  },
  key: ['report', 'number'],
  links: REPORT_LINKS,
  columns: [
    ...reportColumns<ReplyRow>(),
    column({
      name: 'number',
      type: 'integer',
      zh: '在报告内的序号，从 1 起',
      en: 'Number within the report, from 1',
      value: ({ number }) => number,
    }),
    column({
      name: 'of',
      zh: '对什么：report 整份报告，check 一项核对，figure 一个数字',
      en: 'Of what: report, check, figure',
      codes: OF,
      value: ({ of }) => of,
    }),
    optional({ name: 'rule', zh: '核对的种类', en: 'Kind of the check', value: ({ rule }) => rule }),
    optional({ name: 'mention', zh: '数字编号，见 mentions', en: 'Id of the number, see mentions', value: ({ mention }) => mention }),
    column({ name: 'by', zh: '谁', en: 'Who', value: ({ reply }) => reply.by }),
    column({ name: 'date', type: 'date', zh: '日期', en: 'Day', value: ({ reply }) => reply.on }),
    column({ name: 'text', zh: '原话', en: 'The words', value: ({ reply }) => reply.text }),
    optional({ name: 'source', zh: '出处网址', en: 'Address at which it was published', value: ({ reply }) => reply.url ?? null }),
    column({ name: 'url', zh: '所说之处的网址', en: 'Address of the place it speaks of', value: placeUrl }),
  ],
  from: (corpus) =>
    corpus.records.flatMap((record) => repliesIn(record).map((row, index) => ({ corpus, record, number: index + 1, ...row }))),
};

function repliesIn({ replies: own = [], findings, mentions, passages }: ReportRecord): Omit<ReplyRow, 'corpus' | 'record' | 'number'>[] {
  const passage = (start: number) => passageAt(passages, start)?.id ?? '';
  return [
    ...own.map((reply) => ({
      of: reply.rule === undefined ? ('report' as const) : ('check' as const),
      rule: reply.rule ?? null,
      mention: null,
      anchor: reply.at ? passage(reply.at.start) : '',
      reply,
    })),
    ...findings.flatMap(({ rule, start, replies: said = [] }) =>
      said.map((reply) => ({ of: 'check' as const, rule, mention: null, anchor: passage(start), reply })),
    ),
    ...mentions.flatMap(({ id, replies: said = [] }) =>
      said.map((reply) => ({ of: 'figure' as const, rule: null, mention: id, anchor: id, reply })),
    ),
  ];
}
