import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHROME_REASONS, type ChromeReason } from '../../../src/model/index.ts';
import { chromeLine } from '../../../src/reading/clean/chrome-line.ts';
import { clean } from '../../../src/reading/clean/index.ts';
import { FRAGMENTS } from '../../../src/reading/clean/rules.ts';
import { read } from '../../../src/reading/read/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const cleaned = async (text: string) => clean(await read({ file: 'a.txt', bytes: bytes(text) }));
/** Reason by line number, counted from 1. */
const reasons = async (text: string) => {
  const { dropped } = await cleaned(text);
  return Object.fromEntries(dropped.map((d) => [text.slice(0, d.start).split('\n').length, d.reason]));
};

/** Lines that several rules make up, or separators and one of them; lines of one rule stand beside it in `rules.ts`. */
const MIXED: [reason: ChromeReason, line: string][] = [
  ['greeting', '今天是: 无障碍阅读欢迎访问黄石教育局官方网站!'],
  ['navigation', '网站首页 | 政务公开 | 互动交流'],
  ['page-tools', '【字体：大 中 小】 【打印本页】 【关闭窗口】'],
  ['page-tools', '【字号 放大 恢复 缩小】 【我要打印】'],
  ['share-bar', '分享到：  QQ空间 新浪微博 微信'],
  ['share-bar', '分享到:  QQ好友和群QQ好友和群 QQ空间QQ空间 腾讯微博腾讯微博 腾讯朋友腾讯朋友'],
  ['source-line', '发布时间：2020-03-12 15:30　来源：曲周县教育体育局　浏览次数：1203次'],
  ['source-line', '2016-05-21  999+  36.5KB  9 页  海报'],
  ['editor-credit', '撰稿：张三　审核：李四　编辑：王五'],
  ['forum', '发表于 2017-9-23 11:33:50 | 只看该作者 回帖奖励 |倒序浏览 |阅读模式'],
  ['forum', '发表于 2019-1-8 08:15 | 显示全部楼层 |阅读模式'],
  ['forum', '快速回复 返回顶部 返回列表'],
  ['advert', '- 关注我们可获得更多采购需求 |'],
  ['advert', '关注 |'],
  ['hit-count', '查看: 1523|回复: 2'],
];

test.each(MIXED)('the first rule names the reason: %s for %s', (reason, line) => {
  expect(chromeLine(line)?.reason).toBe(reason);
});

/** Lines of the body that resemble no rule in particular. */
const BODY_LINES = ['临泽县教育局', '2024年2月28日', '各位领导：', '整改措施及成效：', '附件：临泽县义务教育学校名单', '一、存在问题'];

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

  test('a short line that states a figure is no entry of a menu beside the footer', async () => {
    const text = '临泽县2023年教育工作总结\n一、基本情况\n新增学位450个\n版权所有：临泽县人民政府\n';
    expect(await reasons(text)).toEqual({ 4: 'site-footer' });
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
    ...MIXED.map(([, line]) => line),
    ...FRAGMENTS.flatMap(({ examples, counterexamples }) => [...examples, ...counterexamples]),
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
