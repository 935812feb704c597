import type { OutlineNode, Problem, ReportRecord } from '../model/index.ts';
import { type Counts, f1 } from './themes.ts';

/** An annotated section. */
type GoldNode = { level: number; label: string; title: string; children: GoldNode[] };

/** Annotated structure of one report, `content/gold/structure.json`; other fields of the file are for human readers. */
export type GoldStructure = {
  outline: GoldNode[];
  /** Problems answered by the report, with their measures. */
  problems: { label: string; title: string; measures: { label: string; title: string }[] }[];
  nextSteps: { label: string; title: string }[];
  /** Problems stated anywhere, in the words of the report; `by` says how plainly (`implied …` is not asked for). */
  existingProblems: { title: string; text: string; by: string }[];
};

/** Counts with their F1, and what was missed or wrong, in words. */
type PartScore = Counts & { f1: number; missing: string[]; unexpected: string[] };

/** How well the structure of reports was found: sections by level, label and title; problems, measures and plans by label and title. */
export type StructureScore = { outline: PartScore; problems: PartScore; measures: PartScore; plans: PartScore; stated: PartScore };

/** Compare two lists of keys, repeats counted. */
function compare(found: string[], wanted: string[]): PartScore {
  const open = new Map<string, number>();
  for (const key of wanted) open.set(key, (open.get(key) ?? 0) + 1);
  const unexpected: string[] = [];
  let right = 0;
  for (const key of found) {
    const left = open.get(key) ?? 0;
    if (left > 0) right++;
    else unexpected.push(key);
    open.set(key, left - 1);
  }
  const missing = [...open].flatMap(([key, left]) => new Array<string>(Math.max(0, left)).fill(key));
  const counts = { right, wrong: unexpected.length, missed: missing.length };
  return { ...counts, f1: f1(counts), missing, unexpected };
}

/** Titles that annotators made up for paragraphs without one stand in round brackets; no reader can find them. */
function isInvented(node: GoldNode): boolean {
  return node.label === '' && /^\(.*\)$/.test(node.title);
}

function nodeKeys(report: string, nodes: (OutlineNode | GoldNode)[]): string[] {
  return nodes.flatMap((node) => [`${report} ${node.level} ${node.label} ${node.title}`, ...nodeKeys(report, node.children)]);
}

const withoutInvented = (nodes: GoldNode[]): GoldNode[] =>
  nodes.filter((node) => !isInvented(node)).map((node) => ({ ...node, children: withoutInvented(node.children) }));

type Pointed = { label: string; title: string };
const pointKeys = (report: string, points: Pointed[]) => points.map(({ label, title }) => `${report} ${label} ${title}`);

function measureKeys(report: string, problems: { title: string; measures: Pointed[] }[]): string[] {
  return problems.flatMap((problem) => pointKeys(`${report} ${problem.title} >`, problem.measures));
}

/** A stated problem counts as found if a problem of the record shares words with it. */
function statedKeys(record: ReportRecord, stated: GoldStructure['existingProblems']): { found: string[]; wanted: string[] } {
  const wanted = stated.filter(({ by }) => !by.startsWith('implied in a next step') && by !== 'implied');
  const isFound = (text: string) => {
    const start = record.text.indexOf(text);
    return start >= 0 && record.problems.some((problem: Problem) => problem.start < start + text.length && start < problem.end);
  };
  const keys = (list: typeof wanted) => list.map(({ title }) => `${record.report.id} ${title}`);
  return { found: keys(wanted.filter(({ text }) => isFound(text))), wanted: keys(wanted) };
}

/**
 * Score outline, problems, measures and plans of records against annotated ones, over all reports that have both. `problems` and `measures`
 * are those answered by the report (`feedback`); `stated` tells how many of the problems stated plainly anywhere were found at their place.
 */
export function scoreStructure(records: readonly ReportRecord[], gold: Readonly<Record<string, GoldStructure>>): StructureScore {
  const pairs = records.flatMap((record) => {
    const wanted = gold[record.report.id];
    return wanted ? [{ id: record.report.id, record, wanted }] : [];
  });
  const over = (keys: (pair: (typeof pairs)[number]) => { found: string[]; wanted: string[] }): PartScore => {
    const all = pairs.map(keys);
    return compare(
      all.flatMap(({ found }) => found),
      all.flatMap(({ wanted }) => wanted),
    );
  };
  const answered = (record: ReportRecord) => record.problems.filter((problem) => problem.origin === 'feedback');
  return {
    outline: over(({ id, record, wanted }) => ({
      found: nodeKeys(id, record.outline),
      wanted: nodeKeys(id, withoutInvented(wanted.outline)),
    })),
    problems: over(({ id, record, wanted }) => ({ found: pointKeys(id, answered(record)), wanted: pointKeys(id, wanted.problems) })),
    measures: over(({ id, record, wanted }) => ({ found: measureKeys(id, answered(record)), wanted: measureKeys(id, wanted.problems) })),
    plans: over(({ id, record, wanted }) => ({ found: pointKeys(id, record.plans), wanted: pointKeys(id, wanted.nextSteps) })),
    stated: over(({ record, wanted }) => statedKeys(record, wanted.existingProblems)),
  };
}
