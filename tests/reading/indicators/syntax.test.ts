import { describe, expect, it } from 'vitest';
import { indicators } from '../../../src/reading/indicators/index.ts';
import { loadIndicators } from '../../codebook/load.ts';
import { readSentence } from '../../codebook/read.ts';

const knowledge = { indicators: loadIndicators() };

/** What each quantity of a sentence states: `[as written, indicators joined by +]`, in order; null where it states none. */
function read(text: string): [string, string | null][] {
  const { passages, mentions } = readSentence(text);
  const observations = indicators(text, passages, mentions, knowledge, []);
  return mentions.map(({ id, raw }) => {
    const own = observations.filter(({ mention }) => mention === id).map(({ indicator }) => indicator);
    return [raw, own.length > 0 ? own.join('+') : null];
  });
}

type Case = [text: string, ...expected: [string, string | null][]];

function reads(...[text, ...expected]: Case) {
  it(text, () => expect(read(text)).toEqual(expected));
}

describe('a list goes on about the same thing', () => {
  reads(
    '全县现有小学86所、初中23所、九年一贯制学校5所(民办1所)。',
    ['86所', 'school-count'],
    ['23所', 'school-count'],
    ['5所', 'school-count'],
    ['1所', 'school-count'],
  );
  reads(
    '在校学生4.1万人,其中小学2.6万人,初中1.5万人。',
    ['4.1万人', 'student-count'],
    ['2.6万人', 'student-count'],
    ['1.5万人', 'student-count'],
  );
  reads('生均公用经费标准为小学720元、初中940元。', ['720元', 'per-student-operating-funds'], ['940元', 'per-student-operating-funds']);
  reads('计划新建学校6所、幼儿园9所。', ['6所', 'schools-built'], ['9所', 'schools-built']);
});

describe('a list is aligned with its heads', () => {
  reads(
    '学前三年毛入园率、普惠率、公办率分别达93.5%、91.8%、57.6%。',
    ['93.5%', 'enrolment-rate'],
    ['91.8%', 'inclusive-kindergarten-rate'],
    ['57.6%', 'public-kindergarten-share'],
  );
  reads(
    '毛入园率、巩固率、公办率分别由2019年的88.1%、95.6%、40.2%提高到2022年的93.2%、98.1%、52.5%。',
    ['88.1%', 'enrolment-rate'],
    ['95.6%', 'retention-rate'],
    ['40.2%', 'public-kindergarten-share'],
    ['93.2%', 'enrolment-rate'],
    ['98.1%', 'retention-rate'],
    ['52.5%', 'public-kindergarten-share'],
  );
  reads(
    '小学、初中入学率、巩固率分别为100%、99.8%、99.6%、98.2%。',
    ['100%', 'enrolment-rate'],
    ['99.8%', 'enrolment-rate'],
    ['99.6%', 'retention-rate'],
    ['98.2%', 'retention-rate'],
  );
  reads('小学、初中巩固率分别为100%、98.9%。', ['100%', 'retention-rate'], ['98.9%', 'retention-rate']);
  reads('九年义务教育巩固率和高中阶段毛入学率分别达到97.6%和95.1%。', ['97.6%', 'retention-rate'], ['95.1%', 'enrolment-rate']);
  reads(
    '生均教学及辅助用房面积、生均体育运动场馆面积分别为5.9平方米、10.6平方米。',
    ['5.9平方米', 'teaching-area-per-student'],
    ['10.6平方米', 'sports-area-per-student'],
  );
  reads(
    '体质健康合格率96.1%,优良率45.2%,分别提高0.8和2.4个百分点。',
    ['96.1%', 'fitness-pass-rate'],
    ['45.2%', 'fitness-pass-rate'],
    ['0.8', 'fitness-pass-rate'],
    ['2.4个百分点', 'fitness-pass-rate'],
  );
});

