import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { markChinese } from '../../../src/site/i18n/mark-chinese.ts';

describe('Chinese in an English page', () => {
  test.each([
    [
      'a name among words',
      '<p>Only 济源市 writes about it: 10.3%.</p>',
      '<p>Only <span lang="zh-Hans">济源市</span> writes about it: 10.3%.</p>',
    ],
    [
      'a sentence with its signs and figures',
      '<p>It says “投入资金2.9亿元，新建学校12所。” and more</p>',
      '<p>It says “<span lang="zh-Hans">投入资金2.9亿元，新建学校12所。”</span> and more</p>',
    ],
    ['what says so already', '<p><b lang="zh-Hans">衢江区 <i>自评</i></b></p>', '<p><b lang="zh-Hans">衢江区 <i>自评</i></b></p>'],
    [
      'English within Chinese',
      '<p lang="zh">甲 <i lang="en">about 乙</i></p>',
      '<p lang="zh">甲 <i lang="en">about <span lang="zh-Hans">乙</span></i></p>',
    ],
    ['words of a chart', '<svg><text>黑</text></svg>', '<svg><text><tspan lang="zh-Hans">黑</tspan></text></svg>'],
    ['a title within a chart', '<svg><title>甲 3%</title></svg>', '<svg><title lang="zh-Hans">甲 3%</title></svg>'],
    ['an option', '<option value="x">甲</option>', '<option value="x" lang="zh-Hans">甲</option>'],
    ['a script', '<script>const a = "甲 < 乙";</script>', '<script>const a = "甲 < 乙";</script>'],
    [
      'an attribute with a sign of tags in it',
      '<p title="甲 > 乙">丙<br>丁</p>',
      '<p title="甲 > 乙"><span lang="zh-Hans">丙</span><br><span lang="zh-Hans">丁</span></p>',
    ],
    ['the title of the page', '<title>衢江区 · Reports</title>', '<title>衢江区 · Reports</title>'],
    ['a comment', '<!-- 甲 > 乙 -->', '<!-- 甲 > 乙 -->'],
  ])('%s', (_, html, marked) => {
    expect(markChinese(html)).toBe(marked);
  });
});

/** Texts of a document, each with the language of the element it stands in. */
function texts(html: string): { text: string; lang: string }[] {
  const found: { text: string; lang: string }[] = [];
  const visit = (
    node: { nodeName: string; value?: string; attrs?: { name: string; value: string }[]; childNodes?: unknown[] },
    lang: string,
  ): void => {
    const own = node.attrs?.find(({ name }) => name === 'lang')?.value ?? lang;
    if (node.nodeName === '#text') found.push({ text: node.value ?? '', lang: own });
    for (const child of node.childNodes ?? []) visit(child as never, own);
  };
  visit(parse(html) as never, 'en');
  return found;
}

const word = fc.constantFrom('甲乙', 'two words', '，', ' 12.5 ', '《丙》', '&lt;b&gt;', '&amp;', '“丁”', '。', '😀');
const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { weight: 3, arbitrary: word },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom('span', 'div', 'b lang="zh-Hans"', 'i lang="en"', 'em title="1 > 0"'),
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name.split(' ')[0]}>`),
    },
  ),
})).node;

test('whatever the page, its text stays and no Chinese is left unmarked', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), (pieces) => {
      const html = `<body><div>${pieces.join('')}</div></body>`;
      const marked = markChinese(html);
      expect(
        texts(marked)
          .map(({ text }) => text)
          .join(''),
      ).toBe(
        texts(html)
          .map(({ text }) => text)
          .join(''),
      );
      expect(texts(marked).filter(({ text, lang }) => /\p{Script=Han}/u.test(text) && !lang.startsWith('zh'))).toEqual([]);
    }),
  );
});
