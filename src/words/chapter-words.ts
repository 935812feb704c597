import { fold } from '../text/fold.ts';

/** What a chapter does: it looks back on what was done, ahead to what will be, or names what is wrong. */
export type ChapterView = 'review' | 'plan' | 'problems';

/**
 * Words of a title and the view they tell. `firm` words tell it wherever the chapter stands; the others (重点工作) may head an account as
 * well as a plan: the year beside them and the chapters around decide.
 */
export type ChapterWord = {
  id: string;
  view: ChapterView;
  firm: boolean;
  pattern: string;
  examples: string[];
  counterexamples: string[];
};

const PROBLEM = '(?:问题|不足之处|不足|困难|短板|弱项|差距|薄弱环节|制约因素|瓶颈|挑战)';
/** The noun of an account at the end of a title, or before a joined one: 落实情况, 完成情况及成效. */
const ACCOUNT = '(?:情况|进展|成效|成果|成绩|效果|结果|亮点|回顾|总结|做法|经验)';

/** First match wins: a title of an account of plans (重点工作完成情况) is an account. */
export const CHAPTER_WORDS: ChapterWord[] = [
  {
    id: 'problems-and-plan',
    view: 'problems',
    firm: true,
    pattern: `${PROBLEM}.{0,10}(?:下一?步|下阶段|今后|努力方向|改进方向|改进措施|对策|打算|思路)`,
    examples: ['存在的问题及下一步打算', '主要不足和今后努力方向'],
    counterexamples: ['下一步打算'],
  },
  {
    id: 'rectified',
    view: 'review',
    firm: true,
    pattern: `${PROBLEM}.{0,12}(?:整改|落实|销号)|整改.{0,8}${ACCOUNT}|反馈.{0,8}(?:意见|问题)`,
    examples: ['反馈问题整改情况', '整改落实情况', '存在问题整改落实情况'],
    counterexamples: ['下一步整改打算'],
  },
  {
    id: 'account',
    view: 'review',
    firm: true,
    pattern: `(?:完成|落实|执行|开展|进展|推进|实施|建设|发展|运行|实现)${ACCOUNT}|(?:工作|基本|主要|总体|具体|自评|自查|履职)${ACCOUNT}|回顾|总结(?!大会)|(?:取得|已有?)的.{0,6}(?:成绩|成效|成果|进展)|${ACCOUNT}(?:(?:和|及|与).{0,4}(?:体会|启示))?$|概况|现状|^(?:(?:教育)?(?:事业)?发展|现实|工作)基础(?:$|[和与及、])|所做(?:的)?工作|以来(?:的)?.{0,4}工作|年来的?.{0,6}工作$`,
    examples: [
      '2022年工作回顾',
      '重点工作完成情况',
      '主要成绩',
      '基本情况',
      '过去五年工作总结',
      '“十三五”规划实施情况',
      '发展基础和面临困难',
    ],
    counterexamples: ['2023年重点工作', '夯实发展基础', '今后五年的奋斗目标', '总结大会安排'],
  },
  {
    id: 'problems',
    view: 'problems',
    firm: true,
    pattern: `^.{0,14}${PROBLEM}(?:(?:和|及|与|、|以及).{0,8})?$`,
    examples: ['存在的主要问题', '困难和不足', '面临的困难与挑战'],
    counterexamples: ['解决问题的主要做法和经验'],
  },
  {
    id: 'next',
    view: 'plan',
    firm: true,
    pattern:
      '下一?步|下一?阶段|下一年|下半年|明年|来年|新的一年|今后|未来|后续(?:工作|措施|举措)|接下来|打算|设想|展望|愿景|(?:努力|改进|工作)方向|(?:工作|发展|整改|教育)思路$|(?:工作|整改|改进|发展)计划$|(?:工作|总体|具体)?(?:安排|部署|谋划)$|工作要点$|奋斗目标|(?:工作|发展|预期|总体|主要)?目标(?:和|及|与|、).{0,8}(?:任务|举措|措施)$|(?:工作|发展|预期|总体)目标$|目标任务$|对策(?:措施|建议)?$|新(?:局面|篇章|征程|台阶)$|总体要求(?:和|及|与|、)?.{0,8}$',
    examples: [
      '下一步打算',
      '2023年工作安排',
      '明年工作要点',
      '今后五年的奋斗目标',
      '“十五五”时期主要目标和重大任务',
      '奋力开创教育工作新局面',
    ],
    counterexamples: ['完善工作计划，加强统筹', '目标管理'],
  },
  {
    id: 'tasks',
    view: 'plan',
    firm: false,
    pattern:
      '(?:重点|主要|重大|中心|目标)(?:工作|任务|目标|举措|措施|抓手)(?:任务|举措|措施)?$|工作(?:重点|任务|目标|举措|措施)$|各项(?:教育)?工作$|工作$|重点$|任务$|举措$|意见建议|建议$',
    examples: ['2023年重点工作', '主要任务', '今年工作举措', '扎实做好2023年各项工作'],
    counterexamples: ['重点工作完成情况'],
  },
];

const COMPILED = CHAPTER_WORDS.map((word) => ({ word, pattern: new RegExp(word.pattern) }));

/** The words by which a title tells what its chapter does; null where it does not tell. */
export function chapterWord(title: string): ChapterWord | null {
  const bare = fold(title).replace(/[\s：:。]+/g, '');
  return COMPILED.find(({ pattern }) => pattern.test(bare))?.word ?? null;
}
