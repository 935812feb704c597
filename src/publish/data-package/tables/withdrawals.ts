import type { ReportRecord, ReportWithdrawal } from '../../../model/index.ts';
import { passageAt } from '../../../text/passage.ts';
import { column, optional } from '../column.ts';
import { type AtPlace, placeColumns, REPORT_LINKS, reportColumns } from '../columns.ts';
import type { TableDefinition } from '../table.ts';

/** Reports that were taken down whole, 撤下. */
export const withdrawals: TableDefinition<ReportWithdrawal> = {
  name: 'withdrawals',
  title: { zh: '撤下的报告', en: 'Withdrawn reports' },
  about: {
    zh: '整份撤下的报告，及日期、理由。别的表里不再有它们；已发布的各版数据也已去掉。',
    en: 'Reports that were taken down whole, with day and reason. No other table has them any more, and editions released before do not, either.',
  },
  key: ['report'],
  columns: [
    column({ name: 'report', zh: '报告编号', en: 'Id of the report', value: ({ report }) => report }),
    column({ name: 'district_code', zh: '区划代码', en: 'District code', value: ({ report }) => report.slice(0, 6) }),
    column({ name: 'date', type: 'date', zh: '撤下的日期', en: 'Day of the withdrawal', value: ({ on }) => on }),
    column({ name: 'by', zh: '谁要求或决定的', en: 'Who asked for it or decided it', value: ({ by }) => by }),
    column({ name: 'reason_zh', zh: '理由', en: 'Reason (Chinese)', value: ({ reason }) => reason.zh }),
    column({ name: 'reason_en', zh: '理由（英文）', en: 'Reason (English)', value: ({ reason }) => reason.en }),
  ],
  from: (corpus) => corpus.withdrawals,
};

type WithheldRow = AtPlace & {
  of: (typeof WITHHELD)[number];
  rule: string | null;
  said: Pick<ReportWithdrawal, 'on' | 'by' | 'reason'> | null;
};

const WITHHELD = ['masked', 'figure', 'passage'] as const;

/** Stretches of texts that are not shown: taken down, or masked by rule. */
export const withheld: TableDefinition<WithheldRow> = {
  name: 'withheld',
  title: { zh: '文中不显示之处', en: 'Withheld places' },
  about: {
    zh: '报告中撤下的数字、段落，和按规则遮盖的个人信息：每一处的位置和缘由。原来的字不在任何一张表里，text 列中以 █ 或 * 代替，位数不变。',
    en: 'Figures and passages that were taken down, and personal data masked by rule: place and reason of each. Their words are in no table; in columns of text █ or * stands for each character.',
  },
  key: ['report', 'start', 'end'],
  links: REPORT_LINKS,
  columns: [
    ...reportColumns<WithheldRow>(),
    column({
      name: 'of',
      zh: 'masked 按规则遮盖，figure 撤下的数字，passage 撤下的一段',
      en: 'masked: by rule; figure, passage: taken down',
      codes: WITHHELD,
      value: ({ of }) => of,
    }),
    optional({ name: 'rule', zh: '遮盖规则', en: 'Rule of masking', value: ({ rule }) => rule }),
    optional({ name: 'date', type: 'date', zh: '撤下的日期', en: 'Day of the withdrawal', value: ({ said }) => said?.on ?? null }),
    optional({ name: 'by', zh: '谁要求或决定的', en: 'Who asked for it or decided it', value: ({ said }) => said?.by ?? null }),
    optional({ name: 'reason_zh', zh: '理由', en: 'Reason (Chinese)', value: ({ said }) => said?.reason.zh ?? null }),
    optional({ name: 'reason_en', zh: '理由（英文）', en: 'Reason (English)', value: ({ said }) => said?.reason.en ?? null }),
    ...placeColumns<WithheldRow>(),
  ],
  from: (corpus) => corpus.records.flatMap((record) => withheldIn(record).map((row) => ({ corpus, record, ...row }))),
};

function withheldIn({ passages, masked = [], withdrawn = [] }: ReportRecord): Omit<WithheldRow, 'corpus' | 'record'>[] {
  const anchor = (start: number) => passageAt(passages, start)?.id ?? '';
  return [
    ...masked.map(({ rule, start, end }) => ({ of: 'masked' as const, rule, said: null, start, end, anchor: anchor(start) })),
    ...withdrawn.map(({ of, start, end, ...said }) => ({ of, rule: null, said, start, end, anchor: anchor(start) })),
  ].sort((a, b) => a.start - b.start);
}
