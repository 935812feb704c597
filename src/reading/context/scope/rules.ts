import { scopeWord } from '../../../words/scope-words.ts';
import type { Cursor, Stretch } from '../cursor.ts';
import { shareOf } from '../distribution/index.ts';
import { fromHeadings, isTitle } from '../headings.ts';
import type { Rule } from '../rule.ts';
import { topicOf } from '../topic/index.ts';
import { carried, itsChange, ofNamed, paidPeople, placesIn, sameSchool, subject } from './carried.ts';
import {
  builds,
  foreignGroup,
  givenTo,
  group,
  names,
  objectAfter,
  ofDepartment,
  paidGroup,
  projectAfter,
  purpose,
  saysWhole,
  shareOfAll,
  type ToldScope,
  wordAfter,
  wordBefore,
} from './near.ts';
import { partOf } from './parts.ts';
import { amongKind, asManyNames, ofKindCounted, ofSource, sideOfList, someSchools, thatOne } from './picked.ts';
import { furtherResult, inBracketOfOne, ofNameAlone, ofNamedList, ofOneSchool, ofProject, oneAmong } from './schools.ts';

/** A heading over several things, of which the scope is but one: 职成教育与民办教育协调发展. */
const SEVERAL = /教育[^,，。]{0,4}[和与及、]|[和与及、][^,，。]{0,4}(?:教育|民办|公办)|规范/;

/** The scope that the headings over a passage name. */
function scopeAbove({ headings }: Stretch): ToldScope | null {
  return fromHeadings(headings.filter(isTitle), (title) => (SEVERAL.test(title) ? null : (scopeWord(title)?.scope ?? null)));
}

/** The scope of the heading, unless the clause speaks of the whole district; public or private as a heading is what a rate is about (公办园占比). */
function headingScope(cursor: Cursor): ToldScope | null {
  const above = cursor.stretch.once(scopeAbove);
  const isOwnership = above?.value === 'public' || above?.value === 'private';
  return saysWhole(cursor) || (isOwnership && ['%', '百分点'].includes(cursor.unit)) ? null : above;
}

/** The school or project that the passage speaks of. */
function ofTopic(cursor: Cursor): ToldScope | null {
  const subject = topicOf(cursor);
  return subject && subject.kind !== 'township'
    ? { value: 'institution', words: subject.words, ...(subject.outside && { outside: true, zone: 'heading' }) }
    : null;
}

