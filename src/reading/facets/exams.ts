import type { FacetDefinition } from './types.ts';
import { clause, sentence } from './zones.ts';

/** Who sat a 中考 or 高考. */
export const candidates: FacetDefinition<'candidates'> = {
  id: 'candidates',
  appliesTo: ({ indicator }) => indicator.facets?.includes('candidates') ?? false,
  zones: [sentence],
  rules: [
    {
      value: 'fresh',
      words: ['应届'],
      examples: ['应届生本科上线率【62%】。'],
      counterexamples: ['本科上线率【62%】。'],
    },
    {
      value: 'all',
      words: ['往届', '全部考生', '全体考生', '参考人数'],
      examples: ['含往届生本科上线【1800人】。', '占参考人数的【71%】。'],
      counterexamples: ['应届考生本科上线【1800人】。'],
    },
  ],
};

/** The line that a result is measured by. */
export const examLine: FacetDefinition<'exam-line'> = {
  id: 'exam-line',
  appliesTo: ({ indicator }) => indicator.facets?.includes('exam-line') ?? false,
  zones: [clause],
  rules: [
    {
      value: 'special-line',
      words: ['特殊类型', '特控', '强基'],
      examples: ['特控线上线【520人】。'],
      counterexamples: ['本科上线【520人】。'],
    },
    {
      value: 'first-tier',
      words: ['一本', '重点本科', '一批'],
      examples: ['一本上线率【31%】。'],
      counterexamples: ['二本上线率【31%】。'],
    },
    {
      value: 'undergraduate',
      words: ['本科'],
      examples: ['本科上线率【62%】。'],
      counterexamples: ['重点本科上线率【31%】。'],
    },
  ],
};
