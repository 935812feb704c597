/**
 * Passages as counties write them, made up: the passage, another county's on the same matter in words of its own, and a clause that somebody who
 * copies the passage might add.
 */
const PASSAGES: readonly (readonly [passage: string, ownWords: string, added: string])[] = [
  [
    '我县坚持党对教育工作的全面领导，成立由县委书记任组长的教育工作领导小组，建立县级领导联系学校制度，全年召开专题会议6次，解决教育难题23个。',
    '县委教育工作领导小组每季度听取一次汇报，县级领导每人包抓一所薄弱学校，去年以来现场办公二十余次，办结各校提出的事项。',
    '领导小组办公室设在县教育局',
  ],
  [
    '严格落实教育经费法定增长要求，一般公共预算教育支出只增不减，按在校学生人数平均的一般公共预算教育支出只增不减，2022年教育支出达到9.8亿元。',
    '尽管财力紧张，县财政仍把新增财力的三成以上用于教育，三年累计安排学校建设资金，并足额配套公用经费和营养餐补助。',
    '教师工资按月足额发放',
  ],
  [
    '全面实行义务教育免试就近入学，合理划定学区范围，实行阳光招生，严禁以任何形式的考试选拔学生，严禁设立重点班、快慢班，均衡编班全程接受社会监督。',
    '小学和初中新生按户籍、房产分片登记，公办民办同步招生，超额的民办学校电脑摇号，起始年级编班请家长代表到场见证。',
    '学区划分向社会公示',
  ],
  [
    '建立健全控辍保学工作机制，落实“双线六长”责任制，实行劝返复学台账管理，对建档立卡户子女、残疾儿童、留守儿童重点监测，确保适龄儿童不因贫失学。',
    '为不让一个孩子掉队，乡镇干部和班主任分头家访，劝回的学生安排专人补课，行动不便的由教师每周上门授课。',
    '每学期开学核对一次学籍',
  ],
  [
    '大力推进集团化办学和城乡学校共同体建设，以优质学校为龙头，带动薄弱学校共同发展，实行师资同盟、教研同步、资源共享、考核捆绑，缩小校际差距。',
    '城里的三所名校各领办几所乡镇学校，派出副校长任执行校长，骨干教师走教，两校学生结对交流，期末一起考评。',
    '现有教育集团12个',
  ],
  [
    '深化“县管校聘”管理改革，推进校长教师交流轮岗，每年交流比例不低于符合条件教师总数的10%，其中骨干教师不低于交流总数的20%，优化师资配置。',
    '教师编制由县里统一管，学校缺谁聘谁；城区教师评高级职称须有农村任教经历，去年下乡支教的有百余人。',
    '交流期限不少于两年',
  ],
  [
    '加强乡村教师队伍建设，落实乡村教师生活补助政策，改善乡村教师周转宿舍条件，职称评聘向乡村学校倾斜，吸引优秀人才到乡村任教、长期从教。',
    '在偏远教学点任教满十年的老师，每月多拿几百元，还能优先住进新建的公寓，近几年主动要求下乡的年轻人多了起来。',
    '为在乡村从教满三十年的教师颁发证书',
  ],
  [
    '扎实推进“双减”工作，严控书面作业总量和时长，小学一二年级不布置家庭书面作业，课后服务实现义务教育学校全覆盖，学科类校外培训机构全部压减。',
    '放学后学生可以留校到五点半，先完成功课，再参加球类、合唱、编程等活动；关停的辅导班退费工作已经办结。',
    '建立作业公示制度',
  ],
  [
    '坚持五育并举，开齐开足体育、音乐、美术和劳动课程，实施体教融合、艺术普及行动，学生体质健康合格率稳步提高，校园文化活动丰富多彩。',
    '每天一节体育课，大课间跳绳、踢毽子；每年五月办艺术节，劳动基地里种菜养花，孩子们的身体和兴趣都有了着落。',
    '每名学生掌握一至两项运动技能',
  ],
  [
    '推进教育信息化，实现宽带网络校校通、优质资源班班通、网络空间人人通，建成智慧教室126间，教师应用信息技术的能力明显提升，以数字化赋能教学。',
    '偏远小学的孩子通过屏幕和城里学校同上一节英语课，课件在云平台上共享，县里每年评一次数字化课例。',
    '配备专职信息技术人员',
  ],
  [
    '关爱留守儿童和困境儿童，建立一人一档，落实结对帮扶制度，开展心理健康教育，建设留守儿童之家35个，形成学校、家庭、社会协同育人的良好氛围。',
    '父母在外打工的孩子，每周能在学校的亲情小屋视频一次，老师轮流当“代理家长”，节假日由志愿者组织活动。',
    '每学期家访不少于两次',
  ],
  [
    '保障进城务工人员随迁子女平等接受义务教育，坚持以流入地政府为主、以公办学校为主，简化入学流程，取消不必要的证明材料，实现应入尽入、同城同待遇。',
    '外来务工者凭居住证就能在网上给孩子报名，由教育局统筹到有空位的公办学校，今秋共有八百多人入学。',
    '在公办学校就读比例达到九成以上',
  ],
  [
    '发展特殊教育，建成标准化特殊教育学校，普通学校设立资源教室，落实随班就读和送教上门，适龄残疾儿童少年入学率达到96%以上，生均公用经费足额拨付。',
    '听障、智障孩子在县里的专门学校读书，能适应的到附近小学就读并有康复教师巡回指导，重度的由老师上门。',
    '资源教室配备专职教师',
  ],
  [
    '实施学前教育行动计划，多渠道增加普惠性学前教育资源，新建改扩建公办幼儿园14所，普惠性幼儿园覆盖率和公办园在园幼儿占比不断提高，缓解入园难入园贵。',
    '三年来每个乡镇都办起中心园，小区配套园移交后办成公办，民办园限价收费由财政补差，家长排队抢学位的情形少了。',
    '配套园治理全部完成',
  ],
  [
    '加强校园安全管理，落实专职保安配备、封闭式管理、一键报警与公安联网，健全风险防控和应急处置机制，常态化开展防溺水、交通、食品安全教育和应急演练。',
    '每天上下学有护学岗，食堂后厨透明可视，暑期前家家签下防溺水承诺书，隐患每月排查一次，连续五年没有发生大的事故。',
    '每月排查一次隐患',
  ],
  [
    '强化教育督导，完善督政、督学、评估监测三位一体的督导体系，划分督学责任区，配齐专兼职督学，实行挂牌督导，督导结果作为考核奖惩的重要依据。',
    '督学每月进校两次，推门听课、查看食堂、找师生谈话，问题当场反馈限期改好，整改不力的约谈校长。',
    '督导经费列入财政预算',
  ],
  [
    '全面落实学生资助政策，建立从学前到高中全覆盖的资助体系，精准认定家庭经济困难学生，及时足额发放各类资助资金，做到应助尽助、不漏一人。',
    '去年有三千多名困难学生领到补助，钱直接打到社保卡上；考上大学的还能办生源地贷款，企业家也设了奖学金。',
    '资助资金管理规范、账目清楚',
  ],
  [
    '优化学校布局，编制中小学布局专项规划，稳妥撤并小规模学校，新建改扩建城区学校，有效化解大班额，义务教育阶段56人以上大班额全部消除。',
    '城南新区两所学校今年开学，原来挤着六十多人的班拆成两个；山里不足十人的教学点，征得家长同意后并到镇上。',
    '新增学位4200个',
  ],
  [
    '注重教师培养培训，健全国培、省培、市培、县培和校本研修五级培训体系，落实五年一周期不少于360学时的全员培训，培训经费不低于公用经费预算总额的5%。',
    '新教师跟着师傅磨课一年，骨干每年外出学习，名师工作室带出一批苗子，校长们到沿海学校挂职归来各讲一课。',
    '建成名师工作室8个',
  ],
  [
    '弘扬尊师重教风尚，教师平均工资收入水平不低于当地公务员平均工资收入水平，表彰优秀教师和教育工作者，切实减轻教师非教学负担，让教师安心从教。',
    '教师节那天县领导给老教师戴花，奖励一线班主任；检查评比和填表砍掉一半，老师有时间备课了。',
    '设立教育奖励基金',
  ],
];

