import type { FacetDefinition } from './types.ts';
import { beforeNumber } from './zones.ts';

/** Over how long a number was counted, where no period tells: the last word before it that tells one year from several. */
export const accumulation: FacetDefinition<'accumulation'> = {
  id: 'accumulation',
  appliesTo: ({ observation, indicator }) => observation.period === null && (indicator.kind === 'flow' || indicator.kind === 'amount'),
  zones: [beforeNumber],
  decides: 'last',
  rules: [
    {
      value: 'year',
      words: ['(?:19|20)\\d{2}年(?!以?来|起|至|[—–-])', '今年', '去年', '上年', '本年度?', '当年', '全年', '本学[年期]', '目前', '现有'],
      examples: ['近年来持续加大投入，去年投入【600万元】。', '本学年招聘教师【40名】。'],
      counterexamples: ['2020年以来招聘教师【40名】。', '2021年起，先后招聘教师【40名】。'],
    },
    {
      value: 'years',
      words: [
        '累计',
        '近年来',
        '近[两二三四五六七八九十\\d]+年',
        '[两二三四五六七八九十\\d]+年来',
        '以来',
        '先后',
        '逐年',
        '“?十[二三四五]五”?(?:期间|时期)',
      ],
      examples: ['近三年选派教师【120名】。', '2020年以来，累计投入【2亿元】。', '先后投入【900万元】。'],
      counterexamples: ['累计工作多年，今年招聘教师【40名】。', '投入【900万元】。'],
    },
  ],
};
