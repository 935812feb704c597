import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHROME_REASONS, type ChromeReason } from '../../../src/model/index.ts';
import { chromeLine } from '../../../src/reading/clean/chrome-line.ts';
import { clean } from '../../../src/reading/clean/index.ts';
import { read } from '../../../src/reading/read/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const cleaned = async (text: string) => clean(await read({ file: 'a.txt', bytes: bytes(text) }));
/** Reason by line number, counted from 1. */
const reasons = async (text: string) => {
  const { dropped } = await cleaned(text);
  return Object.fromEntries(dropped.map((d) => [text.slice(0, d.start).split('\n').length, d.reason]));
};

const CHROME: [reason: ChromeReason, lines: string[]][] = [
  ['greeting', ['今天是: 无障碍阅读欢迎访问黄石教育局官方网站!', '今天是2024年3月5日 星期二', '您好，欢迎光临临泽县人民政府网站']],
  [
    'breadcrumb',
    [
      '您现在的位置：首页 > 政务公开 > 教育督导',
      '当前位置: 网站首页>>信息公开>>正文',
      '首页 > 重点领域 > 义务教育',
      '政务公开 > 法定主动公开内容 > 教育',
    ],
  ],
  ['navigation', ['网站首页 | 政务公开 | 互动交流', '设为首页 加入收藏', '无障碍阅读 长者模式', '繁體中文 | English']],
  ['search-box', ['搜索', '热搜: 活动 交友 discuz', '热门搜索', '请输入关键字']],
  [
    'page-tools',
    [
      '字号：大 中 小',
      '【字体：大 中 小】 【打印本页】 【关闭窗口】',
      '打印 关闭',
      '字体：[大] [中] [小]',
      '【字号 放大 恢复 缩小】 【我要打印】',
    ],
  ],
  [
    'share-bar',
    [
      '分享到：  QQ空间 新浪微博 微信',
      '扫一扫在手机打开当前页',
      '分享到:  QQ好友和群QQ好友和群 QQ空间QQ空间 腾讯微博腾讯微博 腾讯朋友腾讯朋友',
    ],
  ],
  ['hit-count', ['浏览次数：1203次', '点击数：[ 56 ]', '阅读：88', '浏览：12 045 次', '已有1203人浏览']],
  [
    'source-line',
    [
      '来源：下陆区教育局 作者：  时间：2026-01-12 18:12',
      '发布时间：2020-03-12 15:30　来源：曲周县教育体育局　浏览次数：1203次',
      '信息来源:县教育局 发布日期:2023-05-06',
    ],
  ],
  ['head-table', ['索 引 号：620723/2024-00012', '发文字号：临政发〔2024〕12号 成文日期：2024年2月28日', '有效性：有效']],
  [
    'editor-credit',
    [
      '（编辑：张小明 责任编辑：李华）',
      '责任编辑：王五',
      '审核：张三 校对：李四',
      '撰稿：张三　审核：李四　编辑：王五',
      '一审：张三 二审：李四 三审：王五',
    ],
  ],
  ['related-links', ['上一篇：关于做好中小学放假工作的通知', '下一篇：没有了', '相关链接', '返回顶部', '友情链接：教育部 省教育厅']],
  [
    'site-footer',
    [
      '版权所有：临泽县人民政府',
      '陇ICP备05000000号',
      '主办：临泽县人民政府办公室 网站标识码：6207230001',
      '桂公网安备 45010302000992号',
      'Powered by Discuz! X3.2',
      '您访问的链接即将离开“临泽县人民政府门户网站”，是否继续？',
    ],
  ],
  [
    'forum',
    [
      '楼主',
      '发表于 2017-9-23 11:33:50 | 只看该作者 回帖奖励 |倒序浏览 |阅读模式',
      '[复制链接]',
      '使用道具 举报',
      '您需要登录后才可以回帖 登录 | 立即注册',
      '本版积分规则',
      '快速回复 返回顶部 返回列表',
    ],
  ],
  [
    'advert',
    [
      '- 关注我们可获得更多采购需求 |',
      '关注 |',
      'VIP专免',
      '展开阅读全文',
      '联系客服',
      '点击蓝字 关注我们',
      '喜欢就点个“在看”吧',
      '>>>点击此处查看专栏<<<',
    ],
  ],
  ['page-number', ['第3页', '第 3 页 共 9 页', '— 3 —', '-12-', '3/24']],
  [
    'source-line',
    ['2016-05-21  999+  36.5KB  9 页  海报', '原创 南部教育 南部教育发布 2021-11-30 20:15 发表于四川', '2022-09-01 18:30 发表于广西'],
  ],
  ['source-line', ['文档编号：24186480 上传时间：2016-05-21 格式：DOC 页数：9']],
  ['editor-credit', ['编辑 | 小安', '审核｜张明', '来源 | 区教育发展局', '投稿邮箱：abc@example.com']],
  [
    'site-footer',
    [
      '本文来自网友上传，不代表本站观点',
      '作者原创，不允许二次传播，一经发现收回会员权益，追究法律责任。',
      '资料仅供学习参考，如有侵权请联系删除',
    ],
  ],
  ['share-bar', ['微信扫一扫在手机阅读、分享本文', '轻触阅读原文', '3 在看', '阅读 1203']],
  ['related-links', ['往期推荐', '往期回顾：课后服务暖人心']],
  ['forum', ['发表于 2019-1-8 08:15 | 显示全部楼层 |阅读模式', '积分 236', '教育之声 当前离线']],
  ['hit-count', ['查看: 1523|回复: 2']],
];

