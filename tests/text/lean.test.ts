import { parseHTML } from 'linkedom';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { leanBytes } from '../../src/text/lean.ts';

const lean = (html: string) => leanBytes(html).toString();

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
    ['a value with a bracket, and what follows it', '<p title="1 > 0" class="x">甲</p>', '<p title="1 > 0" class=x>甲</p>'],
    ['words of the text', '<p>写作 id="x" 的文字</p>', '<p>写作 id="x" 的文字</p>'],
    ['the inside of a script', '<script type="a/b">{"url":"/?a="}</script>', '<script type=a/b>{"url":"/?a="}</script>'],
    ['a quote that never ends', '<p class="x', '<p class="x'],
  ])('%s', (_, page, written) => {
    expect(lean(page)).toBe(written);
  });

  test('long texts take linear time', () => {
    const page = `<p>${'="a" '.repeat(200_000)}</p>`;
    expect(lean(page)).toBe(page);
  });

  test('is the same document', () => {
    const page =
      '<!DOCTYPE html><html lang="zh-Hans"><body><a class="q none" id="m-1" href="#n1" data-x="a&#34;b">2所</a><svg viewBox="0 0 9 9"><path d="M1 1"></path></svg><input value="" type="checkbox"></body></html>';
    const attributes = (html: string) =>
      Array.from(parseHTML(html).document.querySelectorAll('*'), (element) => [
        element.localName,
        ...Array.from(element.attributes, ({ name, value }) => [name, value]),
      ]);
    expect(attributes(lean(page))).toEqual(attributes(page));
    expect(lean(lean(page))).toBe(lean(page));
  });
});

describe('a page without the end tags that are implied', () => {
  test.each([
    ['paragraphs', '<div><p>甲</p><p>乙</p></div>', '<div><p>甲<p>乙</div>'],
    ['a paragraph before a block', '<p>甲</p><div>乙</div>', '<p>甲<div>乙</div>'],
    ['a paragraph before words', '<p>甲</p>乙', '<p>甲</p>乙'],
    ['a paragraph before a phrase', '<p>甲</p><b>乙</b>', '<p>甲</p><b>乙</b>'],
    ['a paragraph in a link', '<a href=/><p>甲</p></a>', '<a href=/><p>甲</p></a>'],
    ['a paragraph before white space', '<p>甲</p> <p>乙</p></div>', '<p>甲</p> <p>乙</div>'],
    ['an item with a list', '<ul><li>甲<ol><li>乙</li></ol></li></ul>', '<ul><li>甲<ol><li>乙</ol></ul>'],
    ['terms', '<dl><dt>甲</dt><dd>乙</dd><dt>丙</dt><dd>丁</dd></dl>', '<dl><dt>甲<dd>乙<dt>丙<dd>丁</dl>'],
    ['cells', '<tr><th scope=row>甲</th><td>1</td></tr><tr><td>2</td></tr></tbody>', '<tr><th scope=row>甲<td>1<tr><td>2</tbody>'],
    ['choices', '<select><option value=1>甲</option><option>乙</option></select>', '<select><option value=1>甲<option>乙</select>'],
    ['a preformatted text', '<p>甲</p><pre>乙</pre>', '<p>甲<pre>乙</pre>'],
    ['an element whose name only begins alike', '<p>甲</p><progress></progress>', '<p>甲</p><progress></progress>'],
  ])('%s', (_, page, written) => {
    expect(lean(page)).toBe(written);
  });

  test.each(
    'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
      ' ',
    ),
  )('a paragraph before <%s>', (name) => {
    expect(lean(`<p>甲</p><${name}>`)).toBe(`<p>甲<${name}>`);
  });

  test('a page that ends where a longer one went on', () => {
    for (const rest of ['<p>乙</p></div>', '</p></div>', ' </b>']) {
      lean(`<div><p>甲</p>${rest}`);
      expect(lean('<div><p>甲</p>')).toBe('<div><p>甲</p>');
    }
  });

  test('keeps all end tags of a page that has one in the value of an attribute', () => {
    expect(lean('<ul><li id="a">乙</li><li title="1 > 0 </li><li>">甲</li></ul>')).toBe(
      '<ul><li id=a>乙</li><li title="1 > 0 </li><li>">甲</li></ul>',
    );
  });

  test('many values take linear time', () => {
    const page = `<p ${'a="b c" '.repeat(200_000)}>`;
    expect(lean(page)).toBe(page);
  });

  test('is the same document', () => {
    const page =
      '<!DOCTYPE html><html lang="zh-Hans"><head><title>甲</title></head><body><ul><li><p>一</p><dl><dt>二</dt><dd>三</dd></dl></li><li>四</li></ul><table><thead><tr><th>五</th></tr></thead><tbody><tr><th>六</th><td><p>七</p></td></tr></tbody></table><details><summary>八</summary><p>九</p></details><p>十</p></body></html>';
    const bare = (node: object): unknown =>
      JSON.parse(JSON.stringify(node, (key, value) => (key === 'parentNode' || key === 'sourceCodeLocation' ? undefined : value)));
    expect(lean(page)).not.toBe(page);
    expect(bare(parse(lean(page)))).toEqual(bare(parse(page)));
  });
});
