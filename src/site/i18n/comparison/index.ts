import type { Lang } from '../routes.ts';
import { en } from './en.ts';
import { type ComparisonWords, zh } from './zh.ts';

/** Words of the pages that compare. */
export function comparisonWords(lang: Lang): ComparisonWords {
  return lang === 'zh' ? zh : en;
}

export * from './charts.ts';
export * from './compare.ts';
export * from './names.ts';
export type { ComparisonWords } from './zh.ts';
