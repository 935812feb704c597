import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/reading/read/index.ts';
import { rtfWords } from '../../../src/reading/read/rtf/words.ts';
import { workbookWords } from '../../../src/reading/read/workbook-words.ts';
import type { ReadSource } from '../../../src/reading/types.ts';

const file = (name: string) => new Uint8Array(readFileSync(new URL(`./files/${name}`, import.meta.url)));
const kept = ({ text, blocks }: ReadSource) => blocks.filter(({ chrome }) => !chrome).map((block) => text.slice(block.start, block.end));
const spans = ({ blocks }: ReadSource) =>
  blocks.flatMap((block) => (block.spans ? [block.spans.map((span) => (span ? `${span.rowspan}x${span.colspan}` : '·')).join(' ')] : []));

const HEAD = ['会宁县2022年度履行教育职责自评报告', '一、基本情况'];
const TABLE = ['学段\t在校学生（人）', '2021年\t2022年', '小学\t12011\t11870', '初中\t6550\t6621'];
const SIGNED = ['会宁县人民政府', '2023年3月1日'];

describe('documents that an office program has written', () => {
  test.each<[name: string, area: string, list: string[]]>([
    ['report.rtf', '850m²', ['1. 加强投入', '2. 补齐教师']],
    ['report.odt', '850m²', ['1.加强投入', '2.补齐教师']],
  ])('%s', async (name, area, list) => {
    const source = await read({ file: name, bytes: file(name) });
    expect(kept(source)).toEqual([
      ...HEAD,
      `全县有学校61所，教师1820名。新校舍面积${area}，。`,
      '单位：万元',
      ...TABLE,
      ...list,
      ...SIGNED,
    ]);
    expect(spans(source).slice(0, 2)).toEqual(['2x1 1x2 ·', '· 1x1 1x1']);
    expect(source.findings?.map(({ rule }) => rule)).toEqual(['unseen-text']);
  });

  test.each(['report.doc', 'report.wps'])('%s, which tells that struck words cannot be told', async (name) => {
    const source = await read({ file: name, bytes: file('report.doc') });
    expect(source.format).toBe(name.slice(-3));
    expect(kept(source)).toEqual([
      ...HEAD,
      '全县有学校61所，教师1820名。新校舍面积850m2，旧稿30所。',
      '单位：万元',
      ...TABLE,
      '加强投入',
      '补齐教师',
      ...SIGNED,
    ]);
    expect(spans(source).slice(0, 2)).toEqual(['2x1 1x2 ·', '· 1x1 1x1']);
    expect(source.findings?.map(({ rule, severity }) => [rule, severity])).toEqual([['old-format', 'warning']]);
  });

  test.each(['sheet.xlsx', 'sheet.xls'])('%s gives lines above a table, and its rows', async (name) => {
    const source = await read({ file: name, bytes: file(name) });
    expect(kept(source)).toEqual([
      '会宁县2022年教育经费情况表',
      '单位：万元',
      '项目\t2021年\t2022年',
      '一般公共预算教育支出\t41236.5\t43870.2',
      '教育费附加\t1518\t1642',
    ]);
  });
});

