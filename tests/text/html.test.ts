import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributes, escapeMarkup, html, joined, Markup } from '../../src/text/html.ts';

describe('a template of markup', () => {
  test('escapes words in content and in attributes, and leaves markup alone', () => {
    const link = html`<a href="${'/?a="1"&b'}">${'1 < 2'}</a>`;
    expect(html`<p>${link}</p>`.text).toBe('<p><a href="/?a=&quot;1&quot;&amp;b">1 &lt; 2</a></p>');
  });

  test('writes lists one after another and numbers as they are; nothing comes of what is not there', () => {
    expect(html`${[1, [html`<br>`, '甲'], null]}${undefined}${false}${0}`.text).toBe('1<br>甲0');
  });

  test('lets no words through as markup, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const { text } = html`${words}`;
        expect(text).toBe(escapeMarkup(words));
        expect(text).not.toMatch(/[<>"]/);
      }),
    );
  });

  test('leaves out attributes that are not there and writes true ones empty', () => {
    expect(attributes({ id: 'a"b', hidden: true, open: false, title: undefined, at: 0 }).text).toBe(' id="a&quot;b" hidden="" at="0"');
  });

  test('puts something between contents', () => {
    expect(html`${joined(['甲', '乙', '丙'], new Markup('<br>'))}`.text).toBe('甲<br>乙<br>丙');
  });
});
