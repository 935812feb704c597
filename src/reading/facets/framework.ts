import type { FacetDefinition } from './types.ts';
import { sentence, title } from './zones.ts';

/** Framework that a coefficient belongs to: named in the sentence, else in the report's title. */
export const framework: FacetDefinition<'framework'> = {
  id: 'framework',
  appliesTo: ({ indicator }) => indicator.kind === 'coefficient',
  zones: [sentence, title],
  rules: [
    {
      value: 'high-quality',
      words: ['优质均衡', '七项指标'],
      examples: ['七项指标校际差异系数为【0.31】。'],
      counterexamples: ['校际差异系数为【0.31】。'],
    },
    {
      value: 'basic',
      words: ['基本均衡', '八项指标', '综合差异系数'],
      examples: ['小学综合差异系数【0.42】。'],
      counterexamples: ['优质均衡七项指标综合差异系数【0.42】。'],
    },
  ],
};
