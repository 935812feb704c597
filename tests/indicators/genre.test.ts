import { describe, expect, it } from 'vitest';
import { indicators } from '../../src/pipeline/indicators/index.ts';
import { loadIndicators } from '../codebook/load.ts';
import { readSentence } from '../codebook/read.ts';

const knowledge = { indicators: loadIndicators() };

/** Sentences as such reports write them, and what each of their numbers states; null for one that fits no indicator. */
const SENTENCES: [text: string, ...indicators: (string | null)[]][] = [
  [
    '现有普通中小学98所,在校学生6.12万名,教职工4326名;幼儿园102所,在园幼儿1.83万名。',
    'school-count',
    'student-count',
    'teacher-count',
    'school-count',
    'student-count',
  ],
  [
    '市财政用于教育的一般公共预算支出由2020年的10.6亿元增至2022年的12.1亿元,年均增长6.8%。',
    'education-expenditure',
    'education-expenditure',
    'education-expenditure-growth',
  ],
  [
    '全市义务教育学校生均公用经费小学达到850元、初中1050元,高出省定标准200元。',
    'per-student-operating-funds',
    'per-student-operating-funds',
    'per-student-operating-funds',
  ],
  ['新建、续建学校14所,总投资8.9亿元,建成后可增加学位1.36万个。', 'schools-built', 'project-investment', 'seats-added'],
  ['争取中央、省级补助1.1亿元,改造薄弱学校32所,新增运动场地6.8万平方米。', 'project-investment', 'building-projects', null],
  ['市级以上骨干教师、学科带头人共计612名,占专任教师的18.9%。', 'backbone-teachers', null],
  ['建成名师工作室32个,其中省级3个、市级12个;吸纳青年教师460名。', 'master-studios', 'master-studios', 'master-studios', null],
  ['选调87名优秀教师到乡镇学校任教,区域内流动教师318人,占应交流人数的15.6%。', null, 'teachers-rotated', 'rotation-rate'],
  ['组织校(园)长、中层干部培训6期、420人次,教师远程研修覆盖率100%。', null, 'teachers-trained', null],
  ['年内补充新教师203名,其中研究生学历61名。', 'teachers-recruited', 'teachers-recruited'],
  ['农村任教补贴由月人均420元提高到560元。', 'teacher-allowance', 'teacher-allowance'],
  [
    '学前教育毛入园率97.1%,公办幼儿园在园幼儿占比66.8%,普惠率94.2%。',
    'enrolment-rate',
    'public-kindergarten-share',
    'inclusive-kindergarten-rate',
  ],
  ['义务教育巩固率保持在100%,残疾儿童少年义务教育入学率99.2%。', 'retention-rate', 'disabled-enrolment-rate'],
  ['外来务工人员随迁子女公办学校就读比例达94.5%。', 'migrant-enrolment-rate'],
  ['为6812人次困难学生发放补助725.6万元。', 'aided-students', 'student-aid'],
  ['11个教育集团覆盖全部义务教育学校,集团化办学率100%。', 'education-groups', 'group-coverage'],
  ['优质高中分配生比例提高至65%。', 'quota-admission-share'],
  [
    '特殊类型招生控制线上线1236人,上线率41.2%,较全省平均高9.6个百分点。',
    'gaokao-first-tier-count',
    'gaokao-first-tier-rate',
    'gaokao-first-tier-rate',
  ],
  ['国家学生体质健康标准测试优良率61.2%,儿童青少年总体近视率46.9%。', 'fitness-pass-rate', 'myopia-rate'],
  ['自查得分98.2分,其中加分项1.5分,失分项0.3分。', 'self-score', 'score-bonus', 'score-deduction'],
  ['群众满意度达92.1%,位居全省第8。', 'satisfaction'],
  ['配备专职督学9人、兼职督学75人,全市划为8个督学责任区。', 'inspectors', 'inspectors', 'inspection-districts'],
  ['学科类机构由47家压减至2家,压减率95.7%。', 'tutoring-agencies', 'tutoring-agencies', 'tutoring-cut-rate'],
  ['5.2万名学生参加课后服务,参与率97.4%,市级财政每年补助1200万元。', 'after-school-students', 'after-school-rate', 'after-school-funding'],
  ['为学校新增智慧黑板560块、计算机1800台,生均图书达到33册。', 'multimedia-sets', 'computers', 'library-books-per-student'],
  [
    '校舍建筑总面积98万平方米,生均教学及辅助用房小学5.8平方米、初中7.2平方米。',
    'floor-area',
    'teaching-area-per-student',
    'teaching-area-per-student',
  ],
  ['实施“明厨亮灶”工程,128所学校食堂实现自主经营,供餐学生4.6万人。', 'meal-schools', 'meal-students'],
  ['专任教师持证上岗率100%,小学、初中教师学历达标率均为100%。', 'certified-teacher-rate', 'teacher-qualification-rate'],
  [
    '全县共有中小学、幼儿园186所,其中完全中学3所、独立初中16所、中心小学22所、村小及教学点58个、幼儿园85所。',
    'school-count',
    'school-count',
    'school-count',
    'school-count',
    'school-count',
    'school-count',
  ],
  ['中小学在校生58216人、在园儿童16302人,教师5120人。', 'student-count', 'student-count', 'teacher-count'],
  [
    '全年共安排项目资金2.36亿元,实施校舍新建、维修项目38个,目前已完工31个。',
    'project-investment',
    'building-projects',
    'building-projects',
  ],
  ['学前教育生均财政拨款标准达到每生每年700元。', 'per-student-operating-funds'],
  ['县级财政按教职工工资总额的2.5%安排教师培训经费,2023年支出培训经费263万元。', null, null],
  ['建成寄宿制学校9所,撤销办学点16个,合并初中2所。', 'schools-built', 'schools-merged', 'schools-merged'],
  ['城区新增小学学位2700个、初中学位1500个、公办幼儿园学位1080个。', 'seats-added', 'seats-added', 'seats-added'],
  ['生均体育运动场地面积小学9.1平方米,初中12.8平方米,均达到国家标准。', 'sports-area-per-student', 'sports-area-per-student'],
  ['为薄弱学校购置图书12.3万册、教学仪器2.1万台件、计算机960台。', 'library-books', null, 'computers'],
  ['“全面改薄”以来累计新增校舍7.9万平方米。', 'floor-area'],
  ['今年通过事业单位公开招聘和人才引进,共补充中小学幼儿园教师162名。', 'teachers-recruited'],
  ['从城区学校遴选45名骨干教师到农村学校交流任教2年。', 'teachers-rotated'],
  ['全县中小学教师全员参加信息技术能力提升工程2.0培训,参训教师4218人,合格率99.6%。', 'teachers-trained', null],
  ['拥有正高级教师21人、特级教师16人、省市名师132人。', null, 'backbone-teachers', 'backbone-teachers'],
  ['幼儿园教师持证率由82%提高到96.8%。', 'certified-teacher-rate', 'certified-teacher-rate'],
  ['小学教师专科及以上学历比例达99.3%,初中教师本科及以上学历比例达92.6%。', 'teacher-qualification-rate', 'teacher-qualification-rate'],
  ['全县小学生师比16.8:1,初中生师比12.1:1,高中生师比12.9:1。', 'student-teacher-ratio', 'student-teacher-ratio', 'student-teacher-ratio'],
  ['竞聘上岗校长15名、副校长31名。', 'principals-appointed', 'principals-appointed'],
  ['教师人均月工资5860元,班主任津贴每班每月400元。', 'teacher-monthly-pay', 'teacher-allowance'],
  ['小学净入学率100%,初中净入学率99.9%,残疾儿童入学率97.9%。', 'enrolment-rate', 'enrolment-rate', 'disabled-enrolment-rate'],
  ['义务教育阶段辍学率控制在0.05%以下,劝返复学9人。', 'dropout-rate', null],
  ['全年发放义务教育寄宿生生活补助、普高助学金、中职免学费等资金2168万元,惠及学生2.86万人次。', 'student-aid', 'aided-students'],
  ['普惠性学前教育资源覆盖率92.8%,公办率53.6%。', 'inclusive-kindergarten-rate', 'public-kindergarten-share'],
  ['86所学校开设食堂供餐,每天就餐学生2.1万人,供餐覆盖率96%。', 'meal-schools', 'meal-students', 'meal-coverage'],
  ['组建城乡教育联合体14个,联合体成员校覆盖面100%。', 'education-groups', 'group-coverage'],
  [
    '2023年高考本科上线人数1386人,较2022年净增93人,本科上线率61.3%。',
    'gaokao-undergraduate-count',
    'gaokao-undergraduate-count',
    'gaokao-undergraduate-rate',
  ],
  ['中考报名5216人,全科及格率38.9%,示范高中录取率41.5%。', 'zhongkao-candidates', 'zhongkao-pass-rate', 'key-senior-admission-rate'],
  ['学生近视率由52.3%降至50.6%,体质健康合格率提高到97.2%。', 'myopia-rate', 'myopia-rate', 'fitness-pass-rate'],
  ['本项指标满分10分,自评得分9分,主要扣分原因是大班额未完全消除,扣1分。', 'item-weight', 'self-score', 'score-deduction'],
  ['县级督学58名,挂牌督导学校126所,开展督导检查320余次。', 'inspectors', null, null],
  ['全县注销学科类培训机构42家,压减率达97.7%,现有非学科类机构65家。', 'tutoring-agencies', 'tutoring-cut-rate', 'tutoring-agencies'],
  [
    '课后服务参与学生达3.9万人,占学生总数的95.3%,落实课后服务补助经费580万元。',
    'after-school-students',
    'after-school-rate',
    'after-school-funding',
  ],
  ['每学年为全县中小学生免费体检1次,开展视力监测2次。', 'student-health-checks', 'student-health-checks'],
  ['家长满意度96.1%,教师满意度94.3%,学生满意度97.0%。', 'satisfaction', 'satisfaction', 'satisfaction'],
  ['力争到2025年学前三年毛入园率达到95%以上,高中阶段毛入学率达到96%以上。', 'enrolment-rate', 'enrolment-rate'],
  ['计划新建小学2所、改扩建初中3所,新增义务教育学位4500个。', 'schools-built', 'schools-built', 'seats-added'],
];

describe('sentences of the genre', () => {
  it.each(SENTENCES)('%s', (text, ...expected) => {
    const { passages, mentions } = readSentence(text);
    const observations = indicators(text, passages, mentions, knowledge, []);
    const read = mentions.map(({ id }) => observations.find(({ mention }) => mention === id)?.indicator ?? null);
    expect(read).toEqual(expected);
  });
});
