import type { FacetDefinition } from './types.ts';
import { clause, earlierPeople, sentence } from './zones.ts';

/** 户籍、常住、适龄: the people that a rate is taken of. */
export const residents: FacetDefinition<'residents'> = {
  id: 'residents',
  appliesTo: ({ indicator }) => indicator.kind === 'rate',
  zones: [sentence],
  rules: [
    {
      value: 'registered',
      words: ['户籍'],
      examples: ['户籍儿童入学率【100%】。'],
      counterexamples: ['户籍改革完成。小学入学率【100%】。'],
    },
    {
      value: 'resident',
      words: ['常住'],
      examples: ['常住人口学前三年入园率为【96%】。'],
      counterexamples: ['学前三年入园率为【96%】。'],
    },
    {
      value: 'school-age',
      words: ['适龄'],
      examples: ['适龄残疾儿童入学率达【98%】。'],
      counterexamples: ['户籍适龄儿童入学率【99%】。'],
    },
  ],
};

/** Whom a number of recruits counts: told in its clause, else, where that names nobody, earlier in the sentence. */
export const recruits: FacetDefinition<'recruits'> = {
  id: 'recruits',
  appliesTo: ({ indicator }) => indicator.facets?.includes('recruits') ?? false,
  zones: [clause, earlierPeople],
  rules: [
    {
      value: 'top-talent',
      words: ['拔尖', '领军', '高层次', '高端', '高素质', '顶尖'],
      examples: ['引进高层次人才【5名】，公开招聘教师40名。'],
      counterexamples: ['引进高层次人才5名，公开招聘教师【40名】。'],
    },
    {
      value: 'scarce',
      words: ['紧缺', '急缺', '急需'],
      examples: ['招聘紧缺学科教师【69名】。', '三年来引进急需人才135人，其中2023年引进【69名】。'],
      counterexamples: ['缓解学科紧缺，招聘教师【69名】。'],
    },
    {
      value: 'special-post',
      words: ['特岗'],
      examples: ['招聘特岗教师【30名】。'],
      counterexamples: ['招聘教师【30名】。'],
    },
    {
      value: 'contracted-students',
      words: ['(?:公费|免费)师范', '定向', '委培'],
      examples: ['接收公费师范生【18人】。', '定向培养招录【12人】。'],
      counterexamples: ['公费培训教师，招聘教师【18人】。'],
    },
    {
      value: 'graduates',
      words: ['研究生', '硕士', '博士'],
      examples: ['引进硕士研究生【16人】。'],
      counterexamples: ['引进本科毕业生【16人】。'],
    },
    {
      value: 'off-establishment',
      words: ['临聘', '编外', '合同制', '代课', '劳务派遣', '备案制', '员额'],
      examples: ['招聘编外教师【52名】。', '备案制教师招聘【200名】。'],
      counterexamples: ['清退编外人员，招聘教师【52名】。'],
    },
    {
      value: 'established',
      words: ['在编', '事业编', '编制内'],
      examples: ['招聘在编教师【110名】。'],
      counterexamples: ['在编教师1200名，招聘教师【110名】。'],
    },
  ],
};

/** Title of the inspectors counted: 专职、兼职、责任督学. */
export const inspectors: FacetDefinition<'inspectors'> = {
  id: 'inspectors',
  appliesTo: ({ indicator }) => indicator.facets?.includes('inspectors') ?? false,
  zones: [clause],
  rules: [
    {
      value: 'all-inspectors',
      words: ['专兼职', '专、兼职', '专职[和、与及]兼职'],
      examples: ['配备专兼职督学【80人】。'],
      counterexamples: ['配备督学【80人】。'],
    },
    {
      value: 'full-time',
      words: ['专职'],
      examples: ['聘任专职督学【6名】。'],
      counterexamples: ['聘任专职督学6名、兼职督学【40名】。'],
    },
    {
      value: 'part-time',
      words: ['兼职', '特约', '特聘'],
      examples: ['聘任专职督学6名、兼职督学【40名】。', '特约督学【5名】。'],
      counterexamples: ['聘任督学【40名】。'],
    },
    {
      value: 'area-inspectors',
      words: ['责任督学', '挂牌督学'],
      examples: ['划分8个责任区，聘任责任督学【22名】。'],
      counterexamples: ['落实责任督学制度，聘任督学【22名】。'],
    },
  ],
};
