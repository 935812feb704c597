import { titleTimes } from './chapter-years.ts';

/** A document that is a plan as a whole: 教育发展规划, 三年行动计划, 实施方案, 工作要点. */
const PLAN_TITLE = /(?:规划(?:纲要)?|计划|方案|工作要点|目标任务)(?:[(（][^()（）]{0,20}[)）])?$/;
/** Words of an account of a plan. */
const ACCOUNT = /总结|报告|汇报|情况|评估/;

/** Whether a title is that of a plan, not of an account of one. */
export function isPlanTitle(title: string): boolean {
  return PLAN_TITLE.test(title) && !ACCOUNT.test(title);
}

/** The years that a plan is for, first and last: “十四五”…规划, …纲要（2011—2020年）; null where the title is no plan's, or tells one year or none. */
export function planTerm(title: string): { from: number; to: number } | null {
  if (!isPlanTitle(title)) return null;
  const terms = titleTimes(title).flatMap((time) =>
    time.kind === 'years' && time.to > time.from ? [{ from: time.from, to: time.to }] : [],
  );
  return terms.at(-1) ?? null;
}
