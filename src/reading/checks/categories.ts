/** Words that divide a whole so that nothing is in two parts: one system per row, each name with the words for it. */
const SYSTEMS: readonly (readonly (readonly [name: string, words: RegExp])[])[] = [
  [
    ['schools', /中小学/],
    ['compulsory', /义务教育|义教/],
    ['senior-stage', /高中阶段/],
    ['preschool', /幼儿园|幼儿|在园|学前/],
    ['through', /一贯制|完全中学|完中/],
    ['special', /特殊教育|特教|启智|培智/],
    ['vocational', /职业|职高|中职|技工/],
    ['senior', /高中|普高/],
    ['junior', /初中|初级中学/],
    ['primary', /小学|完小|中心校/],
    ['teaching-point', /教学点/],
    ['adult', /成人|成校|社区学院/],
    ['teacher-training', /进修/],
    ['tertiary', /高校|大学|高职/],
  ],
  [
    ['central', /中央/],
    ['provincial', /省级|省财政|省补/],
    ['municipal', /市级|市财政|市补/],
    ['county', /[县区]级|[县区]财政|[县区]配套|本级/],
    ['own', /自筹/],
    ['donated', /社会|捐/],
    ['bonds', /债券/],
  ],
  [
    ['public', /公办/],
    ['private', /民办/],
  ],
  [
    ['men', /男/],
    ['women', /女/],
  ],
  [
    ['postgraduate', /研究生|硕士|博士/],
    ['bachelor', /本科/],
    ['college', /专科|大专/],
    ['lower', /中专|高中及以下/],
  ],
  [
    ['town', /城区|县城|城市/],
    ['township', /镇区|乡镇|集镇/],
    ['rural', /农村|乡村/],
  ],
  [
    ['senior-title', /正高|高级|副高/],
    ['middle-title', /中级|一级/],
    ['junior-title', /初级|二级|三级/],
  ],
];

/** Names of which the first holds the others: side by side they count a thing twice. */
const INCLUDING: readonly (readonly [whole: string, parts: ReadonlySet<string>])[] = [
  ['schools', new Set(['compulsory', 'primary', 'junior', 'senior', 'senior-stage'])],
  ['compulsory', new Set(['primary', 'junior', 'through'])],
  ['senior-stage', new Set(['senior', 'vocational'])],
];

/** Systems of two parts that leave nothing over. */
const WHOLE_IN_TWO: readonly ReadonlySet<string>[] = [new Set(['public', 'private']), new Set(['men', 'women'])];

function namesIn(system: (typeof SYSTEMS)[number], labels: readonly string[]): (string | undefined)[] {
  return labels.map((label) => system.find(([, words]) => words.test(label))?.[0]);
}

/** Names that tell one class of things each: 建设类、采购类. */
const CLASS = /^[\p{Script=Han}]{2,6}类(?:项目|资金|投资)?$/u;

/** How labels divide a whole: `overlap` may count a thing twice, `exclusive` never does, `complete` leaves nothing over either. */
export function division(labels: readonly string[]): 'overlap' | 'exclusive' | 'complete' {
  const years = labels.map((label) => /(?:19|20)\d\d年/.exec(label)?.[0]);
  const classes = labels.map((label) => CLASS.exec(label)?.[0]);
  const candidates = [years, classes, ...SYSTEMS.map((system) => namesIn(system, labels))];
  for (const names of candidates) {
    const distinct = new Set(names);
    if (names.includes(undefined) || distinct.size < names.length) continue;
    if (INCLUDING.some(([whole, parts]) => distinct.has(whole) && [...parts].some((part) => distinct.has(part)))) continue;
    return WHOLE_IN_TWO.some((two) => two.size === distinct.size && [...two].every((name) => distinct.has(name)))
      ? 'complete'
      : 'exclusive';
  }
  return 'overlap';
}
