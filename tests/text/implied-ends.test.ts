import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { withoutImpliedEnds } from '../../src/text/implied-ends.ts';

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
    expect(withoutImpliedEnds(page)).toBe(written);
  });

  test('leaves a page alone that has end tags in the value of an attribute', () => {
    const page = '<ul><li title="1 > 0 </li><li>">甲</li></ul>';
    expect(withoutImpliedEnds(page)).toBe(page);
  });

  test('is the same document', () => {
    const page =
      '<!DOCTYPE html><html lang="zh-Hans"><head><title>甲</title></head><body><ul><li><p>一</p><dl><dt>二</dt><dd>三</dd></dl></li><li>四</li></ul><table><thead><tr><th>五</th></tr></thead><tbody><tr><th>六</th><td><p>七</p></td></tr></tbody></table><details><summary>八</summary><p>九</p></details><p>十</p></body></html>';
    const bare = (node: object): unknown =>
      JSON.parse(JSON.stringify(node, (key, value) => (key === 'parentNode' || key === 'sourceCodeLocation' ? undefined : value)));
    expect(withoutImpliedEnds(page)).not.toBe(page);
    expect(bare(parse(withoutImpliedEnds(page)))).toEqual(bare(parse(page)));
  });
});
