import { COLON, COLON_OR_BAR, DATE, DATE_TIME, type Fragment, PERSONS, REST, TIME, VALUE, words } from './fragment.ts';
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
  { reason: 'greeting', pattern: `今天是\\s*${COLON}?\\s*(?:${DATE})?\\s*(?:星期.)?(?:农历[^\\s]{2,12})?` },
  {
    reason: 'greeting',
    pattern:
      '(?:您好[，,！!]?)?(?:热烈)?欢迎(?:您|你)?(?:的)?(?:访问|光临|来到|登录|进入)[^。]{2,40}?(?:网站|门户|平台|网)(?=[!！。\\s]|$)[!！。]?',
  },

  { reason: 'breadcrumb', pattern: `(?:您|你)?(?:现在|当前|目前|所在)?的?(?:所在)?(?:的)?位置\\s*(?:是|为)?\\s*${COLON}${REST}` },
  { reason: 'breadcrumb', pattern: `(?:网站|返回)?首页\\s*(?:>|＞|»|›|→|/|-{1,2}>|::)${REST}` },
  { reason: 'breadcrumb', pattern: '[^>＞»›。；，：]{1,20}(?:\\s*[>＞»›]{1,2}\\s*[^>＞»›。；，：]{1,30}){2,8}$' },

  { reason: 'navigation', pattern: words('网站首页', '返回首页', '回到首页', '设为首页', '加入收藏', '收藏本站', '首页') },
  { reason: 'navigation', pattern: words('网站地图', '站点地图', '网站导航', '站群导航', '快速导航', '导航', '菜单') },
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
  },
  {
    reason: 'navigation',
    pattern: words('繁[體体](?:中文|版)?', '简体(?:中文|版)?', 'English', '手机版', '移动版', '电脑版', '移动端', '客户端', '微门户'),
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
  },

  { reason: 'search-box', pattern: '(?:站内|全站|高级|智能|本站|全文)?搜索(?:框|一下)?' },
  { reason: 'search-box', pattern: `(?:热搜|热门搜索|搜索热词|最近搜索|历史搜索|热门关键词|热词)(?:\\s*${COLON})?${REST}` },
  { reason: 'search-box', pattern: `请输入(?:您?要)?(?:查询|搜索|检索)?(?:的)?(?:关键[字词]|内容)${REST}` },

  { reason: 'page-tools', pattern: `[【\\[(（]?\\s*(?:字体(?:大小)?|字号|文字大小)\\s*${COLON}?${TOOL_SIZES}\\s*[】\\])）]?` },
  {
    reason: 'page-tools',
    pattern: `[【\\[]?\\s*${words('(?:我要)?打印(?:本页|此页|文章|正文)?', '关闭(?:窗口|本页|页面)?', '我要纠错', '纠错', '收藏(?:本页|此页)?', '下载(?:Word|PDF|文档|全文)?', '保护视力色?', '语音(?:播报|朗读)', '朗读', '背景色', '全屏')}\\s*[】\\]]?`,
  },

  { reason: 'share-bar', pattern: `(?:一键)?分享(?:到|至|文章|本页)?\\s*${COLON}?` },
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
  },
  { reason: 'share-bar', pattern: '(?:使用|用)?(?:手机|微信)?“?扫一扫”?[^。]{0,40}$' },
  { reason: 'share-bar', pattern: '扫(?:码|描)(?:下方|左侧|右侧)?(?:二维码)?[^。]{0,30}$' },

  {
    reason: 'hit-count',
    pattern: `(?:浏览|点击|阅读|访问|查看|人气|点击率)(?:次数|量|数|人数)?\\s*${COLON}\\s*(?:[【\\[(（]?\\s*(?:\\d{1,3}(?:[,， ]\\d{3})+|\\d*)\\s*[】\\])）]?)\\s*(?:人?次)?`,
    anywhere: true,
  },
  { reason: 'hit-count', pattern: '(?:浏览|点击|阅读|访问)(?:次数|量|数)\\s*\\d+\\s*(?:人?次)?' },
  { reason: 'hit-count', pattern: '(?:已有|共|被)?\\s*\\d+\\s*(?:人|次|人次)(?:浏览|阅读|点击|访问)(?:过|本文)?' },

  { reason: 'source-line', pattern: `[【\\[]?(?:${PAGE_FACTS})\\s*[】\\]]?\\s*${COLON}${VALUE}` },
  { reason: 'source-line', pattern: `${DATE}\\s+${TIME}` },

  {
    reason: 'head-table',
    pattern: `(?:索\\s*引\\s*号|(?:发文|公文)?\\s*[文字]\\s*号|发文字号|主题分类|主\\s*题\\s*词|体裁分类|组配分类|服务对象分类|信息分类|信息名称|生成日期|成文日期|生效日期|失效日期|有\\s*效\\s*性|公开(?:方式|形式|范围|类别|时限)|发文机关)\\s*${COLON}${VALUE}`,
  },

  {
    reason: 'editor-credit',
    pattern: `[（(【\\[]?\\s*(?:${EDITORS})\\s*${COLON_OR_BAR}\\s*(?:${PERSONS})?\\s*[）)】\\]]?`,
    anywhere: true,
  },
  { reason: 'editor-credit', pattern: `[（(【\\[]?\\s*(?:${WRITERS})\\s*${COLON_OR_BAR}\\s*(?:${PERSONS})?\\s*[）)】\\]]?` },
  { reason: 'editor-credit', pattern: '[（(]?(?:本报|本网)?(?:记者|通讯员|实习生)(?:\\s+[\\u4e00-\\u9fa5]{2,3})+[）)]?' },

  { reason: 'related-links', pattern: `上一[篇条页则]\\s*${COLON}?${REST}` },
  { reason: 'related-links', pattern: `下一[篇条页则]\\s*${COLON}?${REST}` },
  {
    reason: 'related-links',
    pattern: `(?:相关|推荐|热门|延伸|猜你喜欢|最新)(?:链接|文章|阅读|新闻|信息|内容|推荐|资讯|文件|解读|报道|稿件)(?:\\s*${COLON}${REST}|$)`,
  },
  { reason: 'related-links', pattern: `友情链接${REST}` },
  { reason: 'related-links', pattern: words('返回(?:顶部|列表|上一页|目录)', '回到顶部', '查看更多', '更多\\s*[>＞»]+') },

  { reason: 'site-footer', pattern: '.{0,100}?(?:ICP\\s?[备证]|公网安备|网安备).{0,120}$', anywhere: true },
  { reason: 'site-footer', pattern: `(?:版权所有|Copyright|©|\\(c\\)\\s?\\d{4}|All\\s?Rights?\\s?Reserved)${REST}` },
  { reason: 'site-footer', pattern: `(?:主办|承办|协办|主管|运维|维护|建设|技术支持)(?:单位)?\\s*${COLON}${REST}` },
  { reason: 'site-footer', pattern: `(?:网站|政府网站)标识码${REST}` },
  { reason: 'site-footer', pattern: `(?:Powered by|Processed in|GMT[+-]\\d)${REST}` },
  { reason: 'site-footer', pattern: `(?:您|你)?(?:访问的链接)?即将离开.{0,60}(?:是否继续|网站)${REST}` },
  { reason: 'site-footer', pattern: `建议使用.{0,40}(?:分辨率|浏览器)${REST}` },
  {
    reason: 'site-footer',
    pattern: `${words('关于我们', '联系我们', '网站声明', '法律声明', '隐私(?:声明|保护|政策)', '免责声明', '使用帮助', '版权声明')}(?:\\s*${COLON}${REST})?`,
  },

  { reason: 'forum', pattern: `发表于\\s*(?:${DATE_TIME}|\\d+\\s?(?:分钟|小时|天)前|[昨前]天)(?:\\s*${TIME})?` },
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
  },
  { reason: 'forum', pattern: words('楼主', '沙发', '板凳', '地板', '\\d{1,4}\\s?[楼#]') },
  { reason: 'forum', pattern: '\\[?复制链接\\]?' },
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
  },
  { reason: 'forum', pattern: `您?(?:需要|必须)登录后才(?:可以|能)(?:回帖|回复|评论|查看|下载)${REST}` },
  { reason: 'forum', pattern: words('本版积分规则', '立即注册', '注册', '登录', '忘记密码') },

  { reason: 'advert', pattern: '关注我们[^。]{0,40}' },
  { reason: 'advert', pattern: '关注' },
  {
    reason: 'advert',
    pattern:
      '[》>»＞▶►→☞\\s]*点击(?:上方|下方|此处)?(?:图片|链接|标题|这里|此处)?(?:即可)?(?:进入|查看|阅读|浏览|观看)[^。，,；;：:\\d]{0,16}?[《<«＜◀◄←\\s]*$',
  },
  { reason: 'advert', pattern: `(?:广告|赞助商|点击(?:下载|咨询)|(?:免费|立即)(?:下载|咨询|试用)|代写)${REST}` },
];

/** All fragments. */
export const FRAGMENTS: Fragment[] = [...PAGE_FRAGMENTS, ...COPY_FRAGMENTS];

/** Between fragments: white space, bars, dots, dashes, brackets. */
export const SEPARATORS = /[\s|｜丨·•,，;；\-–—_/\\()（）【】[\]]*/y;

/** A line of separators alone, such as `|`. */
export const SEPARATORS_ONLY = /^[\s|｜丨·•>＞»›_-]+$/;
