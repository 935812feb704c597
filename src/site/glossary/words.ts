import { dictionary } from '../i18n/dictionary.ts';

/** What a word of the site means to somebody who meets it for the first time. */
type Term = { id: string; zh: readonly [name: string, meaning: string]; en: readonly [name: string, meaning: string] };

/** Words that pages use and that not everybody knows, in the order in which a reader meets them. */
export const TERMS: readonly Term[] = [
  {
    id: 'definition',
    zh: ['口径', '一个数到底怎样算出来：数的是什么、哪个学段、哪一年、哪些学校和人算在内。口径不同的两个数，不能比大小。'],
    en: [
      'measure',
      'What a number counts: which things, at which stage, in which year, in which schools and of which people. Two numbers in different measures cannot be compared.',
    ],
  },
  {
    id: 'said',
    zh: ['提及无数字', '报告说到了这件事，但没有写出数。'],
    en: ['mentioned without a number', 'The report speaks of the thing and gives no number.'],
  },
  {
    id: 'not-mentioned',
    zh: ['未提及', '全文没有说到。没有写到，不等于没有做到，也从不当作 0。'],
    en: ['not mentioned', 'The whole text does not speak of it. Not written does not mean not done, and it is never taken for 0.'],
  },
  {
    id: 'check',
    zh: ['核对', '用报告自己写的数互相算：分项加起来是不是合计，比率对不对得上人数，前后两处是不是一个数。'],
    en: [
      'check',
      'The report’s own numbers held against one another: do parts add up to the total, do rates fit the counts, do two places give one number.',
    ],
  },
  {
    id: 'holds',
    zh: ['相符、不相符、四舍五入内相符', '算出来和写出来的一样、不一样、只差在取整。不相符不等于造假，多半是口径、录入或网页转换造成的。'],
    en: [
      'holds, does not hold, within rounding',
      'What comes out is what is written, is not, or differs by rounding alone. What does not hold is not a fraud; mostly scope, typing or web conversion is behind it.',
    ],
  },
  {
    id: 'remark',
    zh: ['提示', '不是算错，是请读者自己看一眼的地方：编号跳了、引号不成对、少了单位。'],
    en: [
      'remark',
      'No failed sum, but a place to look at: a number left out of a list, a quotation mark without its other half, a missing unit.',
    ],
  },
  {
    id: 'doubtful',
    zh: ['存疑', '程序读到了这个数，但拿不准它说的是哪一项、哪一年或哪个范围，请对照原句。'],
    en: ['doubtful', 'The program found the number, and is not sure what, which year or which scope it is about: see the sentence.'],
  },
  {
    id: 'planned',
    zh: ['计划、要求', '打算做到的数，或规定应当达到的数，不是已经做到的。'],
    en: ['planned, required', 'A number that is meant to be reached, or that a rule asks for; not one that was reached.'],
  },
  {
    id: 'denominator',
    zh: ['分母', '这个说法是在多少份报告、多少字里数出来的。'],
    en: ['denominator', 'Of how many reports, or characters, something is said.'],
  },
  {
    id: 'framework',
    zh: ['优质均衡、普及普惠', '国家对县一级义务教育、学前教育的两套评估办法，每一项有一条线，例如每百名学生有几名骨干教师。'],
    en: [
      'high-quality balance, universal and inclusive preschool',
      'The two national evaluations of counties, of compulsory education and of preschools; each item has a line to reach.',
    ],
  },
  {
    id: 'spread',
    zh: ['差异系数', '各校之间相差多少：标准差除以平均数，越小越均衡。'],
    en: ['coefficient of variation', 'How far schools lie apart: standard deviation by mean; the smaller, the more even.'],
  },
  {
    id: 'checksum',
    zh: ['sha256', '一个文件的指纹：文件改动一个字，指纹就不同，用来确认读的是同一份。'],
    en: ['sha256', 'Fingerprint of a file: it changes with a single character, and tells whether two people read the same file.'],
  },
];

/** Words around the glossary. */
export const glossaryWords = dictionary({
  title: { zh: '名词解释', en: 'Words used here' },
  note: { zh: '本站用到、不一定人人都熟的词', en: 'words that not everybody knows' },
});
