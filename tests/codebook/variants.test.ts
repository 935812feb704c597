import { describe, expect, it } from 'vitest';
import { variantName } from '../../src/model/index.ts';
import { indicators as observationsOf } from '../../src/reading/indicators/index.ts';
import { loadIndicators } from './load.ts';
import { readSentence, TITLE } from './read.ts';

const knowledge = { indicators: loadIndicators() };

/** Variants of the numbers of a sentence, in order; null where none is told, `-` where the number states nothing. */
function variants(text: string): (string | null)[] {
  const { passages, mentions } = readSentence(text);
  const observations = observationsOf({ text, title: TITLE, passages, mentions }, knowledge);
  return mentions.map(({ id }) => {
    const own = observations.find(({ mention }) => mention === id);
    return own ? (own.variant ?? null) : '-';
  });
}

describe('what exactly is counted', () => {
  it.each([
    ['全市有省级骨干教师86名、市级学科带头人120名、特级教师12名。', 'provincial.backbone', 'municipal.leaders', 'special-grade'],
    ['现有县级及以上骨干教师560人。', 'county-up.backbone'],
    ['培育名师、学科带头人共126名。', 'several'],
    ['聘任专兼职督学76名。', 'full-and-part'],
    ['聘任责任督学22名。', 'responsible'],
    ['专职督学5人、兼职督学42人。', 'full-time', 'part-time'],
    ['专任教师3120人,教职工3560人。', 'full-time-teachers', 'staff'],
    ['平均班额42人,最大班额55人。', 'average', 'largest'],
    ['小学净入学率、初中毛入学率分别为100%、102%。', 'net', 'gross'],
    ['小学毛入学率由101%提高到103%。', 'gross', 'gross'],
    ['家长满意度96.2%,教师满意度94.1%,社会公众满意度93%。', 'parents', 'teachers', 'public'],
    ['班主任津贴每月600元。', 'class-teacher'],
    ['乡村教师生活补助每月500元。', 'rural'],
    ['教学点由86个减少到42个。', 'teaching-points', 'teaching-points'],
    ['A1指标得分19分。', 'item'],
    ['综合自评得分97.5分。', 'total'],
    ['成立名师工作室18个、名校长工作室5个。', 'master-teacher-studios', 'master-principal-studios'],
    ['招聘1名园长、6名校长、12名副校长。', 'principals', 'principals', 'vice'],
    ['小学、初中生均一般公共预算教育支出分别增长4.1%、3.8%。', 'budget', 'budget'],
    ['生均一般公共预算教育事业费支出比上年增长6.2%。', 'operating'],
    ['生均公共财政预算教育事业费小学9800元、初中13200元。', 'operating', 'operating'],
    ['生均教育支出比上年增长3.5%。', null],
    ['普惠性幼儿园覆盖率达88.4%。', 'children'],
    ['学前教育普惠率91.7%。', 'children'],
    ['普惠性幼儿园占比83.5%。', 'kindergartens'],
    ['普惠性幼儿园在园幼儿占比90.6%。', 'children'],
    ['小学生均公用经费标准650元。', 'standard'],
    ['小学生均公用经费支出2410元。', 'spent'],
    ['全县共有小学36所。', null],
  ])('%s', (text, ...expected) => {
    expect(variants(text)).toEqual(expected);
  });
});

describe('names of variants', () => {
  const variantsOfTeachers = knowledge.indicators.find(({ id }) => id === 'backbone-teachers') ?? { variants: [] };

  it('of two axes stand together', () => {
    expect(variantName(variantsOfTeachers, 'provincial.leaders')).toEqual({ zh: '省级·学科带头人', en: 'Provincial, Subject leaders' });
  });

  it('say where several kinds are added up', () => {
    expect(variantName(variantsOfTeachers, 'county.several').zh).toBe('县级·几类合计');
  });

  it('that nobody knows stay as they are', () => {
    expect(variantName(variantsOfTeachers, 'galactic')).toEqual({ zh: 'galactic', en: 'galactic' });
  });
});
