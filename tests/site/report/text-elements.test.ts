import { describe, expect, test } from 'vitest';
import { mdx } from '../../../src/reading/mdx/index.ts';
import { readingOf } from '../../../src/site/report/reading.ts';
import { textMarkup } from '../../../src/site/report/text-elements.ts';
import { type TextNode, textOf } from '../../../src/site/report/text-tree.ts';
import { Markup } from '../../../src/text/html.ts';
import { records } from '../../support/content.ts';
import { recordOf } from '../../support/record.ts';

const TEXT = '新增学位500个，改造校舍12栋。';
const start = TEXT.indexOf('500');
const plain = recordOf([TEXT]);
const record = recordOf([TEXT, '一、成效'], {
  passages: plain.passages.concat({
    ...(plain.passages[0] as (typeof plain.passages)[0]),
    id: 'p-1',
    kind: 'heading',
    label: '一、',
    start: 20,
    end: 24,
  }),
  mentions: [
    {
      id: 'm-1',
      raw: '500个',
      passage: 'p-0',
      start,
      end: start + 4,
      value: 500,
      unit: '个',
      stage: null,
      period: null,
      status: 'planned',
      qualifier: 'exact',
      scope: 'district',
      place: null,
    } as (typeof plain.mentions)[number],
  ],
});
const reading = readingOf(record, new Map());
const written = (...nodes: TextNode[]) => textMarkup(nodes, reading).text;
const words = (html: string) => new Markup(html.replace(/<[^>]+>/g, '')).text;

describe('the text of a report as markup', () => {
  test.each<[string, TextNode[], string]>([
    ['words with signs of markup', ['甲<b> & "乙"'], '甲&lt;b&gt; &amp; &quot;乙&quot;'],
    ['a label', [{ name: 'Lead', attributes: {}, children: ['一是'] }], '<b>一是</b>'],
    ['a section, which is no element', [{ name: 'Section', attributes: { id: 's' }, children: ['甲'] }], '甲'],
    [
      'a point in Chinese text',
      [{ name: 'Passage', attributes: { id: 'p-9', kind: 'signature' }, children: ['甲,乙'] }],
      '<p id="p-9" class="signature">甲,<i></i>乙</p>',
    ],
    ['a row', [{ name: 'Passage', attributes: { id: 'p-0', kind: 'row' }, children: [] }], '<tr id="p-0"></tr>'],
    [
      'a figure',
      [{ name: 'Quantity', attributes: { id: 'm-1' }, children: ['500个'] }],
      '<a class="q planned none" href="#n1" id="m-1">500个</a>',
    ],
    ['a cell', [{ name: 'Cell', attributes: { columns: '2' }, children: ['甲'] }], '<td colspan="2">甲</td>'],
    [
      'the head of two columns',
      [{ name: 'Cell', attributes: { head: 'column', columns: '2' }, children: ['甲'] }],
      '<th scope="colgroup" colspan="2">甲</th>',
    ],
    ['the head of a row', [{ name: 'Cell', attributes: { head: 'row' }, children: ['甲'] }], '<th scope="row">甲</th>'],
  ])('%s', (_, nodes, html) => {
    expect(written(...nodes)).toBe(html);
  });

  test('a short label hangs beside its heading, which is one level below that of the page', () => {
    expect(written({ name: 'Passage', attributes: { id: 'p-1', kind: 'heading', level: '2' }, children: ['一、成效'] })).toBe(
      '<h3 id="p-1"><span class="hang">一、</span>成效</h3>',
    );
  });

  test('a passage with figures has their note beside it, and a table that of all its rows', () => {
    const passage: TextNode = { name: 'Passage', attributes: { id: 'p-0', kind: 'paragraph' }, children: [TEXT] };
    const line = '<a href="#m-1">';
    expect(written(passage)).toMatch(/^<div><p id="p-0">新增.*<\/p><div id="n1">.*<\/div><\/div>$/);
    expect(written(passage).split(line)).toHaveLength(2);
    const row: TextNode = { name: 'Passage', attributes: { id: 'p-0', kind: 'row' }, children: [] };
    const table = written({ name: 'Table', attributes: {}, children: [row] });
    expect(table.split(line)).toHaveLength(2);
    expect(table).toContain('<div id="n1">');
  });

  test('a figure that the record does not have is refused', () => {
    expect(() => written({ name: 'Quantity', attributes: { id: 'm-7' }, children: [] })).toThrow(/m-7/);
  });

  test('every report keeps its words, and has every figure once', () => {
    for (const shipped of records) {
      const html = textMarkup(textOf(mdx(shipped)), { ...readingOf(shipped, new Map()), notes: new Map() }).text;
      const text = words(html).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
      const kept = shipped.passages.map(({ start: from, end }) => shipped.text.slice(from, end)).join('');
      expect(text.replace(/\s/g, '')).toBe(kept.replace(/\s/g, ''));
      for (const { id } of shipped.mentions) expect(html.split(` id="${id}"`)).toHaveLength(2);
    }
  });
});
