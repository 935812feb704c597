import { COLON, COLON_OR_BAR, DATE, DATE_TIME, type Fragment, REST, TIME, words } from './fragment.ts';

/** Sites that speak of what they hold. */
const HOLDINGS =
  '(?:本(?:文档?|站|资料|内容|作品)|(?:文档|资料|图文|素材)(?=来自|来源|源于|取自|转自|由|均|皆|系|为|版权|仅)|作者(?=原创|上传|授权))';

/**
 * What a report brings along when it is copied from where it was passed on: sites that trade documents (文库), accounts on WeChat (公众号),
 * forums, and printed pages.
 */
export const COPY_FRAGMENTS: Fragment[] = [
  {
    reason: 'page-number',
    pattern: '第\\s?\\d{1,4}\\s?页(?:\\s*[/／,，]?\\s*共\\s?\\d{1,4}\\s?页)?$',
    anywhere: true,
    examples: ['第3页', '第 3 页 共 9 页'],
    counterexamples: ['第3页问题清单已全部整改', '第一学期开学检查'],
  },
  {
    reason: 'page-number',
    pattern: '[-—–―－]{1,2}\\s?\\d{1,4}\\s?[-—–―－]{1,2}$',
    anywhere: true,
    examples: ['— 3 —', '-12-'],
    counterexamples: ['6—12岁儿童全部入学'],
  },
  {
    reason: 'page-number',
    pattern: '(?:Page\\s?)?\\d{1,4}\\s?(?:/|／|of)\\s?\\d{1,4}$',
    examples: ['3/24'],
    counterexamples: ['3/4的学校配齐专职教师'],
  },

  {
    reason: 'advert',
    pattern: words(
      'VIP\\s?(?:专[免享属]|免费|特权)',
      '会员(?:免费|专享|特权)',
      '开通(?:VIP|会员)',
      '海报',
      '侵权(?:投诉|举报)',
      '(?:举报|投诉)(?:非法)?文档(?:有奖)?',
      '联系(?:在线)?客服',
      '在线客服',
      '(?:微信)?订阅号',
      '付费(?:下载|阅读)',
      '(?:立即|免费|付费)?下载(?:此|该|本|这篇)?(?:文档|资料|原文|全文|文章)',
      '下载(?:提示|积分|资源)',
      '相似文档',
      '文档(?:简介|介绍|列表|信息)',
      '资(?:源|料)(?:描述|详情)',
      '(?:展开|查看|阅读|点击(?:展开|查看|阅读))(?:剩余)?(?:全文|更多|全部)(?:内容)?',
      '展开阅读全文',
      '还剩\\d+页未读[^。]{0,20}',
      '正文(?:复制|预览)',
      '一键(?:复制|排版)',
    ),
    examples: ['VIP专免', '展开阅读全文', '联系客服'],
    counterexamples: ['下载资源供教师使用，年均2.3万次。', '海报评比覆盖全部小学'],
  },
  {
    reason: 'source-line',
    pattern: `(?:文档编号|文档分类|资料编号|上传(?:人|者|时间)|格式|页数|大小|总?字数|积分|金币|价格|下载(?:次数|量))\\s*${COLON}\\s*(?:${DATE_TIME}|[^\\s|｜：:。，]{0,24})`,
    examples: ['文档编号：24186480 上传时间：2016-05-21 格式：DOC 页数：9'],
    counterexamples: ['格式：统一使用县教育局印发的表样。'],
  },
  {
    reason: 'source-line',
    pattern: `(?:${DATE}\\s+)?(?:\\d{1,6}\\+?\\s+)?\\d{1,4}(?:\\.\\d{1,3})?\\s?[KM]B`,
    examples: ['2016-05-21  999+  36.5KB', '36.5KB'],
    counterexamples: ['20MB带宽以下的学校全部提速'],
  },
  {
    reason: 'source-line',
    pattern: `${DATE}\\s+\\d{1,6}\\+`,
    examples: ['2016-05-21  999+'],
    counterexamples: ['2021-09-01 1200名新生按时入学'],
  },
  { reason: 'source-line', pattern: '\\d{1,4}\\s页', examples: ['9 页'], counterexamples: ['9 页台账逐项核销'] },
  {
    reason: 'site-footer',
    pattern: `${HOLDINGS}[^。：:]{0,30}(?:网友|用户|会员|互联网|网络|原创|上传|转载|下载)[^。]{0,60}(?:。|$)`,
    examples: ['本文来自网友上传，不代表本站观点', '作者原创，不允许二次传播，一经发现收回会员权益，追究法律责任。'],
    counterexamples: ['资料汇编成册，供各校查阅', '资料室全部接入互联网', '素材库供网络教研使用'],
  },
  {
    reason: 'site-footer',
    pattern:
      '[^。]{0,30}(?:不代表本(?:站|网)|仅供(?:站内|个人)?(?:会员)?(?:学习|参考)|版权归(?:原)?作者|未经(?:授权|许可|允许)[^。]{0,8}(?:转载|复制|使用)|(?:如有|涉及|若有|如果)侵权|侵犯(?:了)?(?:您|你)的)[^。]{0,60}(?:。|$)',
    examples: ['资料仅供学习参考，如有侵权请联系删除'],
    counterexamples: ['全县教师未经许可不得从事有偿补课。'],
  },
  {
    reason: 'site-footer',
    pattern: '[^。]{0,20}一经发现[^。]{0,30}法律责任。?',
    examples: ['盗用内容一经发现，依法追究法律责任。'],
    counterexamples: ['对违规办学的机构依法追究法律责任。', '问题一经发现立即整改'],
  },

  {
    reason: 'source-line',
    pattern: `(?:原创\\s*)?(?:[^\\s。，；：]{2,16}\\s*){0,2}${DATE}\\s*${TIME}\\s*(?:发表于\\s?[\\u4e00-\\u9fa5]{2,3})?$`,
    examples: ['原创 南部教育 南部教育发布 2021-11-30 20:15 发表于四川', '2022-09-01 18:30 发表于广西'],
    counterexamples: ['全体教师 2021年11月30日参加培训'],
  },
  { reason: 'source-line', pattern: '发表于\\s?[\\u4e00-\\u9fa5]{2,3}$', examples: ['发表于四川'], counterexamples: ['发表于省级刊物'] },
  {
    reason: 'editor-credit',
    pattern: `(?:来源|图源|素材|策划|统筹|终审|制作|出品|主编|副主编|投稿邮箱|联系邮箱)\\s*${COLON_OR_BAR}\\s*[^\\s|｜。]{1,40}`,
    examples: ['来源 | 区教育发展局', '投稿邮箱：abc@example.com'],
    counterexamples: ['统筹：县财政每年安排专项资金。'],
  },
  {
    reason: 'advert',
    pattern: '(?:点击)?[↑↓▲▼\\s]*(?:点击)?(?:上方|下方|右上角)?(?:“[^”]{1,12}”)?(?:蓝字|蓝色字体|蓝色文字|名片|卡片)[^。]{0,20}$',
    examples: ['点击蓝字 关注我们'],
    counterexamples: ['卡片式教学在全县推广。'],
  },
  {
    reason: 'advert',
    pattern: '(?:长按|识别|扫描)[^。]{0,12}(?:二维码|小程序码)[^。]{0,20}$',
    examples: ['长按识别二维码关注'],
    counterexamples: ['识别障碍儿童36名并建立档案'],
  },
  {
    reason: 'advert',
    pattern: '(?:喜欢|觉得不错|如果喜欢|记得)[^。]{0,16}(?:在看|点赞|转发|收藏)[^。]{0,8}$',
    examples: ['喜欢就点个“在看”吧'],
    counterexamples: ['喜欢阅读的学生越来越多'],
  },
  {
    reason: 'share-bar',
    pattern: words(
      '微信扫一扫',
      '关注该公众号',
      '预览时标签不可点',
      '(?:轻触)?阅读原文',
      '(?:继续|向上)滑动看下一个',
      '轻点两下取消(?:赞|在看)',
      '知道了',
      '点赞\\s?\\d*',
      '\\d*\\s?在看',
      '阅读\\s\\d+\\+?',
      '写留言',
      '精选留言',
    ),
    examples: ['轻触阅读原文', '3 在看', '阅读 1203'],
    counterexamples: ['阅读 12本经典成为每名学生的任务', '点赞身边好老师活动持续开展'],
  },
  { reason: 'menu', pattern: '(?:THE\\s)?END$', examples: ['THE END'], counterexamples: ['End-to-end直播课堂接入36所村小'] },
  {
    reason: 'related-links',
    pattern: `往期(?:推荐|回顾|精选|精彩|内容|文章)(?:\\s*${COLON}${REST}|$)`,
    examples: ['往期推荐', '往期回顾：课后服务暖人心'],
    counterexamples: ['往期回顾性评估发现的问题已整改'],
  },

  { reason: 'hit-count', pattern: `查看\\s*${COLON}\\s*\\d+`, examples: ['查看: 1523'], counterexamples: ['查看: 12所学校的台账齐全'] },
  { reason: 'hit-count', pattern: `回复\\s*${COLON}\\s*\\d+`, examples: ['回复: 2'], counterexamples: ['回复: 2件来信均已办结'] },
  {
    reason: 'forum',
    pattern: words(
      '显示全部楼层',
      '(?:当前)?(?:离线|在线)',
      '(?:主题|帖子|精华|积分|威望|金钱|贡献|经验|听众|收听|好友|注册时间|最后登录)\\s?\\d+',
      '发消息',
      '加好友',
      '只看他',
      '小黑屋',
      'Archiver',
    ),
    examples: ['积分 236'],
    counterexamples: ['积分入学工作平稳有序', '经验 3条在全市推广'],
  },
  {
    reason: 'forum',
    pattern: '[\\w\\u4e00-\\u9fa5]{2,16}\\s当前(?:离线|在线)',
    examples: ['教育之声 当前离线'],
    counterexamples: ['教育之声 当前覆盖36所学校'],
  },
];
