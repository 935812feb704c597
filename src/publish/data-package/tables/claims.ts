import { equationText } from '../../../model/equation.ts';
import type { Finding, Plan, Problem, ProblemMeasure, ReportRecord } from '../../../model/index.ts';
import { passageAt } from '../../../text/passage.ts';
import { coded } from '../code-lists.ts';
import { type AtPlace, placeColumns, REPORT_LINKS, reportColumns } from '../columns.ts';
import type { Column, TableDefinition } from '../table.ts';

type Labelled = { id: string; label: string; title: string; start: number; end: number };
type LabelledRow = AtPlace & { item: Labelled };

function labelledColumns<Row extends LabelledRow>(name: string, title: { zh: string; en: string }): Column<Row>[] {
  return [
    {
      name,
      type: 'string',
      title: { zh: `${title.zh}编号`, en: `${title.en} id` },
      description: { zh: '在报告内唯一', en: 'Unique within its report' },
      required: true,
      value: (row) => row.item.id,
    },
    ...reportColumns<Row>(),
    {
      name: 'label',
      type: 'string',
      title: { zh: '标号', en: 'Label' },
      description: { zh: '原文标号，如 问题1、一是；空：没有', en: 'Label as written; empty: none' },
      value: (row) => row.item.label || null,
    },
    {
      name: 'title',
      type: 'string',
      title: { zh: '标题', en: 'Title' },
      description: { zh: '原文的标题或首句', en: 'Title or first clause as written' },
      required: true,
      value: (row) => row.item.title,
    },
    {
      name: 'text',
      type: 'string',
      title: { zh: '原文', en: 'Text' },
      description: { zh: '原文，照录', en: 'The words, unchanged' },
      required: true,
      value: ({ record, start, end }) => record.text.slice(start, end),
    },
  ];
}

/** A row at the words of an item; its address is that of the passage in which it begins. */
function rowAt<Item extends Labelled>(record: ReportRecord, item: Item) {
  return { record, item, start: item.start, end: item.end, anchor: passageAt(record.passages, item.start)?.id ?? '' };
}

type ProblemRow = LabelledRow & { item: Problem };

/** Problems that the reports state. */
export const problems: TableDefinition<ProblemRow> = {
  name: 'problems',
  title: { zh: '问题', en: 'Problems' },
  about: {
    zh: '报告自己写出的问题，以及它为每个问题写的措施条数。由标题和章节判断，没有另立标题的问题可能漏掉；责任单位、时限照原文。',
    en: 'Problems that the reports themselves state, with the number of measures they name for each. Told by headings and sections: a problem without a heading of its own may be missed. Deadlines and bodies are as written.',
  },
  key: ['report', 'problem'],
  links: REPORT_LINKS,
  columns: [
    ...labelledColumns<ProblemRow>('problem', { zh: '问题', en: 'Problem' }),
    {
      name: 'origin',
      type: 'string',
      title: { zh: '由谁提出', en: 'Origin' },
      description: {
        zh: 'feedback 督导反馈；admitted 专章承认；elsewhere 别处提到',
        en: 'feedback by inspectors; admitted in a section of its own; elsewhere in passing',
      },
      required: true,
      ...coded('origin'),
      value: (row) => row.item.origin,
    },
    {
      name: 'measures',
      type: 'integer',
      title: { zh: '措施数', en: 'Measures' },
      description: { zh: '报告为它写的措施条数，0 表示没有写', en: 'Measures that the report names for it; 0: none' },
      required: true,
      value: (row) => row.item.measures.length,
    },
    {
      name: 'deadline',
      type: 'string',
      title: { zh: '完成时限', en: 'Deadline' },
      description: { zh: '原文所写；空：没有写', en: 'As written; empty: none' },
      value: (row) => row.item.deadline ?? null,
    },
    {
      name: 'responsible',
      type: 'string',
      title: { zh: '责任单位', en: 'Responsible body' },
      description: { zh: '原文所写；空：没有写', en: 'As written; empty: none' },
      value: (row) => row.item.responsible ?? null,
    },
    ...placeColumns<ProblemRow>(),
  ],
  from: (corpus) => corpus.records.flatMap((record) => record.problems.map((item) => ({ corpus, ...rowAt(record, item) }))),
};

type MeasureRow = LabelledRow & { item: ProblemMeasure; problem: Problem };

