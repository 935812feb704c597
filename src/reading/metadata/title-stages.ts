/** Words of a title that narrow a report to a stage, with titles in which they do. */
export const TITLE_STAGES: readonly {
  stage: string;
  words: readonly string[];
  examples: readonly string[];
  counterexamples: readonly string[];
}[] = [
  {
    stage: 'preschool',
    words: ['学前教育', '幼儿园', '普及普惠'],
    examples: ['甲县创建学前教育普及普惠县自评报告'],
    counterexamples: ['甲县义务教育优质均衡发展自评报告'],
  },
  {
    stage: 'compulsory',
    words: ['义务教育', '优质均衡', '基本均衡'],
    examples: ['甲县县域优质均衡发展自查报告', '甲区义务教育基本均衡复查整改报告'],
    counterexamples: ['甲县履行教育职责自评报告'],
  },
  {
    stage: 'senior',
    words: ['普通高中', '高中教育'],
    examples: ['甲县普通高中办学情况汇报'],
    counterexamples: ['甲县教育工作总结'],
  },
  {
    stage: 'vocational',
    words: ['职业教育', '职教'],
    examples: ['甲市职业教育发展情况报告'],
    counterexamples: ['甲市教职工队伍建设情况报告'],
  },
  {
    stage: 'special',
    words: ['特殊教育'],
    examples: ['甲区特殊教育提升计划自评报告'],
    counterexamples: ['甲区教育特色工作经验'],
  },
];

const READERS = TITLE_STAGES.map(({ stage, words }) => ({ stage, words: new RegExp(words.join('|')) }));

/** Stages that a report's title narrows it to, in school order; empty where it speaks of education as a whole. */
export function titleStages(title: string): string[] {
  return READERS.filter(({ words }) => words.test(title)).map(({ stage }) => stage);
}
