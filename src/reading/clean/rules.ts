import {
  APART,
  COLON,
  COLON_OR_BAR,
  DATE,
  DATE_TIME,
  type Fragment,
  PERSONS,
  REST,
  REST_NO_SENTENCE,
  TIME,
  VALUE,
  words,
} from './fragment.ts';
import { COPY_FRAGMENTS } from './rules-of-copies.ts';

const EDITORS = [
  '(?:责任|值班|网络|网站|本期|执行|文字)?编辑',
  '责编',
  '编审',
  '编辑审核',
  '(?:责任)?校对',
  '审核(?:人)?',
  '[初复终一二三]审',
  '审签',
  '签发',
  '监制',
  '排版',
  '美编',
  '录入(?:员|人|者)?',
  '信息员',
].join('|');
const WRITERS = ['撰稿(?:人)?', '供稿(?:人|单位)?', '摄影', '图片?', '文字?', '[文图]\\s?/\\s?[文图]', '通讯员', '记者', '作者'].join('|');
const PAGE_FACTS = [
  '(?:信息|稿件|文章|新闻|内容)?来源',
  '出处',
  '发布(?:机构|单位|部门|者|人)',
  '(?:信息)?公开(?:机构|单位|部门)',
  '(?:发布|发表|发文|更新|公开|录入|上传|编辑|添加)(?:时间|日期)',
  '时间',
  '日期',
  '作者',
  '撰稿(?:人)?',
  '供稿(?:人|单位)?',
].join('|');
const TOOL_SIZES =
  '(?:\\s*[【\\[]?\\s*(?:特大|超大|较大|大|中|小|默认|正常|标准|默认值|加大|放大|增大|缩小|减小|变大|变小|还原|恢复|重置|A\\+?|A?[+-])\\s*[】\\]]?)*';

/**
 * What page chrome (网页附属信息) looks like, as fragments of lines. A line is chrome where fragments and separators alone make it up, so a
 * line that says anything else stays. Fragments with `anywhere` count between body lines too; the others only before the first and after
 * the last of them.
 */
