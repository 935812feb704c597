/**
 * Words around names of divisions. A name is written like a word, and many a word holds a name: 示范县, 和县城, 新兴市场, 顺应城市发展.
 */

/**
 * Stems that are plain words or parts of many: a name made of one counts only where a name can begin (start of a line, after a mark, a year
 * or the division above).
 */
const PLAIN_STEMS = [
  '合作',
  '新兴',
  '大城',
  '应城',
  '新建',
  '新区',
  '新城',
  '新市',
  '新民',
  '新会',
  '新和',
  '新村',
  '东方',
  '中方',
  '平安',
  '和平',
  '安定',
  '安宁',
  '长乐',
  '大方',
  '民和',
  '互助',
  '共和',
  '同心',
  '友好',
  '红旗',
  '南部',
  '大通',
  '通道',
  '集安',
  '太和',
  '文化',
  '城中',
  '城关',
  '城东',
  '城西',
  '城北',
  '城南',
  '市中',
  '市南',
  '市北',
  '河南',
  '海南',
  '向阳',
  '兴安',
  '安新',
  '定安',
  '建设',
  '开发',
  '前进',
  '青年',
  '永定',
  '正定',
  '确山',
  '兴业',
  '兴国',
  '兴文',
  '民乐',
  '民丰',
  '开平',
  '高明',
  '高要',
  '公安',
  '文安',
  '安康',
  '吉安',
  '大同',
  '西区',
  '保安',
  '增城',
  '海城',
  '浮山',
  '西安',
  '振兴',
  '大安',
  '资源',
  '富民',
  '富裕',
  '会同',
  '乐业',
  '解放',
  '光明',
  '友谊',
  '爱民',
  '工农',
  '安居',
  '三台',
  '三元',
  '尚志',
  '太平',
  '万全',
  '惠民',
  '政和',
  '平和',
  '永安',
  '永康',
  '长安',
  '文山',
  '思明',
  '前锋',
  '东风',
  '站前',
  '新丰',
  '兴宁',
  '兴隆',
  '天长',
  '天全',
  '同安',
  '全州',
  '康乐',
  '康平',
  '和顺',
  '平顺',
  '通河',
  '武功',
  '朝阳',
  '大足',
  '广安',
  '丰满',
  '巨鹿',
  '海港',
  '海州',
  '临河',
  '南山',
  '清河',
  '双流',
  '通城',
  '通海',
];

/** Stems that are plain words. */
const PLAIN = new Set(PLAIN_STEMS);

/** True for a name that counts only where a name can begin: of one character and its type, or of a stem that is a plain word. */
export function isPlain(name: string): boolean {
  const stem = name.replace(/(?:自治县|自治旗|新区|县|市|区|旗)$/, '');
  return stem.length < 2 || PLAIN.has(stem) || PLAIN.has(name);
}

/** What follows a plain name where it is a part of a longer word: 范县域, 新兴市场, 合作区域. */
const GOES_ON = /^(?:域|城|级|际|情|里|场|民|直|政|间|块|中(?!共|小|等|学|心)|乡|市|区)/;

/** True where the words behind a plain name make it a part of something else. */
export function goesOn(behind: string): boolean {
  return GOES_ON.test(behind);
}

/** Where a name can begin: at the start, after a mark, a year, or a word that leads to it. */
const BEGINS = /(?:^|[^\u4e00-\u9fa5]|年度?|月|日|中共|关于|现将|根据|记者从|本文为|我们|同志们|在|从|由)$/;

/** True where a name can begin, after the words before it. */
export function canBegin(before: string): boolean {
  return BEGINS.test(before);
}

/** Words before a name that make it a place visited, helped or taken as an example. */
const VISITED_BEFORE =
  /(?:赴|前往|奔赴|走进|来自|学习|借鉴|推广|复制|考察|参观|对口|支援|帮扶|援助|结对|联合|携手|牵手|邀请|聘请|引进|协作|合作|对接|访问|邻县|邻区|毗邻|相邻|例如)[^，,。；;：:]{0,8}$|(?:与|同|和|到|会同|同邻近的)$/;
/** Words behind a name in its clause that do so. */
const VISITED_AFTER =
  /^[^，,。；;]{0,24}(?:考察|跟岗|跟班|挂职|参观|取经|学习(?!贯彻|习近平)|交流|培训|研修|讲学|结对|共建|协作|联盟|帮扶|支援|签订|合作办学|专家|名校(?! ?[+＋])|经验|做法|等地|试点|率先|相比|之比)/;

/** True where the words before a name make it a place visited, helped or taken as an example. */
export function isVisited(before: string): boolean {
  return VISITED_BEFORE.test(before);
}

/** True where the clause around a name tells of a place visited, a partner or an example. */
export function isElsewhere(before: string, behind: string): boolean {
  return VISITED_BEFORE.test(before) || VISITED_AFTER.test(behind);
}

/** What the clause around the name of a city or province says where it is the one that the report's district belongs to. */
const OWN_AFTER =
  /^(?:[市省州]?委|人民政府|政府|教育局|教育体育局|教体局|教委|教育厅|教育工委|教育督导|财政局|人社局|发改委|民生实事|的?(?:部署|要求|统一|决策|安排|领导|指导|关心|支持)|统一|[^，,。；;]{0,10}(?:民生实事|为民办实事|部署|指导下|领导下|评为|表彰|先进|在我[县区市旗]|召开现场会|统筹|统考|中考))/;
const OWN_BEFORE = /(?:贯彻|落实|按照|列入|纳入|被|获|荣获|根据|在|隶属|属于|地处|位于|全)$/;

/** True where the words around the name of an upper division tell that it is the report's own. */
export function isOwnUpper(before: string, behind: string): boolean {
  return OWN_AFTER.test(behind) || OWN_BEFORE.test(before);
}
