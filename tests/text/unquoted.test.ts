import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { unquoted } from '../../src/text/unquoted.ts';

describe('a page with no more quotes than it needs', () => {
  test.each([
    ['a value of one word', '<p id="p-1" class="note">甲</p>', '<p id=p-1 class=note>甲</p>'],
    ['an address', '<a href="/reports/a/#m-1">二</a>', '<a href=/reports/a/#m-1>二</a>'],
    ['Chinese words', '<nav aria-label="主导航"></nav>', '<nav aria-label=主导航></nav>'],
    ['several words', '<p class="note after">甲</p>', '<p class="note after">甲</p>'],
    ['nothing', '<p lang="">甲</p>', '<p lang="">甲</p>'],
    ['an address with a query', '<a href="/search/?q=甲">乙</a>', '<a href="/search/?q=甲">乙</a>'],
    ['a value before the end of an element that closes itself', '<use href="#a"/>', '<use href="#a"/>'],
    ['a value that looks like an attribute', '<p title="as id=" class="x">甲</p>', '<p title="as id=" class=x>甲</p>'],
    ['a value with a bracket, and what follows it', '<p title="1 > 0" class="x">甲</p>', '<p title="1 > 0" class="x">甲</p>'],
    ['words of the text', '<p>写作 id="x" 的文字</p>', '<p>写作 id="x" 的文字</p>'],
    ['the inside of a script', '<script type="a/b">{"url":"/?a="}</script>', '<script type=a/b>{"url":"/?a="}</script>'],
    ['a quote that never ends', '<p class="x', '<p class="x'],
  ])('%s', (_, page, written) => {
    expect(unquoted(page)).toBe(written);
  });

  test('long texts take linear time', () => {
    const page = `<p>${'="a" '.repeat(200_000)}</p>`;
    expect(unquoted(page)).toBe(page);
  });

  test('is the same document', () => {
    const page =
      '<!DOCTYPE html><html lang="zh-Hans"><body><a class="q none" id="m-1" href="#n1" data-x="a&#34;b">2所</a><svg viewBox="0 0 9 9"><path d="M1 1"></path></svg><input value="" type="checkbox"></body></html>';
    const attributes = (html: string) =>
      Array.from(parseHTML(html).document.querySelectorAll('*'), (element) => [
        element.localName,
        ...Array.from(element.attributes, ({ name, value }) => [name, value]),
      ]);
    expect(attributes(unquoted(page))).toEqual(attributes(page));
    expect(unquoted(unquoted(page))).toBe(unquoted(page));
  });
});