describe('chrome lines', () => {
  test.each(CHROME.flatMap(([reason, lines]) => lines.map((line) => [reason, line] as const)))('%s: %s', (reason, line) => {
    expect(chromeLine(line)?.reason).toBe(reason);
  });
});

const BODY_LINES = [
  '临泽县教育局',
  '2024年2月28日',
  '各位领导：',
  '(济源示范区教体局 供稿)',
  '搜索引擎使用培训覆盖全体教师',
  '关注留守儿童健康成长',
  '分享优质教育资源',
  '登录国家智慧教育平台的教师达到98%',
  '来源渠道单一',
  '打印试卷统一由县教研室负责',
  '图书阅读量人均达到20册',
  '责任编辑由县教育局办公室主任担任，每周审核校园网信息。',
  '首页设置举报信箱，公开监督电话',
  '整改措施及成效：',
  '附件：临泽县义务教育学校名单',
  '主办方为县教育局',
  '一、存在问题',
  '来源于县级财政的资金占38%',
  '对违规办学的机构依法追究法律责任。',
  '编辑出版校本教材12册',
  '第一学期开学检查',
  '下载资源供教师使用，年均2.3万次。',
  '2022年9月1日',
  '积分入学工作平稳有序',
  '全县教师未经许可不得从事有偿补课。',
];

test.each(BODY_LINES)('leaves %s in the body', (line) => {
  expect(chromeLine(line)).toBeNull();
});

describe('the five reports', () => {
  test.each([
    ['620802-2023-rectification', { 18: 'editor-credit' }],
    ['419001-undated-experience', {}],
    [
      '630103-2017-work-report',
      {
        ...{ 1: 'search-box', 2: 'search-box', 3: 'page-tools', 5: 'repeated-title', 7: 'forum', 8: 'forum', 9: 'forum', 10: 'forum' },
        ...{ 60: 'share-bar', 61: 'page-tools', 62: 'forum', 64: 'forum', 66: 'forum', 68: 'forum', 70: 'site-footer', 72: 'site-footer' },
        ...{ 74: 'site-footer', 76: 'site-footer', 78: 'site-footer', 80: 'forum' },
      },
    ],
    [
      '330803-2019-self-assessment',
      {
        1: 'repeated-title',
        27: 'menu',
        28: 'menu',
        29: 'advert',
        30: 'advert',
        31: 'search-box',
        32: 'menu',
        33: 'search-box',
        34: 'menu',
      },
    ],
    ['420204-2025-rectification', { 1: 'greeting', 5: 'source-line' }],
  ])('%s loses exactly its chrome', async (id, expected) => {
    expect(await reasons(readFileSync(new URL(`../../../content/sources/${id}.txt`, import.meta.url), 'utf8'))).toEqual(expected);
  });
});