/** Words that one who copies changes. */
const CHANGED: readonly (readonly [string, string])[] = [
  ['我县', '全区'],
  ['严格', '全面'],
  ['扎实推进', '深入推进'],
  ['加强', '强化'],
  ['建立', '构建'],
  ['落实', '执行'],
  ['大力', '积极'],
  ['确保', '保证'],
  ['不断提高', '持续提升'],
  ['完善', '健全'],
];

/** The places of a text at which it may be cut into clauses, each with the comma behind it. */
const clausesOf = (text: string): string[] => text.match(/[^，。]+[，。]/g) ?? [];
const numbered = (text: string): string => text.replace(/\d+(?:\.\d+)?/g, (digits) => String(Math.round(Number(digits) * 1.7 + 3)));
const reworded = (text: string): string => CHANGED.reduce((words, [from, to]) => words.replace(from, to), text);

/** How somebody writes a passage off. */
const COPIES: Record<string, (passage: string, added: string) => string> = {
  'other figures': (passage) => numbered(passage),
  'changed words': (passage) => reworded(numbered(passage)),
  'a clause more': (passage, added) => passage.replace(/。$/, `，${added}。`),
  'a clause less': (passage) => `${clausesOf(passage).slice(0, -1).join('').replace(/，$/, '')}。`,
  'clauses turned round': (passage) => {
    const [first = '', second = '', third = '', ...rest] = clausesOf(passage);
    return [first, third, second, ...rest].join('');
  },
};

