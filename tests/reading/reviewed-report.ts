import { loadKnowledge } from '../../scripts/lib/content/knowledge.ts';
import type { FigureReview, Mention, ReportRecord, Review, Sidecar, Span } from '../../src/model/index.ts';
import { convert } from '../../src/reading/index.ts';
import { Anchors } from '../../src/reviews/anchor.ts';
import { figureReading } from '../../src/reviews/figure-reading.ts';

const { knowledge: plain } = await loadKnowledge();

/** The codebook, and three people of whom one agreed to be named. */
export const knowledge = {
  ...plain,
  reviewers: [
    { id: 'wang.l', name: '王兰', public: true },
    { id: 'li.j', name: '李江', public: false },
  ],
};

/** A report with a table of facts, a sum, a problem with two measures and a line of page chrome. */
export const TEXT = `衢江区人民政府2019年度履行教育职责自评报告

根据省政府教育督导委员会办公室要求，现将我区2019年度履行教育职责情况报告如下。

一、基本情况
全区现有学校47所，其中小学24所、初中23所。小学在校生20286人，专任教师1450人。

二、主要做法
投入资金3200万元，新建学校2所，新增学位1800个。

三、存在问题
（一）师资力量不足。部分农村学校缺少音体美教师。
1.加强教师招聘。计划招聘教师60名。
2.开展交流轮岗。选派交流教师35名。

四、下一步打算
继续加大投入，办好人民满意的教育。
打印本页 关闭窗口
`;

/** Convert a report with a sidecar. */
export async function read(
  reviews: readonly Review[] = [],
  text = TEXT,
  sidecar: Sidecar = {},
  file = 'report.txt',
): Promise<ReportRecord> {
  return convert({ file, bytes: new TextEncoder().encode(text), sidecar: { ...sidecar, reviews: [...reviews] } }, knowledge);
}

/** The mention of the given words. */
export function mentionOf({ mentions }: ReportRecord, raw: string): Mention {
  const found = mentions.find((mention) => mention.raw === raw);
  if (!found) throw new Error(`no mention ${raw}`);
  return found;
}

/** A confirmation of a figure as a record has it; `parts` make another review of it. */
export function reviewOf(record: ReportRecord, raw: string, parts: Partial<FigureReview> = {}): FigureReview {
  const mention = mentionOf(record, raw);
  const own = record.observations.filter((one) => one.mention === mention.id);
  const saw = figureReading(mention, own);
  return { of: 'figure', at: new Anchors(record.text).at(mention), saw, verdict: 'confirmed', by: 'wang.l', on: '2026-11-20', ...parts };
}

/** The place of words in a text. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}