describe('growth is of the amount, whatever share stands between', () => {
  reads(
    '一般公共预算教育支出12.3亿元,占一般公共预算支出的18.6%,比上年增长5.6%。',
    ['12.3亿元', 'education-expenditure'],
    ['18.6%', null],
    ['5.6%', 'education-expenditure-growth'],
  );
});

describe('numbers of two kinds take turns', () => {
  reads(
    '生均一般公共预算教育事业费小学12600元、比上年增长3.2%,初中15800元、增长4.1%。',
    ['12600元', 'per-student-expenditure'],
    ['3.2%', 'per-student-expenditure-growth'],
    ['15800元', 'per-student-expenditure'],
    ['4.1%', 'per-student-expenditure-growth'],
  );
  reads(
    '有小学52所,学生21300人,教师1310人;初中18所,学生11200人,教师986人;高中3所,学生6200人,教师512人。',
    ['52所', 'school-count'],
    ['21300人', 'student-count'],
    ['1310人', 'teacher-count'],
    ['18所', 'school-count'],
    ['11200人', 'student-count'],
    ['986人', 'teacher-count'],
    ['3所', 'school-count'],
    ['6200人', 'student-count'],
    ['512人', 'teacher-count'],
  );
});

describe('a list whose first number states nothing states nothing', () => {
  reads(
    '近三年交流教师分别为136人、151人,骨干教师占交流教师的比例分别为25%、27%。',
    ['136人', 'teachers-rotated'],
    ['151人', 'teachers-rotated'],
    ['25%', null],
    ['27%', null],
  );
});

describe('one number serves two indicators', () => {
  reads('适龄儿童入学率、巩固率均为100%。', ['100%', 'retention-rate+enrolment-rate']);
  reads('在校学生和教职工共3.6万人。', ['3.6万人', null]);
  reads('适龄儿童入学率和残疾儿童入学率均达100%。', ['100%', 'disabled-enrolment-rate+enrolment-rate']);
});

describe('changes and earlier values belong to the level that changed', () => {
  reads('在校生由5.2万人减少到4.7万人。', ['5.2万人', 'student-count'], ['4.7万人', 'student-count']);
  reads('本科上线1620人,较上年增加86人。', ['1620人', 'gaokao-undergraduate-count'], ['86人', 'gaokao-undergraduate-count']);
  reads('毛入园率达92%,同比提高1.5个百分点。', ['92%', 'enrolment-rate'], ['1.5个百分点', 'enrolment-rate']);
  reads('一般公共预算教育支出9.36亿元,比上年增长5.2%。', ['9.36亿元', 'education-expenditure'], ['5.2%', 'education-expenditure-growth']);
});

describe('parts of a breakdown keep the indicator of the whole', () => {
  reads(
    '新招聘教师86名,其中硕士研究生12名、本科生74名。',
    ['86名', 'teachers-recruited'],
    ['12名', 'teachers-recruited'],
    ['74名', 'teachers-recruited'],
  );
  reads('招聘教师60名(其中幼儿教师25名)。', ['60名', 'teachers-recruited'], ['25名', 'teachers-recruited']);
  reads('交流轮岗教师286人,其中骨干教师占22%。', ['286人', 'teachers-rotated'], ['22%', null]);
  reads(
    '交流轮岗教师286名,占应交流教师的14.1%,其中骨干教师62名。',
    ['286名', 'teachers-rotated'],
    ['14.1%', 'rotation-rate'],
    ['62名', 'teachers-rotated'],
  );
  reads('教师交流轮岗的比例为12.3%,其中骨干教师不低于交流总数的21.5%。', ['12.3%', 'rotation-rate'], ['21.5%', null]);
  reads(
    '全县在编教职工3126人中,35岁以下的862人,36—45岁的1120人,46岁以上的1144人。',
    ['3126人', 'teacher-count'],
    ['862人', 'teacher-count'],
    ['1120人', 'teacher-count'],
    ['1144人', 'teacher-count'],
  );
  reads('校舍面积56.2万平方米,其中危房0.3万平方米。', ['56.2万平方米', 'floor-area'], ['0.3万平方米', null]);
  reads('全县未到校学生62人,其中生病请假13人,休学21人,转学5人。', ['62人', null], ['13人', null], ['21人', null], ['5人', null]);
});