describe('workbooks', () => {
  type Cells = (string | number | null)[][];
  type Made = { rows?: { hidden?: boolean }[]; columns?: { hidden?: boolean }[]; merges?: string[]; other?: Cells };
  const CELLS: Cells = [
    ['学段', '学校数'],
    ['小学', 41],
    ['初中', 0.956],
  ];
  const made = (cells: Cells, { rows, columns, merges = [], other }: Made = {}): Uint8Array => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet(cells);
    Object.assign(sheet, { '!merges': merges.map((range) => utils.decode_range(range)) });
    if (rows) sheet['!rows'] = rows;
    if (columns) sheet['!cols'] = columns;
    if (sheet['B3']?.t === 'n') sheet['B3'].z = '0.0%';
    utils.book_append_sheet(book, sheet, '一');
    if (other) {
      utils.book_append_sheet(book, utils.aoa_to_sheet(other), '二');
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    }
    return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  };
  const aside = ({ text, blocks }: ReadSource) =>
    blocks.flatMap(({ chrome, start, end }) => (chrome === 'hidden' ? [text.slice(start, end)] : []));

  test.each<[name: string, made: Made, kept: string[], aside: string[]]>([
    ['all that is shown is read', {}, ['学段\t学校数', '小学\t41', '初中\t95.6%'], []],
    ['a hidden row is set aside', { rows: [{}, { hidden: true }] }, ['学段\t学校数', '初中\t95.6%'], ['小学 41']],
    ['a hidden column is set aside', { columns: [{ hidden: true }] }, ['学校数', '41', '95.6%'], ['学段', '小学', '初中']],
    ['words under a merged cell are set aside', { merges: ['A2:A3'] }, ['学段\t学校数', '小学\t41', '\t95.6%'], ['初中']],
    ['a hidden sheet is set aside', { other: [['旧稿', 999]] }, ['学段\t学校数', '小学\t41', '初中\t95.6%'], ['旧稿 999']],
  ])('%s', async (_, given, shown, hidden) => {
    const source = await read({ file: 'a.xlsx', bytes: made(CELLS, given) });
    expect([kept(source).map((line) => line.trim()), aside(source)]).toEqual([shown.map((line) => line.trim()), hidden]);
    expect(source.findings?.some(({ rule }) => rule === 'text-lost')).toBe(false);
  });

  test('words of the file that the reading does not give are counted on a way of their own', () => {
    const parts = {
      'xl/sharedStrings.xml': strToU8('<sst><si><t>学段</t><rPh><t>xd</t></rPh></si><si><r><t>小</t></r><r><t>学</t></r></si></sst>'),
      'xl/styles.xml': strToU8('<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>'),
      'xl/worksheets/sheet1.xml': strToU8(
        '<x:worksheet xmlns:x="urn:x"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="A2" t="s"><x:v>1</x:v></x:c><x:c r="B2"><x:f>40+1</x:f><x:v>41</x:v></x:c><x:c r="C2" s="1"><x:v>0.956</x:v></x:c><x:c r="A9999" t="str"><x:v>远</x:v></x:c></x:worksheet>',
      ),
    };
    expect(workbookWords(parts).split('\n').filter(Boolean)).toEqual(['学段', '甲', '小学', '41']);
  });
});

describe('rich text', () => {
  const rtf = (body: string) => strToU8(String.raw`{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}}` + body + '}');
  const unicode = (words: string) => [...words].map((one) => `\\u${one.charCodeAt(0)}?`).join('');

  test.each<[name: string, body: string, words: string]>([
    ['characters by number, with what stands in for them', String.raw`\uc2\u23398??\u26657\'3f\'3f 8\par`, '学校 8'],
    ['bytes of the font', String.raw`\'d1\'a7\'d0\'a3 8\par`, '学校 8'],
    ['notes, headers and hidden words, too', String.raw`{\header A}B{\v C}{\footnote D}\par`, 'ABCD'],
    ['no words about the document', String.raw`{\stylesheet X}{\*\unknown Y}{\info{\title Z}}B\par`, 'B'],
    ['no words that changes deleted', String.raw`A{\deleted B}C\par`, 'AC'],
  ])('its words are counted: %s', (_, body, words) => {
    expect(rtfWords(Buffer.from(rtf(body)).toString('latin1')).trim()).toBe(words);
  });

  test('rows that the document never ends are told as lost', async () => {
    const bytes = rtf(String.raw`${unicode('甲县自评报告'.repeat(20))}\par\trowd\cellx900\intbl ${unicode('小学八所')}\cell`);
    const source = await read({ file: 'a.rtf', bytes });
    expect(source.text.includes('小学八所') || source.findings?.some(({ rule }) => rule === 'text-lost')).toBe(true);
  });
});