/** Passages that only look alike: the same matter in other words, another matter, half of one and half of another. */
const OTHERS: Record<string, (at: number) => string> = {
  'own words': (at) => PASSAGES[at]?.[1] ?? '',
  'own words after the same beginning': (at) => `${clausesOf(PASSAGES[at]?.[0] ?? '')[0]}${PASSAGES[at]?.[1]}`,
  'another matter': (at) => PASSAGES[(at + 7) % PASSAGES.length]?.[0] ?? '',
  'another matter with the same end': (at) =>
    `${(PASSAGES[(at + 3) % PASSAGES.length]?.[0] ?? '').replace(/。$/, '')}，${clausesOf(PASSAGES[at]?.[0] ?? '').at(-1)}`,
  'another’s own words': (at) => PASSAGES[(at + 11) % PASSAGES.length]?.[1] ?? '',
};

export type Pair = { kind: string; one: string; other: string; twins: boolean };

/** Two hundred pairs: a hundred of which one was written off the other, a hundred that only look so. */
export const PAIRS: readonly Pair[] = PASSAGES.flatMap(([passage, , added], at) => [
  ...Object.entries(COPIES).map(([kind, copy]) => ({ kind, one: passage, other: copy(passage, added), twins: true })),
  ...Object.entries(OTHERS).map(([kind, write]) => ({ kind, one: passage, other: write(at), twins: false })),
]);

/** Harder ones, not among them: all changes at once, and the first half of a passage before words of one's own. */
export const HARDER: readonly Pair[] = PASSAGES.flatMap(([passage, ownWords, added]) => {
  const { 'changed words': reword, 'a clause less': shorten, 'clauses turned round': turn, 'a clause more': add } = COPIES;
  const copied = [reword, shorten, turn, add].reduce((words, copy) => copy?.(words, added) ?? words, passage);
  const clauses = clausesOf(passage);
  const half = clauses.slice(0, Math.ceil(clauses.length / 2)).join('');
  return [
    { kind: 'all changes at once', one: passage, other: copied, twins: true },
    { kind: 'half of it', one: passage, other: `${half}${ownWords}`, twins: true },
  ];
});
