import { describe, expect, test } from 'vitest';
import { read } from '../../../src/reading/read/index.ts';

const PROSE = '全县上下把教育放在优先位置，逐项落实责任，办学条件一年好过一年，群众评价稳步走高。';
const page = (body: string) => `<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`;

async function readPage(html: string, file = 'page.html') {
  const source = await read({ file, bytes: new TextEncoder().encode(html) });
  const words = (wanted: (chrome: string | undefined) => boolean) =>
    source.blocks.filter((block) => wanted(block.chrome)).map((block) => source.text.slice(block.start, block.end));
  return { ...source, kept: words((chrome) => !chrome), aside: (reason: string) => words((chrome) => chrome === reason) };
}

describe('a page is read as a browser builds it', () => {
  test.each<[name: string, html: string, kept: string[]]>([
    ['a fragment of several elements', `<h1>甲县报告</h1><p>${PROSE}</p><p>学校35所。</p>`, ['甲县报告', PROSE, '学校35所。']],
    ['siblings without a root', `<div><p>${PROSE}</p></div><div>新增学位4050个。</div>`, [PROSE, '新增学位4050个。']],
    ['words after the end', `${page(`<p>${PROSE}</p>`)}<p>补充：学校12所。</p>`, [PROSE, '补充：学校12所。']],
    ['a second document behind the first', `${page(`<p>${PROSE}</p>`)}${page('<p>教师60名。</p>')}`, [PROSE, '教师60名。']],
    ['no html and body tags', `<!doctype html><meta charset=utf-8><title>甲</title><p>${PROSE}`, [PROSE]],
    [
      'folded details',
      page(`<p>${PROSE}</p><details><summary>二、投入</summary><p>资金9万元。</p></details>`),
      [PROSE, '二、投入', '资金9万元。'],
    ],
    ['a text field that holds the article', page(`<textarea>${PROSE}\n学校8所。</textarea>`), [PROSE, '学校8所。']],
    ['definitions', page(`<p>${PROSE}</p><dl><dt>在校生</dt><dd>320人</dd></dl>`), [PROSE, '在校生', '320人']],
    ['ruby without its readings', page(`<p><ruby>衢<rp>(</rp><rt>qú</rt><rp>)</rp></ruby>江区。${PROSE}</p>`), [`衢江区。${PROSE}`]],
    [
      'a caption before its table',
      page(`<p>${PROSE}</p><table><caption>表1（单位：万元）</caption><tr><td>甲</td><td>1</td></tr></table>`),
      [PROSE, '表1（单位：万元）', '甲\t1'],
    ],
    [
      'the numbers of a list',
      page(`<p>${PROSE}</p><ol start="3"><li>建校<li>扩容<li value="9">补员</ol>`),
      [PROSE, '3.建校', '4.扩容', '9.补员'],
    ],
    ['a list that counts down', page(`<p>${PROSE}</p><ol reversed><li>甲<li>乙</ol>`), [PROSE, '2.甲', '1.乙']],
    ['list numbers apart from figures', page(`<p>${PROSE}</p><ol><li>5所学校开工</ol>`), [PROSE, '1. 5所学校开工']],
    ['labels of the author in place of list numbers', page(`<p>${PROSE}</p><ol><li>一、建校</ol>`), [PROSE, '一、建校']],
    [
      'a part called share that holds the article',
      page(`<div class="top">访问量：123人次</div><div class="share-box"><p>${PROSE}</p></div>`),
      [PROSE],
    ],
  ])('%s', async (_, html, kept) => {
    expect((await readPage(html)).kept).toEqual(kept);
  });

  test.each<[name: string, html: string, kept: string, reason: string, aside: string]>([
    ['deleted words', '初中<del>21所</del><ins>22所</ins>。', '初中22所。', 'struck', '21所'],
    ['words struck by style', '<span style="text-decoration: line-through">草稿</span>定稿。', '定稿。', 'struck', '草稿'],
    ['white words', '甲<span style="color:#FFFFFF">共900人</span>乙。', '甲乙。', 'hidden', '共900人'],
    ['words that are not displayed', '<span style="display:none">900人</span>乙。', '乙。', 'hidden', '900人'],
    ['the mark of a note', '学生1200<sup>1</sup>人。', '学生1200人。', 'note-mark', '1'],
    ['the mark of a note in brackets', '面积5000<sup>[2]</sup>平方米。', '面积5000平方米。', 'note-mark', '[2]'],
  ])('%s are set aside with their reason', async (_, markup, kept, reason, aside) => {
    const source = await readPage(page(`<p>${PROSE}</p><p>${markup}</p>`));
    expect([source.kept.at(-1), source.aside(reason)]).toEqual([kept, [aside]]);
  });

  test('white words on a dark ground stay', async () => {
    const source = await readPage(page(`<p>${PROSE}</p><p style="background:#c00"><span style="color:#fff">学校8所。</span></p>`));
    expect(source.kept).toContain('学校8所。');
  });

  test('a class that the page hides is hidden', async () => {
    const source = await readPage(page(`<style>.gone{display:none}</style><p>${PROSE}</p><p class="gone">旧稿：900人</p>`));
    expect(source.aside('hidden')).toEqual(['旧稿：900人']);
  });

  test.each<[markup: string, words: string]>([
    ['3×10<sup>4</sup>元', '3×10⁴元'],
    ['850m<sup>2</sup>', '850m²'],
    ['H<sub>2</sub>O', 'H₂O'],
    ['新增4&shy;050个', '新增4050个'],
  ])('%s reads %s', async (markup, words) => {
    expect((await readPage(page(`<p>${PROSE}</p><p>${markup}</p>`))).kept.at(-1)).toBe(words);
  });

  test('lines that stand beside each other in the cells of a row are rows', async () => {
    const { blocks, text } = await readPage(page(`<p>${PROSE}</p><table><tr><td>小学<br>初中</td><td>88<br>23</td></tr></table>`));
    expect(blocks.filter((block) => block.kind === 'row').map((block) => text.slice(block.start, block.end))).toEqual([
      '小学\t88',
      '初中\t23',
    ]);
  });
});

test.each<[name: string, html: string, rule: string]>([
  ['one page of several', page(`<p>${PROSE}</p><p>第1页/共3页 <a href="b.html">下一页</a></p>`), 'more-pages'],
  ['an attached full text', page(`<p>${PROSE}</p><p>附件：<a href="a.docx">自评报告全文.docx</a></p>`), 'attachment'],
  ['pictures in place of text', page('<p>甲县自评报告</p><img src="1.jpg"><img src="2.jpg">'), 'pictures'],
  ['struck words', page(`<p>${PROSE}<s>旧</s></p>`), 'unseen-text'],
])('%s is told', async (_, html, rule) => {
  expect((await readPage(html)).findings?.map((finding) => finding.rule)).toContain(rule);
});

test.each<[name: string, text: string]>([
  ['that speaks of a tag', '甲县2023年自评报告\n网页用<p>标签排版。'],
  ['with what an editor left', '甲县2023年自评报告<br>\n<div>学校8所。</div>'],
])('a text file %s stays text', async (_, text) => {
  const source = await readPage(text, 'a.txt');
  expect([source.format, source.text]).toEqual(['txt', text]);
});

test('a text file that is a whole page is read as a page', async () => {
  expect((await readPage(page(`<p>${PROSE}</p>`), 'a.txt')).format).toBe('html');
});