describe('by place', () => {
  const PROSE = '全县现有各级各类学校56所，在校学生15234人，教职工1320人，教育教学秩序良好，群众满意度不断提高。';

  test('short lines among other chrome after the body go with it', async () => {
    expect(await reasons(`标题情况报告\n${PROSE}\n招标\n|\n关注我们\n无`)).toEqual({ 3: 'menu', 4: 'menu', 5: 'advert', 6: 'menu' });
  });

  test('signature, date and attachment before the footer stay', async () => {
    expect(await reasons(`临泽县教育工作报告\n${PROSE}\n临泽县人民政府\n2024年2月28日\n附件：学校名单\n打印 关闭\n版权所有：某网`)).toEqual(
      { 6: 'page-tools', 7: 'site-footer' },
    );
  });

  test('words of chrome between body lines stay', async () => {
    expect(await reasons(`临泽县教育工作报告\n${PROSE}\n搜索\n${PROSE}`)).toEqual({});
  });

  test('a signature that repeats the first line of the title stays', async () => {
    expect(await reasons(`临泽县人民政府\n关于教育工作的报告\n${PROSE}\n临泽县人民政府\n2024年1月`)).toEqual({});
  });

  test('the page title with the name of the site is a repetition', async () => {
    expect(await reasons(`临泽县教育工作总结-临泽县人民政府网\n临泽县教育工作总结\n${PROSE}`)).toEqual({ 1: 'repeated-title' });
  });

  test('a credit glued to the last sentence is cut off', async () => {
    const text = `临泽县教育工作报告\n${PROSE}（责任编辑：张三）`;
    const { blocks, dropped } = await cleaned(text);
    expect(text.slice(blocks.at(-1)?.start, blocks.at(-1)?.end)).toBe(PROSE);
    expect(dropped.map((d) => [text.slice(d.start, d.end), d.reason])).toEqual([['（责任编辑：张三）', 'editor-credit']]);
  });

  test('a head table taken apart into lines goes with its values; they become fields', async () => {
    const page = [
      '索引号：',
      '620723/2024-00012',
      '发布机构：',
      '临泽县教育局',
      '成文日期：',
      '2024年2月28日',
      '文号：',
      '临泽县教育工作总结',
      PROSE,
    ];
    const { head, text, dropped } = await cleaned(page.join('\n'));
    expect(dropped.map((d) => text.slice(d.start, d.end))).toEqual(page.slice(0, 7));
    expect(head.map((field) => [field.name, text.slice(field.value.start, field.value.end)])).toEqual([
      ['索引号', '620723/2024-00012'],
      ['发文机关', '临泽县教育局'],
      ['成文日期', '2024年2月28日'],
    ]);
  });

  test('a title under one empty label stays', async () => {
    expect(await reasons(`来源：\n临泽县教育工作总结\n${PROSE}`)).toEqual({ 1: 'source-line' });
  });

  test('the name of the site above the breadcrumb goes, the title above it stays', async () => {
    expect(await reasons(`临泽县人民政府\n当前位置：首页 > 公开\n临泽县教育工作总结\n${PROSE}`)).toEqual({
      1: 'navigation',
      2: 'breadcrumb',
    });
    expect(await reasons(`临泽县教育工作总结\n当前位置：首页 > 公开\n${PROSE}`)).toEqual({ 2: 'breadcrumb' });
  });

  test('page numbers of a copied print go, also between body lines', async () => {
    expect(await reasons(`临泽县教育工作总结\n${PROSE}\n第1页 共9页\n${PROSE}\n— 2 —\n${PROSE}`)).toEqual({
      3: 'page-number',
      5: 'page-number',
    });
  });

  test('replies and other titles after the report go, whatever their marks', async () => {
    const tail = ['使用道具 举报', '教育新人', '发表于 2019-1-9 10:02 | 显示全部楼层', '谢谢楼主分享！'];
    expect(Object.keys(await reasons(['临泽县教育工作总结', PROSE, ...tail].join('\n')))).toEqual(['3', '4', '5', '6']);
    expect(Object.keys(await reasons(['临泽县教育工作总结', PROSE, '往期推荐', '● 喜报！又添示范园：看这里'].join('\n')))).toEqual([
      '3',
      '4',
    ]);
  });

  test('a date under the title that the page gives too is no repetition', async () => {
    expect(await reasons(`临泽县教育工作总结\n2024年2月28日\n${PROSE}\n临泽县教育局\n2024年2月28日`)).toEqual({});
  });

  test('source lines become fields', async () => {
    const { head, text } = await cleaned(`临泽县教育工作总结\n来源：临泽县教育局　发布时间：2024-03-05 10:20\n${PROSE}`);
    expect(head.map((field) => [field.name, text.slice(field.value.start, field.value.end)])).toEqual([
      ['来源', '临泽县教育局'],
      ['发布日期', '2024-03-05 10:20'],
    ]);
  });
});

const lineOf = fc.oneof(
  fc.constantFrom(
    ...CHROME.flatMap(([, lines]) => lines),
    ...BODY_LINES,
    '',
    '　',
    '\u200b',
    '全县现有学校56所，在校学生15234人，教职工1320人，秩序良好，群众满意。',
    '一、基本情况',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'来源：编辑:首页>打印【】（）0年|. 　\t责任浏览次数'), maxLength: 80 }),
);

test('kept and set aside together are the text, for any lines', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(lineOf, { minLength: 1, maxLength: 25 }), async (list) => {
      const text = `甲${list.join('\n')}`;
      const source = await read({ file: 'a.txt', bytes: bytes(text) }).catch(() => null);
      if (!source) return;
      const { blocks, dropped } = clean(source);
      const parts = [...blocks, ...dropped].sort((a, b) => a.start - b.start);
      for (const [i, part] of parts.entries()) expect(part.start).toBeGreaterThanOrEqual(parts[i - 1]?.end ?? 0);
      expect(
        parts
          .map((part) => source.text.slice(part.start, part.end))
          .join('')
          .replace(/\s/g, ''),
      ).toBe(source.text.replace(/\s/g, ''));
      for (const { reason } of dropped) expect(CHROME_REASONS).toContain(reason);
    }),
    { numRuns: 500 },
  );
});
