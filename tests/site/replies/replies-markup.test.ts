import { expect, test } from 'vitest';
import { repliesMarkup } from '../../../src/site/replies/replies-markup.ts';

test('a reply has its author and date, its words line by line, and its address; nothing in it is markup', () => {
  const [first] = repliesMarkup(
    [{ by: '县<教育局>', on: '2024-05-06', text: '已经更正。\n\n谢谢 <b>指正</b>。', url: 'https://x.example/a?b=1&c="2"' }],
    'zh',
  );
  expect(first?.text).toMatch(
    /^<blockquote><p class="note"><b>.*县&lt;教育局&gt;.*<\/b> · <a href="https:\/\/x\.example\/a\?b=1&amp;c=&quot;2&quot;" rel="external noreferrer nofollow">/,
  );
  expect(first?.text).toMatch(
    /<p class="quote" lang="zh-Hans">已经更正。<\/p><p class="quote" lang="zh-Hans">谢谢 &lt;b&gt;指正&lt;\/b&gt;。<\/p><\/blockquote>$/,
  );
});

test('one without an address leads nowhere', () => {
  const [first] = repliesMarkup([{ by: '教育局', on: '2024-05-06', text: '属实。' }], 'en');
  expect(first?.text).not.toContain('<a');
});
