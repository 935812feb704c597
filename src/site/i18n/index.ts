import { en } from './en.ts';
import type { Lang } from './routes.ts';
import { type Words, zh } from './zh.ts';

/** The interface's words in a language. */
export function words(lang: Lang): Words {
  return lang === 'zh' ? zh : en;
}

export * from './format.ts';
export * from './labels.ts';
export * from './routes.ts';
export type { Words } from './zh.ts';