/** What a mention is narrowed to, 范围; where no rule applies it is the whole district. */
export const scopeRules: Rule<'scope'>[] = [
  {
    id: 'respective-head',
    zone: 'list',
    read: (cursor) => shareOf(cursor)?.scope ?? null,
    examples: [['城区、农村学校分别为12所、|38所|。', 'rural']],
  },
  {
    id: 'its-change',
    zone: 'sentence',
    read: itsChange,
    examples: [
      ['民办幼儿园93所，比上年减少|8所|，下降7.9%。', 'private'],
      ['民办幼儿园93所，比上年减少8所，下降|7.9%|。', 'private'],
      ['保育员768人、其中新聘62人，增加|12人|。', 'subset'],
    ],
    counterexamples: [['民办幼儿园93所，全县幼儿园减少|8所|。'], ['民办幼儿园93所；比上年减少|8所|。']],
  },
  {
    id: 'side-of-list',
    zone: 'list',
    read: sideOfList,
    examples: [['城区小学、初中平均班额分别为48人、|52人|。', 'urban']],
    counterexamples: [['小学、农村初中平均班额分别为48人、|32人|。'], ['小学、初中平均班额分别为48人、|52人|。']],
  },
  {
    id: 'share-of-all',
    zone: 'clause',
    read: shareOfAll,
    examples: [['公办园在园幼儿占比|55%|。', 'district']],
    counterexamples: [['公办园在园幼儿|3200人|。']],
  },
  {
    id: 'named-list',
    zone: 'list',
    read: ofNamedList,
    examples: [
      ['县一中、县二中、云岭中学特控线上线分别为|412人|、236人、58人。', 'institution'],
      ['县一中、县二中、云岭中学特控线上线分别为412人、236人、|58人|。', 'institution'],
    ],
    counterexamples: [['小学、初中教学班分别为|412个|、236个。'], ['生均公用经费小学、初中分别为|3105元|、4216元。']],
  },
  {
    id: 'bracket-of-one',
    zone: 'clause',
    read: inBracketOfOne,
    examples: [
      ['云岭中学迁建（总投资|3.2亿元|）竣工。', 'institution'],
      ['新建县第六小学（占地|86亩|）。', 'institution'],
    ],
    counterexamples: [['普通高中（|6所|）。'], ['新建学校（|6所|）。'], ['小学专任教师（|860人|）。']],
  },
  {
    id: 'one-school',
    zone: 'clause',
    read: ofOneSchool,
    examples: [
      ['云岭小学现有学生|2100人|。', 'institution'],
      ['云岭学校有大班额|4个|。', 'institution'],
      ['县城第二小学有大班额|14个|。', 'institution'],
      ['云岭小学二年级最大班额达|59人|。', 'institution'],
      ['云岭小学由原来的|24个|班扩至36个班。', 'institution'],
      ['石城镇中心幼儿园在园|360人|。', 'institution'],
      ['石城镇中心小学现有教师|46人|。', 'institution'],
      ['河阳教育集团有校区|4个|。', 'institution'],
      ['河阳小学教育集团下辖|4个|校区，在校生8600人。', 'institution'],
      ['云岭中学现有|24个|教学班。', 'institution'],
      ['县一中现有特级教师|3名|、高级教师86名。', 'institution'],
    ],
    counterexamples: [
      ['实验学校现有教师|860人|。'],
      ['移民小学现有学生|2100人|。'],
      ['民族学校现有学生|2100人|。'],
      ['城区学校有大班额|4个|。'],
      ['全县小学现有学生|2100人|。'],
      ['普通高中大班额|14个|。'],
    ],
  },
  {
    id: 'one-among',
    zone: 'clause',
    read: oneAmong,
    examples: [['全县特控线上线218人，其中云岭中学|203人|。', 'institution']],
    counterexamples: [['全县上线218人，其中普通高中|203人|。'], ['教师860人，其中初中|203人|。']],
  },
  {
    id: 'named-project',
    zone: 'clause',
    read: ofProject,
    examples: [
      ['县第六小学建设项目总投资|8600万元|。', 'institution'],
      ['第五幼儿园新园占地|9600平方米|。', 'institution'],
      ['潼川镇小学在校生|3120人|。', 'institution'],
      ['石城镇中心小学在校生达|1360人|。', 'institution'],
      ['县职教中心实训楼投资|1800万元|。', 'institution'],
      ['塔山镇中心小学新增学位|480个|。', 'institution'],
      ['四中迁建工程总投资|9300万元|。', 'institution'],
      ['县实验幼儿园扩建项目占地|12亩|。', 'institution'],
      ['河东片区九年一贯制学校项目概算|1.8亿元|。', 'institution'],
      ['县职教中心现有在校生|2150人|。', 'institution'],
      ['县四中教学楼投入|1600万元|。', 'institution'],
      ['县职业中专新招学生|680人|。', 'institution'],
      ['全县本科上线1412人；河阳教育集团本科上线|412人|。', 'institution'],
      ['河阳一中本科上线|412人|。', 'institution'],
      ['河阳高中特控线上线|76人|。', 'institution'],
      ['县第三中学高考录取率|96%|。', 'institution'],
      ['实验中学中考平均分|532分|。', 'institution'],
      ['县特教学校迁建投资|2600万元|。', 'institution'],
      ['云岭县第一小学自评|98分|。', 'institution'],
      ['小规模学校全部达标，其中云岭小学投资|860万元|。', 'institution'],
    ],
    counterexamples: [
      ['全县本科上线|1412人|。'],
      ['普通高中本科上线|1412人|。'],
      ['全县职业中专招生|1412人|。'],
      ['优质教育集团本科上线|1412人|。'],
      ['公办高中录取|1412人|。'],
      ['全县学校占地|4120亩|。'],
      ['农村小学在校生|3120人|。'],
      ['实验学校现有教师|860人|。'],
    ],
  },
  {
    id: 'name-alone',
    zone: 'clause',
    read: ofNameAlone,
    examples: [
      ['河阳一中本科上线412人，云岭中学|206人|。', 'institution'],
      ['县城第二小学有大班额14个，第三小学|9个|。', 'institution'],
      ['整改后，云岭小学降至|2个|。', 'institution'],
      ['云岭初中仅|386人|。', 'institution'],
      ['石城乡中心学校|200名|留守儿童有了新宿舍。', 'institution'],
      ['一中本科上线812人，云岭联中|206人|。', 'institution'],
    ],
    counterexamples: [
      ['河阳一中本科上线412人，普通高中|1206人|。'],
      ['中心小学降至|12个|。'],
      ['独立初中仅|386人|。'],
      ['缺编率小学为|2.1%|。'],
      ['全县本科上线412人，职业高中|206人|。'],
    ],
  },
  {
    id: 'named-before',
    zone: 'clause',
    read: wordBefore,
    examples: [
      ['民办幼儿园|12所|。', 'private'],
      ['乡村教师|860人|。', 'rural'],
    ],
    counterexamples: [['在园幼儿（含民办园、看护点）|6290人|。'], ['实施环境整治、农村校舍维修等项目|70个|。'], ['城乡学校|70所|。']],
  },
  {
    id: 'some-schools',
    zone: 'clause',
    read: someSchools,
    examples: [
      ['全县有县直学校|7所|。', 'subset'],
      ['全县辖|7所|县直学校。', 'subset'],
      ['初中20所，中心小学|21所|，教学点73个。', 'subset'],
      ['中学校舍3.2万平方米，其他学校|1.1万平方米|。', 'subset'],
    ],
    counterexamples: [['乡镇和县直学校|62所|。'], ['县直学校、乡镇学校共|62所|。'], ['其他教育机构教师|62人|。']],
  },
  {
    id: 'that-one',
    zone: 'sentence',
    read: thatOne,
    examples: [
      ['该项目是为民办实事项目，总投资|463万元|，占地12亩。', 'institution'],
      ['该校现有学生|860人|。', 'institution'],
    ],
    counterexamples: [['该县现有学生|8600人|。'], ['该项目总投资463万元，全县新增学位|860个|。'], ['应该完成投资|463万元|。']],
  },
  {
    id: 'one-source',
    zone: 'list',
    read: ofSource,
    examples: [
      ['其中：中央资金|3.08亿元|，省级资金0.95亿元，县级资金11.1亿元。', 'subset'],
      ['其中：中央资金3.08亿元，省级资金0.95亿元，县级资金|11.1亿元|。', 'subset'],
    ],
    counterexamples: [['争取上级资金|8600万元|，新建学校3所。']],
  },
  {
    id: 'paid-group',
    zone: 'clause',
    read: paidGroup,
    examples: [
      ['班主任津贴提高到每人每月|300元|。', 'subset'],
      ['给予高层次人才安家补助|20万元|。', 'subset'],
    ],
  },
  {
    id: 'part-of-total',
    zone: 'list',
    read: partOf,
    examples: [
      ['教师860人，其中女教师|512人|。', 'subset'],
      ['教职工280人，比上年减少8人，下降2.8%，其中园长|24人|。', 'subset'],
      ['专任教师860人（音体美教师|96人|）。', 'subset'],
    ],
    counterexamples: [
      ['教职工4313人，其中园长19人，专任教师|3959人|。'],
      ['一般公共预算支出42亿元，其中教育支出|8.6亿元|。'],
      ['教育人口135490人，其中在校生|124844人|，教职工10646人。'],
      ['在校生9000人，其中小学|6000人|、初中3000人。'],
      ['招聘教师135人，其中2023年|69人|。'],
    ],
  },
  {
    id: 'group',
    zone: 'clause',
    read: group,
    examples: [
      ['高级教师|318人|。', 'subset'],
      ['寄宿生9600人，走读生|1.2万人|。', 'subset'],
      ['40岁以下中青年教师|520人|。', 'subset'],
    ],
  },
  {
    id: 'list-of-names',
    zone: 'clause',
    read: names,
    examples: [['改造县二中、东街小学等|5所|学校。', 'institution']],
    counterexamples: [['改造小学、初中等|5所|学校。'], ['到2025年将新建、改扩建幼儿园|36所|以上。']],
  },
  {
    id: 'as-many-names',
    zone: 'clause',
    read: asManyNames,
    examples: [
      ['青山、白石、红旗|3所|中心幼儿园主体完工。', 'institution'],
      ['新建青山、白石|2所|小学。', 'institution'],
    ],
    counterexamples: [['青山、白石、红旗|5所|中心幼儿园。'], ['小学、初中|2所|学校。'], ['语文、数学、英语|3个|学科。']],
  },
  {
    id: 'named-schools-built',
    zone: 'sentence',
    read: builds,
    examples: [['新建东街小学、西街小学，新增学位|2160个|。', 'institution']],
    counterexamples: [['新建农村小学，新增学位|2160个|。'], ['新建东街小学、河东幼儿园，改扩建学校|9所|。']],
  },
  {
    id: 'further-result',
    zone: 'sentence',
    read: furtherResult,
    examples: [['河阳中学高考本科达线率82.6%，一本达线|86人|。', 'institution']],
    counterexamples: [['河阳中学高考本科达线率82.6%，全县一本达线|86人|。'], ['河阳中学本科达线率82.6%；一本达线|86人|。']],
  },
  {
    id: 'department',
    zone: 'sentence',
    read: ofDepartment,
    examples: [['县教育园区占地600亩（高中部，设|200个|教学班）。', 'institution']],
    counterexamples: [['全县高中部分班级超员，共|12个|。'], ['小学62所（九年一贯制学校小学部5所）、初中|21所|。']],
  },
  {
    id: 'project-after-money',
    zone: 'clause',
    read: projectAfter,
    examples: [
      ['投资|2600万元|的县三中综合楼投入使用。', 'institution'],
      ['总投资|1.2亿元|的云岭高级中学主体封顶。', 'institution'],
      ['投资|1.8亿元|的县第六中学预计明年招生。', 'institution'],
    ],
    counterexamples: [['投资|2600万元|的改薄项目完工。']],
  },
  {
    id: 'money-for-named-school',
    zone: 'clause',
    read: givenTo,
    examples: [['支持东街小学维修资金|80万元|。', 'institution']],
  },
  {
    id: 'people-from-elsewhere',
    zone: 'clause',
    read: foreignGroup,
    examples: [['接收外县学生|120人|。', 'subset']],
  },
  {
    id: 'noun-after',
    zone: 'clause',
    read: wordAfter,
    examples: [['改造|176所|农村学校。', 'rural']],
    counterexamples: [['全县辖|18个|乡镇。']],
  },
  {
    id: 'purpose-after',
    zone: 'sentence',
    read: purpose,
    examples: [
      ['投入|416万元|，为农村学校购置设备。', 'rural'],
      ['投资|2亿元|新建东街小学。', 'institution'],
      ['投入|260万元|为云岭中学更换设备。', 'institution'],
      ['投入|180万元|改造县二中操场。', 'institution'],
      ['投资|300万元|，建成云岭中学教师周转宿舍。', 'institution'],
    ],
  },
  {
    id: 'object-after',
    zone: 'clause',
    read: objectAfter,
    examples: [['投入资金|640万元|，完成160所农村学校改造。', 'rural']],
  },
  {
    id: 'goes-on',
    zone: 'sentence',
    read: carried,
    examples: [
      ['民办小学12所，在校生|2600人|。', 'private'],
      ['公办园18所，在园幼儿|2960人|。', 'public'],
      ['民办幼儿园122所，共接纳幼儿|8300名|。', 'private'],
      ['民办幼儿园62所，占幼儿园总数的67%，在园幼儿|5200人|。', 'private'],
      ['建设县职业教育园区，总投资5.6亿元，占地|420亩|。', 'institution'],
      ['四中迁建工程概算9300万元，已完成投资|2100万元|。', 'institution'],
      ['云岭小学现有学生2100人、教师|98人|。', 'institution'],
      ['河阳小学教育集团下辖4个校区，在校生|8600人|。', 'institution'],
    ],
    counterexamples: [
      ['公办园12所，民办园21所，在园幼儿|6830人|。'],
      ['公办学校33所（小学20所、初中13所），民办幼儿园12所，在校生|1.8万人|。'],
      ['农村学校33所，巩固率|99.1%|。'],
      ['民办幼儿园12所，共有公费生|260人|。'],
      ['民办幼儿园12所，全县教师|2600人|。'],
      ['开工云岭高中、河阳实验学校等15个新建项目，完成改扩建中小学|53所|。'],
    ],
  },
  {
    id: 'same-school',
    zone: 'sentence',
    read: sameSchool,
    examples: [
      ['云岭中学在校生2150人，专任教师168人，毕业生升学率|96.2%|。', 'institution'],
      ['县职业中专在校生2150人，毕业生就业率|96.2%|。', 'institution'],
    ],
    counterexamples: [
      ['云岭中学在校生2150人；巩固率|99.2%|。'],
      ['云岭中学在校生2150人，全县巩固率|99.2%|。'],
      ['云岭中学在校生2150人，招聘教师|120名|。'],
      ['云岭中学在校生2150人，各学校共有班级|620个|。'],
      ['县职教中心实训楼投资1800万元，升学率|99.2%|。'],
    ],
  },
  {
    id: 'paid-people',
    zone: 'sentence',
    read: paidPeople,
    examples: [['发放困难寄宿生补助225万元，受助学生|3600人次|。', 'subset']],
    counterexamples: [['发放国家助学金225万元，受助学生|3600人次|。'], ['发放困难寄宿生补助225万元，全县学生|3.6万人|。']],
  },
  {
    id: 'named-subject',
    zone: 'sentence',
    read: ofNamed,
    examples: [
      ['城南幼儿园项目，占地面积|8436平方米|。', 'institution'],
      ['云岭实验学校如期建成启用，占地|86亩|。', 'institution'],
      ['县三中教学综合楼竣工，新增学位|900个|。', 'institution'],
      ['新建城东小学，占地45亩，设教学班|36个|。', 'institution'],
    ],
    counterexamples: [['农村小学建成启用，占地|86亩|。'], ['东街小学建成投用，西街幼儿园完成改扩建，新增学位|480个|。']],
  },
  {
    id: 'places-in',
    zone: 'sentence',
    doubtful: true,
    read: placesIn,
    examples: [['推进农村学校改扩建，新增学位|600个|。', 'rural']],
  },
  {
    id: 'kind-counted',
    zone: 'sentence',
    read: ofKindCounted,
    examples: [
      ['全县有小规模学校62所，在校生|2100人|。', 'subset'],
      ['小学62所；九年一贯制学校4所，在校生2398人，教职工|210人|。', 'subset'],
    ],
    counterexamples: [
      ['初中20所、九年一贯制学校5所，在校生|1.2万人|。'],
      ['小规模学校62所，全县在校生|4.1万人|。'],
      ['小规模学校62所；在校生|4.1万人|。'],
    ],
  },
  {
    id: 'among-kind',
    zone: 'sentence',
    read: amongKind,
    examples: [
      ['已建成寄宿制学校43所，其中：高中|2所|，在校生3700人；初中11所，在校生8900人。', 'subset'],
      ['已建成寄宿制学校43所，其中：高中2所，在校生3700人；初中11所，在校生|8900人|。', 'subset'],
    ],
    counterexamples: [['已建成寄宿制学校43所，全县现有小学|62所|。'], ['全县有学校43所，其中：高中|2所|，在校生3700人。']],
  },
  {
    id: 'topic',
    zone: 'passage',
    read: ofTopic,
    examples: [
      ['云岭小学始建于1962年，服务附近各村，近三年添置图书|3600册|。', 'institution'],
      ['青石中心小学始建于1962年。近三年，学校累计投入|260万元|。', 'institution'],
      ['县第三中学迁建项目是民生实事之一，由县城投公司承建，批复总投资|2.4亿元|。', 'institution'],
      ['县第三中学迁建项目是民生实事之一。计划分两期建设，建成后可容纳学生|2400人|。', 'institution'],
      ['河阳实验学校二期工程进展顺利，正在装修，累计完成投资|5200万元|。', 'institution'],
      ['在青石镇新建寄宿制学校一所。占地|52亩|。', 'institution'],
      ['在青石镇投资1800万元实施中心小学扩建。新增教室|24间|。', 'institution'],
      ['城东教育联合体由县二小牵头，覆盖学生|5400人|。', 'institution'],
      ['教育园区位于城北，规划总用地|480亩|。', 'institution'],
      ['县职业高级中学迁建工程开工，总投资|3.2亿元|。', 'institution'],
      ['去年，我校改善条件，投资|140余万元|。', 'institution'],
      ['云岭小学是一所山区学校。学校条件逐步改善。2022年以来争取资金|140万元|。', 'institution'],
      ['全校学生|126人|。', 'institution'],
      ['云岭中学项目正式开工。项目总投资3.2亿元。规划学校办学规模为|60个|班，学生3000人。', 'institution'],
      ['园区建设总投资|4.6亿元|，占地480亩。', 'institution'],
      ['一是给县职业中专无偿划拨土地，并投资|500万元|。', 'institution'],
      ['该校始建于1962年。现有教师|46人|。', 'institution'],
      ['规划用地|52亩|。', 'institution', { headings: ['（一）县第三中学迁建项目'] }],
    ],
    counterexamples: [
      ['云岭小学始建于1962年，全县现有小学图书|36万册|。'],
      ['云岭小学始建于1962年。全县新增学位|900个|。'],
      ['云岭小学始建于1962年。县教育局全年培训教师|900人次|。'],
      ['云岭小学荣获省级文明校园，添置图书|3.6万册|。'],
      ['云岭小学建成投用，招聘教师|120名|。'],
      ['新建云岭小学、河阳小学等，新增学位|3600个|。'],
      ['建成云岭幼儿园，改造小区配套园3所，新增园位|900个|。'],
      ['云岭小学建成投用，河阳中学主体完工，城南幼儿园开工，新增学位|3600个|。'],
      ['县职业技术学校办学条件良好，面积大。中职招生|1460人|。'],
      ['全县教育稳步发展。云岭小学管理有方。全面提升质量，配备计算机|960台|。'],
      ['云岭教育集团由三校组成。成立教育集团|12个|。'],
      ['云岭小学教师李某获奖。新增学位|900个|。'],
      ['营养午餐供应学校覆盖面扩大，受益学生|1.2万人|。'],
      ['督促各学校落实制度，下达奖补资金|62万元|。'],
      ['县职业学校和普通高中协调发展，新增学位|900个|。'],
      ['全县实施改造项目12个。项目总投资|1.2亿元|。'],
      ['乡镇中心小学全部达标，新增学位|900个|。'],
      ['新增学位|900个|。', { headings: ['（一）县第三中学等学校建设'] }],
    ],
  },
  {
    id: 'subject-of-statement',
    zone: 'sentence',
    read: subject,
    examples: [['各农村初中落实制度，每学期至少演练|2次|。', 'rural']],
  },
  {
    id: 'heading',
    zone: 'heading',
    read: headingScope,
    examples: [['新增学位|360个|。', 'rural', { headings: ['（二）农村教育'] }]],
    counterexamples: [
      ['中职招生|760人|。', { headings: ['二、职成教育与民办教育协调发展'] }],
      ['全县新增学位|360个|。', { headings: ['（二）农村教育'] }],
      ['占比达到|36%|。', { headings: ['（二）公办幼儿园'] }],
    ],
  },
];