/** What the reports say was done about a problem. */
export const measures: TableDefinition<MeasureRow> = {
  name: 'measures',
  title: { zh: '措施', en: 'Measures' },
  about: {
    zh: '报告为某个问题写的整改措施。写了措施，不等于已经做到。',
    en: 'What a report says was done about a problem. That it is written does not mean that it was done.',
  },
  key: ['report', 'measure'],
  links: [...REPORT_LINKS, { columns: ['report', 'problem'], table: 'problems', to: ['report', 'problem'] }],
  columns: [
    ...labelledColumns<MeasureRow>('measure', { zh: '措施', en: 'Measure' }),
    {
      name: 'problem',
      type: 'string',
      title: { zh: '所答问题', en: 'Problem it answers' },
      description: { zh: '问题编号', en: 'Id of the problem' },
      required: true,
      value: (row) => row.problem.id,
    },
    ...placeColumns<MeasureRow>(),
  ],
  from: (corpus) =>
    corpus.records.flatMap((record) =>
      record.problems.flatMap((problem) => problem.measures.map((item) => ({ corpus, problem, ...rowAt(record, item) }))),
    ),
};

type PlanRow = LabelledRow & { item: Plan };

/** What the reports promise. */
export const plans: TableDefinition<PlanRow> = {
  name: 'plans',
  title: { zh: '下步打算', en: 'Plans' },
  about: {
    zh: '报告的下一步打算，一条一行。是承诺，不是事实。',
    en: 'What reports intend to do, one point a row: promises, not facts.',
  },
  key: ['report', 'plan'],
  links: REPORT_LINKS,
  columns: [...labelledColumns<PlanRow>('plan', { zh: '打算', en: 'Plan' }), ...placeColumns<PlanRow>()],
  from: (corpus) => corpus.records.flatMap((record) => record.plans.map((item) => ({ corpus, ...rowAt(record, item) }))),
};

type FindingRow = AtPlace & { finding: Finding };

/** What a careful reader would want to know: relations checked, oddities met. */
export const findings: TableDefinition<FindingRow> = {
  name: 'findings',
  title: { zh: '核对与发现', en: 'Findings' },
  about: {
    zh: '用报告自己的数核对自己的数，以及读的时候遇到的异常。相符不等于属实，不相符也可能是排印或口径不同；说明只有中文。',
    en: 'Figures of a report held against one another, and oddities met while reading. That they agree does not make them true; that they differ may be a misprint or another definition. Messages are in Chinese.',
  },
  key: ['report', 'rule', 'start', 'end', 'message'],
  links: [...REPORT_LINKS, { columns: ['rule'], table: 'checks', to: ['rule'] }],
  columns: [
    ...reportColumns<FindingRow>(),
    {
      name: 'rule',
      type: 'string',
      title: { zh: '规则', en: 'Rule' },
      description: { zh: '核对或提示的种类，见 checks', en: 'Kind of check or remark, see checks' },
      required: true,
      value: (row) => row.finding.rule,
    },
    {
      name: 'severity',
      type: 'string',
      title: { zh: '轻重', en: 'Severity' },
      description: { zh: 'note 说明；warning 存疑；error 有误', en: 'note, warning or error' },
      required: true,
      ...coded('severity'),
      value: (row) => row.finding.severity,
    },
    {
      name: 'message',
      type: 'string',
      title: { zh: '说明', en: 'Message' },
      description: { zh: '见到什么，应是什么', en: 'What was met and what was expected (in Chinese)' },
      required: true,
      value: (row) => row.finding.message,
    },
    {
      name: 'equation',
      type: 'string',
      title: { zh: '算式', en: 'Equation' },
      description: { zh: '所核对的算式；空：不是算式', en: 'The relation that was checked; empty: none' },
      value: (row) => (row.finding.equation ? equationText(row.finding.equation) : null),
    },
    {
      name: 'holds',
      type: 'string',
      title: { zh: '是否相符', en: 'Verdict' },
      description: {
        zh: 'yes 相符；within-rounding 四舍五入内相符；no 不相符；unknown 不能判断；空：不是核对',
        en: 'yes, within-rounding, no or unknown; empty: not a relation',
      },
      ...coded('verdict'),
      value: (row) => row.finding.holds ?? null,
    },
    ...placeColumns<FindingRow>(),
  ],
  from: (corpus) =>
    corpus.records.flatMap((record) =>
      record.findings.map((finding) => ({
        corpus,
        record,
        finding,
        start: finding.start,
        end: finding.end,
        // Empty where it lies in text that was set aside.
        anchor: passageAt(record.passages, finding.start)?.id ?? '',
      })),
    ),
};
