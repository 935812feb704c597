import type { FacetDefinition } from './types.ts';
import { clause } from './zones.ts';

/** 公办、民办、普惠, said of a value that counts the whole district. */
export const ownership: FacetDefinition<'ownership'> = {
  id: 'ownership',
  appliesTo: ({ observation }) => observation.scope === 'district',
  zones: [clause],
  rules: [
    {
      value: 'inclusive',
      words: ['普惠'],
      examples: ['全县有普惠性幼儿园【46所】。', '普惠性民办园增至【12所】，公办园21所。'],
      counterexamples: ['普惠性资源扩大，新建幼儿园【3所】。'],
    },
    {
      value: 'public',
      words: ['公办', '公立'],
      examples: ['现有公办幼儿园【21所】。', '公立学校教师【900人】，民办学校教师80人。'],
      counterexamples: ['现有幼儿园【85所】（公办21所）。'],
    },
    {
      value: 'private',
      words: ['民办', '私立'],
      examples: ['幼儿园85所（民办【64所】）。', '私立小学【2所】。'],
      counterexamples: ['全区【22所】学校及民办幼儿园纳入联盟。'],
    },
  ],
};

/** 区属、辖区、城区、农村, said of a value that counts the whole district. */
export const territory: FacetDefinition<'territory'> = {
  id: 'territory',
  appliesTo: ({ observation }) => observation.scope === 'district',
  zones: [clause],
  rules: [
    {
      value: 'own',
      words: ['[区县市]属(?!地)', '局属', '直属'],
      examples: ['区属学校【22所】。', '局属单位在编教师【860人】。'],
      counterexamples: ['按县属地管理原则安排【30人】就读。'],
    },
    {
      value: 'provincial-to-county',
      words: ['省市[区县]级', '省、市、[区县]级'],
      examples: ['省市县级骨干教师【286名】。'],
      counterexamples: ['县级骨干教师【120名】。'],
    },
    {
      value: 'town',
      words: ['中心城区', '主城区', '城区', '城镇'],
      examples: ['中心城区小学【9所】。', '城镇幼儿园【31所】。'],
      counterexamples: ['优化城区布局，全县有小学【9所】。'],
    },
    {
      value: 'country',
      words: ['农村', '乡村', '乡镇', '镇村'],
      examples: ['农村学校【60所】。', '乡镇中心园【14所】。'],
      counterexamples: ['加强乡村振兴，全县有小学【60所】。'],
    },
    {
      value: 'area',
      words: ['辖区', '全域', '[区县市]域'],
      examples: ['辖区内各类学校【147所】。', '县域义务教育学校【52所】。'],
      counterexamples: ['全区学校【147所】。'],
    },
  ],
};

/** Which schools a number for all stages covers: 各级各类 counts kindergartens and training schools, plain 学校 mostly does not. */
export const schools: FacetDefinition<'schools'> = {
  id: 'schools',
  appliesTo: ({ observation, indicator }) => observation.stage === 'all' && (indicator.facets?.includes('schools') ?? false),
  zones: [clause],
  rules: [
    {
      value: 'every-kind',
      words: ['各级各类'],
      examples: ['全县现有各级各类学校【147所】。'],
      counterexamples: ['全县现有学校【147所】，各级各类竞赛获奖。'],
    },
    {
      value: 'with-kindergartens',
      words: ['[含括]幼儿园', '中小学校?[、和及(（]+(?:各类|公办|民办)?幼儿园', '学校[(（]园', '校[(（]园'],
      examples: ['全县学校含幼儿园共【96所】。', '全区有中小学和幼儿园【96所】。'],
      counterexamples: ['全区有幼儿园【38所】。'],
    },
    {
      value: 'primary-and-secondary',
      words: ['中小学'],
      examples: ['全县中小学【58所】。'],
      counterexamples: ['面向中小学开展培训，全县学校【58所】。'],
    },
  ],
};