describe('a clause without a noun of its own leans on the one before', () => {
  reads('义务教育阶段大班额比例,2023年底下降到0.6%。', ['0.6%', 'large-class-rate']);
  reads('大班额降至8个,占班级总数的0.6%。', ['8个', 'large-class-count'], ['0.6%', 'large-class-rate']);
});

describe('a sentence without a noun of its own speaks of what stands above', () => {
  reads(
    '每百名学生拥有县级以上骨干教师数。全县小学平均为1.4人,初中平均为1.7人,均高于标准。',
    ['1.4人', 'backbone-teachers-per-100'],
    ['1.7人', 'backbone-teachers-per-100'],
  );
  reads('教师交流轮岗稳步推进。2023年达到12.6%。', ['12.6%', 'rotation-rate']);
  reads('教师交流轮岗稳步推进。校园网带宽达标率为98%。', ['98%', null]);

  it('in a heading', () => {
    const text = '全县为97.2%。';
    const { passages, mentions } = readSentence(text, ['二、发展水平', '(一)九年义务教育巩固率']);
    expect(indicators(text, passages, mentions, knowledge, []).map(({ indicator }) => indicator)).toEqual(['retention-rate']);
  });
});

describe('words belong to the nearest number', () => {
  reads('将18所农村小学划分为4个教研片区。', ['18所', 'school-count'], ['4个', null]);
  reads('学科类培训机构压减率95%,从业人员备案完成率100%。', ['95%', 'tutoring-cut-rate'], ['100%', null]);
  reads('建成录播教室12间、多媒体教室260间。', ['12间', null], ['260间', 'multimedia-sets']);
  reads('共有专任教师120人、保安30人。', ['120人', 'teacher-count'], ['30人', null]);
  reads('培训教师300人次、校长20人次。', ['300人次', 'teachers-trained'], ['20人次', 'teachers-trained']);
  reads('正高级教师21人、特级教师16人。', ['21人', null], ['16人', 'backbone-teachers']);
  reads('招聘1名园长、6名校长。', ['1名', 'principals-appointed'], ['6名', 'principals-appointed']);
});

describe('a number of another size is another quantity', () => {
  reads('下达生均公用经费4236万元。', ['4236万元', null]);
  reads('图书总量86万册,生均31册。', ['86万册', 'library-books'], ['31册', 'library-books-per-student']);
});

describe('counts of other things state no indicator', () => {
  it.each([
    '教育系统现有党支部86个,党员1260名。',
    '评选优质课36节,6名教师获省级一等奖。',
    '12所学校被认定为省级足球特色学校。',
    '立项市级课题56项,获奖论文136篇。',
    '全县总面积2316平方公里,总人口46.8万人,地区生产总值186.5亿元。',
    '校园专职保安配备率、一键报警安装率均达100%。',
    '校车48辆,接送学生2160人。',
    '中职学校开设专业12个,校企合作企业18家,就业率97.6%。',
  ])('%s', (text) => {
    expect(read(text).filter(([, indicator]) => indicator !== null)).toEqual([]);
  });
});

describe('rivals have one winner', () => {
  reads('全县72所农村学校实现清洁取暖。', ['72所', 'clean-heating-schools']);
  reads('教师培训经费占公用经费的6%。', ['6%', 'training-fund-share']);
  reads('建成标准化学校46所。', ['46所', 'standard-school-count']);
  reads('发放国家助学金260万元。', ['260万元', 'student-aid']);
  reads('选派骨干教师40名赴外地跟岗培训。', ['40名', 'teachers-trained']);
});
