import type { FacetDefinition } from './types.ts';
import { clause } from './zones.ts';

/** Name of the funds in the clause of an amount. */
export const funds: FacetDefinition<'funds'> = {
  id: 'funds',
  appliesTo: ({ indicator }) => indicator.kind === 'amount',
  zones: [clause],
  rules: [
    {
      value: 'general-budget',
      words: ['一般公共预算'],
      examples: ['一般公共预算教育支出【8.3亿元】。'],
      counterexamples: ['教育支出【8.3亿元】。'],
    },
    {
      value: 'recurrent',
      words: ['财政经常性'],
      examples: ['财政经常性收入【5.1亿元】。'],
      counterexamples: ['财政收入【5.1亿元】。'],
    },
    {
      value: 'fiscal',
      words: ['财政性教育经费', '财政拨款'],
      examples: ['国家财政性教育经费【9.6亿元】。', '教育财政拨款【7亿元】。'],
      counterexamples: ['教育总支出【9.6亿元】。'],
    },
    {
      value: 'won',
      words: ['争取', '上级(?:补助|资金)', '中央(?:补助|资金|预算)', '专项(?:补助|资金|债)'],
      examples: ['争取项目投资【3000万元】。', '获中央预算内投资【2000万元】。'],
      counterexamples: ['积极争取，投资【3000万元】建校。'],
    },
    {
      value: 'raised',
      words: ['自筹', '捐[赠资]', '募集', '社会资[金本]'],
      examples: ['学校自筹【120万元】。', '社会捐赠助学金【36万元】。'],
      counterexamples: ['发放助学金【36万元】。'],
    },
    {
      value: 'total',
      words: ['总投入', '经费投入', '总投资'],
      examples: ['教育经费投入【12亿元】。', '项目总投资【1.2亿元】。'],
      counterexamples: ['项目投资【1.2亿元】。'],
    },
    {
      value: 'project',
      words: ['投资', '投入'],
      examples: ['投资【1.2亿元】新建学校。', '投入【800万元】改造运动场。'],
      counterexamples: ['总投资【1.2亿元】。', '发放补助【800万元】。'],
    },
  ],
};