describe('OFD', () => {
  const xml = (inner: string) =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>${inner.replace(/(<\/?)(?=\w)/g, '$1ofd:').replace(/<ofd:(\w+)/, '<ofd:$1 xmlns:ofd="http://www.ofdspec.org/2016"')}`,
    );
  const line = (y: number, words: string, more = '') =>
    `<TextObject ID="${y}" Boundary="25 ${y} 160 5" Size="5" ${more}><TextCode X="0" Y="4" DeltaX="g ${words.length - 1} 5">${words}</TextCode></TextObject>`;
  const document = (...pages: string[]) =>
    zipSync({
      'OFD.xml': xml('<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>'),
      'Doc_0/Document.xml': xml(
        `<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea></CommonData><Pages>${pages.map((_, i) => `<Page ID="${i + 1}" BaseLoc="Pages/Page_${i}/Content.xml"/>`).join('')}</Pages></Document>`,
      ),
      ...Object.fromEntries(
        pages.map((content, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, xml(`<Page><Content><Layer>${content}</Layer></Content></Page>`)]),
      ),
    });

  test('text objects are put in place by their positions', async () => {
    const bytes = document(line(40, '一、办学条件') + line(25, '甲县自评报告'), line(30, '全县有学校八所，教师四百名。'));
    expect(kept(await read({ file: 'a.ofd', bytes }))).toEqual(['甲县自评报告', '一、办学条件', '全县有学校八所，教师四百名。']);
  });

  test('what is not visible or white is set aside and told', async () => {
    const white = line(60, '共有学校九百所').replace('</TextObject>', '<FillColor Value="255 255 255"/></TextObject>');
    const source = await read({
      file: 'a.ofd',
      bytes: document(line(25, '甲县自评报告') + line(40, '旧稿内容', 'Visible="false"') + white),
    });
    expect([kept(source), source.findings?.map(({ rule }) => rule)]).toEqual([['甲县自评报告'], ['unseen-text']]);
  });
});

describe('web archives', () => {
  const page = '<html><body><h1>甲县自评报告</h1><p>全县有学校8所，办学条件逐年改善。</p></body></html>';
  const archive = (encoding: string, body: string) =>
    strToU8(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="--=_b"\r\n\r\n----=_b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----=_b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBO\r\n----=_b--\r\n`,
    );
  const quoted = [...new TextEncoder().encode(page)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  test.each([
    ['base64', Buffer.from(page).toString('base64')],
    ['quoted-printable', quoted.replace(/.{72}/g, '$&=\r\n').replace(/(=[\dA-F]?)=\r\n/g, '$1')],
  ])('with a page in %s', async (encoding, body) => {
    const source = await read({ file: 'a.mht', bytes: archive(encoding, body) });
    expect([source.format, kept(source)]).toEqual(['mht', ['甲县自评报告', '全县有学校8所，办学条件逐年改善。']]);
  });
});

describe('archives', () => {
  const report = strToU8('甲县2023年自评报告\n全县有学校8所。');
  const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, report])));
  test.each<[name: string, names: string[], others: number]>([
    ['one document', ['报告.txt'], 0],
    ['a report and its enclosures', ['甲县/自评报告.txt', '甲县/附件1.txt', '甲县/统计表.txt'], 1],
    ['a report among other documents', ['通知.txt', '自评报告.txt'], 1],
  ])('%s: the report is read, the rest is told', async (_, names, others) => {
    const source = await read({ file: 'a.zip', bytes: zip(...names) });
    expect([kept(source)[0], source.findings?.filter(({ rule }) => rule === 'attachment').length ?? 0]).toEqual([
      '甲县2023年自评报告',
      others,
    ]);
  });

  test.each<[name: string, bytes: Uint8Array, message: RegExp]>([
    ['with two reports', zip('自评报告.txt', '整改报告.txt'), /several documents/],
    ['without any', zipSync({ 'a.exe': report }), /no document/],
    ['in an archive', zipSync({ 'a.txt': zip('报告.txt') }), /another archive/],
  ])('%s are refused', async (_, bytes, message) => {
    await expect(read({ file: 'a.zip', bytes })).rejects.toThrow(message);
  });
});
