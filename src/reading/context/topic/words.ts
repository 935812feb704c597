/** Words by which a clause tells whom or what it speaks of: what leads to its subject, and what the subject is. All over folded text. */

/** What may stand in a clause before its subject: marks, times, words that lead over, the place or the giver of what follows. */
export const LEADS = new RegExp(
  `^(?:${[
    '[ \\s,、:]',
    '(?:截至|截止|到|自|从|于)?(?:(?:19|20)\\d\\d年|[今去当上同]年|本年度?|全年)(?:度|以来|来|底|末|初|[春秋]季(?:学期)?|\\d{1,2}月(?:底|末|份|\\d{1,2}日)?)?',
    '(?:截至|截止|到)?\\d{1,2}月(?:份|底|末|\\d{1,2}日)?',
    '截至(?:目前|今)',
    '近(?:年来|[一二两三四五几]年来?|日|期)',
    '目前|现在|如今|日前|至此|随后|届时|其中|据悉|据了解|同时|此外|另外|例如|比如|又如|再如|其次|首先|特别是|尤其是',
    '[一二三四五六七八九十]是',
    '(?:该|我|本)[县市区旗](?=[\\u4e00-\\u9fff]{2,4}(?:镇|乡|街道))',
    '(?:由|经)[^,、。;\\d]{2,16}?(?:援建|捐建|投资|承建|出资)的',
    '(?:总?投资|占地|建筑面积)[^,、。;的]{2,12}的',
  ].join('|')})*`,
);

/** Words with which something other than one school, project or township becomes what is spoken of: all, a level, a kind, the authorities. */
export const TURNS_AWAY = new RegExp(
  `^(?:${[
    '(?:全|我|本|该|各)[省市州盟县区旗国]',
    '[省市州盟县区旗](?:委|政府|人大|政协|财政|教育|教体|教科|级|域|内|直|属|城)',
    '各|所有|其他|其余|全部|我们|广大|教育[局系体]|教体局|教委',
    '城区|城乡|农村|乡村|乡镇|公办|民办|普惠|中小学|义务教育|学前教育|职业教育|高中阶段|特殊教育',
    '合计|总计|共有[^,。;]{0,6}学校',
  ].join('|')})`,
);

/** All of the district in the words of a number, whoever the sentence speaks of. */
export const OF_ALL = /[全我本][县市区旗]|各(?!种|类设)|[县市区旗]域|所有/;

/** One thing pointed back to, whose name need not stand in the passage: 该校, 该项目. */
export const POINTED =
  /^(?:我校|园区(?=建设|总|占地|规划|共|已)|全[校园](?!各|区)|(?:该|本)(?:校|园(?!区内)|所?学校|幼儿园|项目|工程|集团|联合体|教联体|中心校))/;
/** A township pointed back to: 该镇, 全乡. */
export const POINTED_TOWNSHIP = /^(?:该|本|全|我)(?:镇|乡(?!村|镇)|街道)/;

/** A school or project called by its kind alone, as the subject: 学校现有…, 项目总投资…. It is one if one was named before. */
export const CALLED = new RegExp(
  `^(?:${[
    '(?:学校|幼儿园|园区|校区|新校区|校园|校内|中心)(?=现|占|始|创|于|位|总|累|共|设|拥|有|先|建|开|以|被|规|将|正|计|按|坚|投|目|近|在(?!校|园|册)|年|积|还|已|毕|高|内)',
    '(?:项目|工程)(?!学校|[数个])(?:建设)?(?=总|计|规|概|批|占|用|位|于|建|已|将|正|预|拟|主|全|分|设|投|完|竣|新|目|选|可|$)',
    '(?:一期|二期|三期|整个|全部)(?:项目|工程)',
    '(?:项目|工程|全部)?(?:建成|竣工|投用|完工|交付|投入使用)(?:启用)?后',
  ].join('|')})`,
);

/** The school that a passage opened with, called by its kind whatever follows. */
export const CALLED_ALONE = /^(?:学校|幼儿园|校园|园内|校内)(?!们|数|共?\d)/;

/** How a sentence begins that makes a point of its own: 全面加强…, 大力推进…. */
export const NEW_POINT =
  /^(?:全面|大力|深入|持续|着力|不断|扎实|积极|切实|进一步|加强|加快|加大|完善|健全|落实|推进|强化|优化|严格|狠抓|实施|开展|组织|成立|组建|推动|深化|稳步|统筹)/;
/** A stage as the subject of a sentence, which is more than one school: 中职招生…, 小学在校生…. */
export const OF_STAGE = /^(?:中职|职高|普职比|普通高中|普高|高中阶段|高中|初中|小学|幼儿园|学前)(?![部段])/;

/** How a sentence begins that goes on about a school that is built, and names nothing: 占地68亩, 计划总投资…. */
export const GOES_ON_BUILDING =
  /^(?:规划|计划|预计|设计|概算|批复|总|占地|用地|净用地|建筑|校园|校舍|已|现已|拟|主体|正在|新增|增加|可|能|完成|累计|共|投资|设|建设(?:内容|规模)|建有|配套|预算)/;

/** What a school that is built has, or brings. */
export const OF_BUILDING =
  /占地|用地|土地|建筑|面积|投资|投入|资金|概算|造价|工程款|楼|宿舍|床位|学位|班|容纳|规模|招收|招生|设置|教室|功能室|食堂|运动场|征收|捐/;

/** Several schools or projects, which are no part of one: 改造小区配套园3所, 12个项目. */
export const COUNTED_SCHOOLS =
  /(?:小学|中学|初中|高中|幼儿园|学校|校区|园|教学点|项目|工程)\d+(?:所|家|个)|\d+(?:所|家|个)[^，,。；;]{0,8}(?:小学|中学|初中|高中|幼儿园|学校|园|教学点|项目|工程)/;