const PAGE_FRAGMENTS: Fragment[] = [
  {
    reason: 'greeting',
    pattern: `今天是\\s*${COLON}?\\s*(?:${DATE})?\\s*(?:星期.)?(?:农历[^\\s]{2,12})?`,
    examples: ['今天是2024年3月5日 星期二'],
    counterexamples: ['今天是学校迎检的第一天'],
  },
  {
    reason: 'greeting',
    pattern:
      '(?:您好[，,！!]?)?(?:热烈)?欢迎(?:您|你)?(?:的)?(?:访问|光临|来到|登录|进入)[^。]{2,40}?(?:网站|门户|平台|网)(?=[!！。\\s]|$)[!！。]?',
    examples: ['您好，欢迎光临临泽县人民政府网站'],
    counterexamples: ['欢迎社会各界来到学校参观指导'],
  },

  {
    reason: 'breadcrumb',
    pattern: `(?:您|你)?(?:现在|当前|目前|所在)?的?(?:所在)?(?:的)?位置\\s*(?:是|为)?\\s*${COLON}${REST}`,
    examples: ['您现在的位置：首页 > 政务公开 > 教育督导', '当前位置: 网站首页>>信息公开>>正文'],
    counterexamples: ['位置偏远的教学点全部保留'],
  },
  {
    reason: 'breadcrumb',
    pattern: `(?:网站|返回)?首页\\s*(?:>|＞|»|›|→|/|-{1,2}>|::)${REST}`,
    examples: ['首页 > 重点领域 > 义务教育'],
    counterexamples: ['首页设置举报信箱，公开监督电话'],
  },
  {
    reason: 'breadcrumb',
    pattern: '[^>＞»›。；，：]{1,20}(?:\\s*[>＞»›]{1,2}\\s*[^>＞»›。；，：]{1,30}){2,8}$',
    examples: ['政务公开 > 法定主动公开内容 > 教育'],
    counterexamples: ['生均面积>4.5平方米'],
  },

  {
    reason: 'navigation',
    pattern: words('网站首页', '返回首页', '回到首页', '设为首页', '加入收藏', '收藏本站', '首页'),
    examples: ['设为首页 加入收藏'],
    counterexamples: ['网站首页开设督导专栏'],
  },
  {
    reason: 'navigation',
    pattern: words('网站地图', '站点地图', '网站导航', '站群导航', '快速导航', '导航', '菜单'),
    examples: ['网站地图 | 快速导航'],
    counterexamples: ['导航式课堂教学全面推开'],
  },
  {
    reason: 'navigation',
    pattern: words(
      '网站?无障碍',
      '无障碍(?:阅读|浏览|版|服务)?',
      '长者(?:模式|助手|专区|版)',
      '关怀(?:版|模式)',
      '适老(?:化|版)?',
      '老年(?:版|模式)',
    ),
    examples: ['无障碍阅读 长者模式'],
    counterexamples: ['无障碍设施改造覆盖12所学校'],
  },
  {
    reason: 'navigation',
    pattern: words('繁[體体](?:中文|版)?', '简体(?:中文|版)?', 'English', '手机版', '移动版', '电脑版', '移动端', '客户端', '微门户'),
    examples: ['繁體中文 | English'],
    counterexamples: ['客户端推送家庭教育课程36节'],
  },
  {
    reason: 'navigation',
    pattern: words(
      '政务公开',
      '政府信息公开',
      '政务服务',
      '互动交流',
      '公众参与',
      '新闻中心',
      '信息公开',
      '办事服务',
      '走进[\\u4e00-\\u9fa5]{2,4}',
      '专题专栏',
      '数据开放',
      '政民互动',
      '通知公告',
      '教育动态',
      '工作动态',
      '机构职能',
      '领导之窗',
    ),
    examples: ['政务公开 | 互动交流'],
    counterexamples: ['政务公开工作扎实推进', '通知公告栏定期更新'],
  },

  {
    reason: 'search-box',
    pattern: '(?:站内|全站|高级|智能|本站|全文)?搜索(?:框|一下)?',
    examples: ['搜索'],
    counterexamples: ['搜索引擎使用培训覆盖全体教师'],
  },
  {
    reason: 'search-box',
    pattern: `(?:热搜|热门搜索|搜索热词|最近搜索|历史搜索|热门关键词|热词)${APART}`,
    examples: ['热搜: 活动 交友 discuz', '热门搜索'],
    counterexamples: ['热门专业招生计划全部完成', '热词进校园宣讲24场'],
  },
  {
    reason: 'search-box',
    pattern: `请输入(?:您?要)?(?:查询|搜索|检索)?(?:的)?(?:关键[字词]|内容)${REST}`,
    examples: ['请输入关键字'],
    counterexamples: ['请输入学籍系统前逐项核对数据'],
  },

  {
    reason: 'page-tools',
    pattern: `[【\\[(（]?\\s*(?:字体(?:大小)?|字号|文字大小)\\s*${COLON}?${TOOL_SIZES}\\s*[】\\])）]?`,
    examples: ['字号：大 中 小', '字体：[大] [中] [小]'],
    counterexamples: ['字体教学纳入书法课程'],
  },
  {
    reason: 'page-tools',
    pattern: `[【\\[]?\\s*${words('(?:我要)?打印(?:本页|此页|文章|正文)?', '关闭(?:窗口|本页|页面)?', '我要纠错', '纠错', '收藏(?:本页|此页)?', '下载(?:Word|PDF|文档|全文)?', '保护视力色?', '语音(?:播报|朗读)', '朗读', '背景色', '全屏')}\\s*[】\\]]?`,
    examples: ['打印 关闭'],
    counterexamples: ['打印试卷统一由县教研室负责'],
  },

  {
    reason: 'share-bar',
    pattern: `(?:一键)?分享(?:到|至|文章|本页)?\\s*${COLON}?`,
    examples: ['分享到：'],
    counterexamples: ['分享优质教育资源'],
  },
  {
    reason: 'share-bar',
    pattern: words(
      'QQ好友(?:和群)?',
      'QQ空间',
      '新浪微博',
      '腾讯微博',
      '腾讯朋友',
      '微信(?:朋友圈|好友)?',
      '朋友圈',
      '微博',
      '人人网',
      '豆瓣网?',
      '百度贴吧',
      '开心网',
    ),
    examples: ['QQ空间 新浪微博 微信'],
    counterexamples: ['微信家长群实现班级全覆盖'],
  },
  {
    reason: 'share-bar',
    pattern:
      '(?:使用|用)?(?:手机|微信)?“?扫一扫”?(?:[^。]{0,12}(?:手机|微信|打开|分享|关注|阅读|浏览|下载|二维码|[本此当前]+页)[^。]{0,24})?$',
    examples: ['扫一扫在手机打开当前页', '微信扫一扫在手机阅读、分享本文'],
    counterexamples: ['扫一扫就能报修，后勤服务更便捷。', '扫一扫点餐覆盖全部食堂'],
  },
  {
    reason: 'share-bar',
    pattern: '扫(?:码|描)(?:下方|左侧|右侧)?(?:二维码[^。]{0,30}|(?:关注|阅读|查看|下载|分享|打开)[^。]{0,12})?$',
    examples: ['扫描下方二维码阅读全文'],
    counterexamples: ['扫码评价在全部学校食堂推开。', '扫码入校覆盖全县中小学'],
  },

  {
    reason: 'hit-count',
    pattern: `(?:浏览|点击|阅读|访问|查看|人气|点击率)(?:次数|量|数|人数)?\\s*${COLON}\\s*(?:[【\\[(（]?\\s*(?:\\d{1,3}(?:[,， ]\\d{3})+|\\d*)\\s*[】\\])）]?)\\s*(?:人?次)?`,
    anywhere: true,
    examples: ['浏览次数：1203次', '点击数：[ 56 ]', '阅读：88', '浏览：12 045 次'],
    counterexamples: ['阅读：学生每天不少于30分钟'],
  },
  {
    reason: 'hit-count',
    pattern: '(?:浏览|点击|阅读|访问)(?:次数|量|数)\\s*\\d+\\s*(?:人?次)?',
    examples: ['浏览次数 1203'],
    counterexamples: ['阅读量 20册以上的学生占九成', '图书阅读量人均达到20册'],
  },
  {
    reason: 'hit-count',
    pattern: '(?:已有|共|被)?\\s*\\d+\\s*(?:人|次|人次)(?:浏览|阅读|点击|访问)(?:过|本文)?',
    examples: ['已有1203人浏览'],
    counterexamples: ['已有1203人参加培训'],
  },

  {
    reason: 'source-line',
    pattern: `[【\\[]?(?:${PAGE_FACTS})\\s*[】\\]]?\\s*${COLON}${VALUE}`,
    examples: ['来源：下陆区教育局 作者：  时间：2026-01-12 18:12', '信息来源:县教育局 发布日期:2023-05-06'],
    counterexamples: ['来源渠道单一', '来源于县级财政的资金占38%', '(济源示范区教体局 供稿)'],
  },
  {
    reason: 'source-line',
    pattern: `${DATE}\\s+${TIME}`,
    examples: ['2024-03-05 10:20'],
    counterexamples: ['2024年3月5日 10:20召开动员会', '2022年9月1日'],
  },

  {
    reason: 'head-table',
    pattern: `(?:索\\s*引\\s*号|(?:发文|公文)?\\s*[文字]\\s*号|发文字号|主题分类|主\\s*题\\s*词|体裁分类|组配分类|服务对象分类|信息分类|信息名称|生成日期|成文日期|生效日期|失效日期|有\\s*效\\s*性|公开(?:方式|形式|范围|类别|时限)|发文机关)\\s*${COLON}${VALUE}`,
    examples: ['索 引 号：620723/2024-00012', '发文字号：临政发〔2024〕12号 成文日期：2024年2月28日', '有效性：有效'],
    counterexamples: ['公开方式多样，群众知晓率高'],
  },

  {
    reason: 'editor-credit',
    pattern: `[（(【\\[]?\\s*(?:${EDITORS})\\s*${COLON_OR_BAR}\\s*(?:${PERSONS})?\\s*[）)】\\]]?`,
    anywhere: true,
    examples: [
      '（编辑：张小明 责任编辑：李华）',
      '责任编辑：王五',
      '审核：张三 校对：李四',
      '一审：张三 二审：李四 三审：王五',
      '编辑 | 小安',
      '审核｜张明',
    ],
    counterexamples: ['责任编辑由县教育局办公室主任担任，每周审核校园网信息。', '编辑出版校本教材12册'],
  },
  {
    reason: 'editor-credit',
    pattern: `[（(【\\[]?\\s*(?:${WRITERS})\\s*${COLON_OR_BAR}\\s*(?:${PERSONS})?\\s*[）)】\\]]?`,
    examples: ['摄影：张三', '通讯员：李四'],
    counterexamples: ['摄影社团学生达到320人'],
  },
  {
    reason: 'editor-credit',
    pattern: '[（(]?(?:本报|本网)?(?:记者|通讯员|实习生)(?:\\s+[\\u4e00-\\u9fa5]{2,3})+[）)]?',
    examples: ['本报记者 张明 李华'],
    counterexamples: ['通讯员队伍覆盖全部中小学'],
  },

  {
    reason: 'related-links',
    pattern: `上一[篇条页则]${APART}`,
    examples: ['上一篇：关于做好中小学放假工作的通知'],
    counterexamples: ['上一年度问题全部销号', '上一页清单所列事项逐一办结', '上一条反馈意见当月整改'],
  },
  {
    reason: 'related-links',
    pattern: `下一[篇条页则]${APART}`,
    examples: ['下一篇：没有了'],
    counterexamples: ['下一步，继续加大投入', '下一页表格列出36所学校'],
  },
  {
    reason: 'related-links',
    pattern: `(?:相关|推荐|热门|延伸|猜你喜欢|最新)(?:链接|文章|阅读|新闻|信息|内容|推荐|资讯|文件|解读|报道|稿件)(?:\\s*${COLON}${REST}|$)`,
    examples: ['相关链接', '推荐阅读：课后服务暖人心'],
    counterexamples: ['相关文件精神传达到每所学校', '推荐阅读书目120种'],
  },
  { reason: 'related-links', pattern: `友情链接${APART}`, examples: ['友情链接：教育部 省教育厅'], counterexamples: ['友情帮扶学校12所'] },
  {
    reason: 'related-links',
    pattern: words('返回(?:顶部|列表|上一页|目录)', '回到顶部', '查看更多', '更多\\s*[>＞»]+'),
    examples: ['返回顶部', '更多 >>'],
    counterexamples: ['返回校园的学生逐日登记', '更多的孩子在家门口上好学'],
  },

  {
    reason: 'site-footer',
    pattern: '.{0,100}?(?:ICP\\s?[备证]|公网安备|网安备).{0,120}$',
    anywhere: true,
    examples: ['陇ICP备05000000号', '桂公网安备 45010302000992号'],
    counterexamples: ['网络安全备案学校36所'],
  },
  {
    reason: 'site-footer',
    pattern: `(?:版权所有|Copyright|©|\\(c\\)\\s?\\d{4}|All\\s?Rights?\\s?Reserved)(?!制)${REST}`,
    examples: ['版权所有：临泽县人民政府'],
    counterexamples: ['版权意识教育走进课堂'],
  },
  {
    reason: 'site-footer',
    pattern: `(?:主办|承办|协办|主管|运维|维护|建设|技术支持)(?:单位)?\\s*${COLON}${REST_NO_SENTENCE}`,
    examples: ['主办：临泽县人民政府办公室 网站标识码：6207230001'],
    counterexamples: ['主办方为县教育局', '主办单位：县教育局，参与学校36所'],
  },
  {
    reason: 'site-footer',
    pattern: `(?:网站|政府网站)标识码${REST}`,
    examples: ['网站标识码：6207230001'],
    counterexamples: ['网站标识统一更换'],
  },
  {
    reason: 'site-footer',
    pattern: `(?:Powered by|Processed in|GMT[+-]\\d)${REST}`,
    examples: ['Powered by Discuz! X3.2'],
    counterexamples: ['PowerPoint课件评比参与教师120人'],
  },
  {
    reason: 'site-footer',
    pattern: `(?:您|你)?(?:访问的链接)?即将离开.{0,60}(?:是否继续|网站)${REST}`,
    examples: ['您访问的链接即将离开“临泽县人民政府门户网站”，是否继续？'],
    counterexamples: ['即将离开校园的毕业生全部登记去向'],
  },
  {
    reason: 'site-footer',
    pattern: `建议使用.{0,40}(?:分辨率|浏览器)${REST_NO_SENTENCE}`,
    examples: ['建议使用1024×768分辨率浏览本站'],
    counterexamples: ['建议使用普通话教学'],
  },
  {
    reason: 'site-footer',
    pattern: `${words('关于我们', '联系我们', '网站声明', '法律声明', '隐私(?:声明|保护|政策)', '免责声明', '使用帮助', '版权声明')}(?:\\s*${COLON}${REST})?`,
    examples: ['关于我们 | 联系我们'],
    counterexamples: ['联系我们的帮扶学校12所'],
  },

  {
    reason: 'forum',
    pattern: `发表于\\s*(?:${DATE_TIME}|\\d+\\s?(?:分钟|小时|天)前|[昨前]天)(?:\\s*${TIME})?`,
    examples: ['发表于 2017-9-23 11:33:50'],
    counterexamples: ['发表于省级以上刊物的论文32篇'],
  },
  {
    reason: 'forum',
    pattern: words(
      '只看该作者',
      '只看大图',
      '倒序浏览',
      '正序浏览',
      '阅读模式',
      '回帖奖励',
      '电梯直达',
      '跳转到指定楼层',
      '上一主题',
      '下一主题',
    ),
    examples: ['只看该作者', '倒序浏览 |阅读模式'],
    counterexamples: ['阅读模式不断创新'],
  },
  {
    reason: 'forum',
    pattern: words('楼主', '沙发', '板凳', '地板', '\\d{1,4}\\s?[楼#]'),
    examples: ['楼主', '3楼'],
    counterexamples: ['3楼设有图书室和阅览室', '地板更换2300平方米'],
  },
  { reason: 'forum', pattern: '\\[?复制链接\\]?', examples: ['[复制链接]'], counterexamples: ['复制推广试点经验'] },
  {
    reason: 'forum',
    pattern: words(
      '使用道具',
      '举报',
      '收藏\\d*',
      '转播\\d*',
      '淘帖\\d*',
      '支持\\d*',
      '反对\\d*',
      '评分',
      '回复',
      '回帖',
      '发新?帖',
      '快速回复',
    ),
    examples: ['使用道具 举报'],
    counterexamples: ['举报电话向社会公开', '支持12所薄弱学校改造'],
  },
  {
    reason: 'forum',
    pattern: `您?(?:需要|必须)登录后才(?:可以|能)(?:回帖|回复|评论|查看|下载)${REST}`,
    examples: ['您需要登录后才可以回帖 登录 | 立即注册'],
    counterexamples: ['必须登录后才能填报学籍数据'],
  },
  {
    reason: 'forum',
    pattern: words('本版积分规则', '立即注册', '注册', '登录', '忘记密码'),
    examples: ['本版积分规则', '立即注册'],
    counterexamples: ['登录国家智慧教育平台的教师达到98%', '注册教师志愿者1200人'],
  },

  {
    reason: 'advert',
    pattern: '关注我们(?:$|[，,！!\\s]|可|获[取得]|了解)[^。]{0,40}',
    examples: ['关注我们可获得更多采购需求'],
    counterexamples: ['关注我们身边的每一个孩子。'],
  },
  { reason: 'advert', pattern: '关注', examples: ['关注'], counterexamples: ['关注留守儿童健康成长'] },
  {
    reason: 'advert',
    pattern:
      '[》>»＞▶►→☞\\s]*点击(?:上方|下方|此处)?(?:图片|链接|标题|这里|此处)?(?:即可)?(?:进入|查看|阅读|浏览|观看)[^。，,；;：:\\d]{0,16}?[《<«＜◀◄←\\s]*$',
    examples: ['>>>点击此处查看专栏<<<'],
    counterexamples: ['点击阅读平台的学生达到1.2万人次'],
  },
  {
    reason: 'advert',
    pattern: `(?:广告|赞助商|点击(?:下载|咨询)|(?:免费|立即)(?:下载|咨询|试用)|代写)${APART}`,
    examples: ['免费下载', '广告'],
    counterexamples: ['免费为学生提供校服', '校园内商业广告全部清理', '广告牌清理整治全部到位', '免费下载教学资源的教师超过九成'],
  },
];

/** All fragments. */
export const FRAGMENTS: Fragment[] = [...PAGE_FRAGMENTS, ...COPY_FRAGMENTS];

/** Between fragments: white space, bars, dots, dashes, brackets. */
export const SEPARATORS = /[\s|｜丨·•,，;；\-–—_/\\()（）【】[\]]*/y;

/** A line of separators alone, such as `|`. */
export const SEPARATORS_ONLY = /^[\s|｜丨·•>＞»›_-]+$/;
