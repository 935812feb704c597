import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { archive, pack } from '../../../src/publish/data-package/index.ts';
import { clean } from '../../../src/reading/clean/index.ts';
import { metadata } from '../../../src/reading/metadata/index.ts';
import { MAX_BYTES, read } from '../../../src/reading/read/index.ts';
import type { ReadSource } from '../../../src/reading/types.ts';
import { knowledge } from '../metadata/report.ts';
import { type Drawn, GOVERNMENT_PAGE, HOSTILE, LOCKED_PDF, type Placed, pdfFile, wordFile } from './made-files.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const report = '临泽县2023年教育工作总结\n全县现有学校56所。\n';
/** Blocks as [kind or chrome reason, words, cells]. */
const blocksOf = ({ text, blocks }: ReadSource) => blocks.map((b) => [b.chrome ?? b.kind, text.slice(b.start, b.end)]);
const reportFrom = (source: ReadSource, file: string, bytes: Uint8Array) =>
  metadata(clean(source), { file, bytes, sidecar: {} }, knowledge).report;

/** GB18030 bytes of the characters of a text, found by decoding every two-byte code. */
const toGb = (() => {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && char.length === 1 && !table.has(char)) table.set(char, [lead, trail]);
    }
  return (text: string) =>
    Uint8Array.from([...text].flatMap((char) => (char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : (table.get(char) ?? [0x3f]))));
})();

const utf16 = (text: string, little: boolean, mark: boolean) =>
  Uint8Array.from(
    [...(mark ? '\ufeff' : ''), ...text].flatMap((char) => {
      const code = char.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

describe('text', () => {
  test.each<[name: string, bytes: Uint8Array, encoding: string]>([
    ['UTF-8', utf8(report), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${report}`), 'utf-8'],
    ['GB18030', toGb(report), 'gb18030'],
    ['UTF-16 little-endian', utf16(report, true, true), 'utf-16le'],
    ['UTF-16 big-endian', utf16(report, false, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(report, true, false), 'utf-16le'],
  ])('in %s', async (_, bytes, encoding) => {
    const source = await read({ file: 'a.txt', bytes });
    expect(source).toMatchObject({ text: report, encoding, format: 'txt' });
    expect(blocksOf(source)).toEqual([
      ['line', '临泽县2023年教育工作总结'],
      ['line', '全县现有学校56所。'],
    ]);
  });

  test('takes any line break, and full-width spaces as white space', async () => {
    const source = await read({ file: 'a.txt', bytes: utf8('　甲\r\n\r\n乙　\r丙\u2028丁') });
    expect(blocksOf(source).map(([, words]) => words)).toEqual(['甲', '乙', '丙', '丁']);
  });
});

describe('web pages', () => {
  test.each<[charset: string, encode: (text: string) => Uint8Array, encoding: string]>([
    ['utf-8', utf8, 'utf-8'],
    ['gb2312', toGb, 'gb18030'],
  ])('of a public body in %s', async (charset, encode, encoding) => {
    const bytes = encode(GOVERNMENT_PAGE(charset));
    const source = await read({ file: 'page.html', bytes });
    expect(source).toMatchObject({ format: 'html', encoding });
    expect(source.text).not.toContain('不应出现');
    expect(blocksOf(source).filter(([kind]) => kind !== 'page-part' && kind !== 'head-table')).toEqual([
      ['heading', '临泽县2023年度履行教育职责自评报告'],
      ['line', '发布时间：2024-03-05 来源：临泽县教育局 浏览次数：123次 【字体：大 中 小】'],
      ['line', '根据《甘肃省对市县级人民政府履行教育职责评价办法》（甘政办发〔2018〕12号）要求，我县认真开展自查自评，现将情况报告如下。'],
      ['line', '一、基本情况'],
      ['line', '全县现有各级各类学校56所，其中幼儿园30所、小学18所、初中6所、普通高中1所、职业高中1所，在校学生15234人，教职工1320人。'],
      ['row', '序号\t问题\t整改措施'],
      ['row', '1\t大班额\t新建学校。 扩容。'],
      ['row', '师资不足\t公开招聘'],
      ['line', '二、主要做法'],
      ['line', HOSTILE],
      ['line', '县委、县政府高度重视教育工作，坚持把教育摆在优先发展的战略地位，全年投入资金2.3亿元，改善办学条件，新建改扩建学校12所。'],
      ['line', '临泽县人民政府'],
      ['line', '2024年2月28日'],
    ]);
    expect(reportFrom(source, 'page.html', bytes)).toMatchObject({
      id: '620723-2023-self-assessment',
      issuer: '临泽县人民政府',
      published: '2024-03-05',
      basis: { number: '甘政办发〔2018〕12号' },
    });
  });

  test('keep a spanning cell in its column', async () => {
    const { text, blocks } = await read({ file: 'page.html', bytes: utf8(GOVERNMENT_PAGE('utf-8')) });
    const rows = blocks.filter((b) => b.kind === 'row' && !b.chrome).map((b) => b.cells?.map((c) => text.slice(c.start, c.end)));
    expect(rows).toEqual([
      ['序号', '问题', '整改措施'],
      ['1', '大班额', '新建学校。 扩容。'],
      ['', '师资不足', '公开招聘'],
    ]);
  });

  test('in old layout tables give their lines', async () => {
    const body =
      '<p>一、基本情况</p><p>全县现有各级各类学校56所，在校学生15234人，教职工1320人，教育教学秩序良好，群众满意度不断提高。</p>'.repeat(
        40,
      );
    const page = `<html><body><table><tr><td>${'<a href=x>县情</a><br>'.repeat(5)}</td><td><h2>临泽县2023年教育工作总结</h2>${body}</td></tr></table></body></html>`;
    const source = await read({ file: 'old.html', bytes: utf8(page) });
    expect(source.blocks.some((b) => b.kind === 'row')).toBe(false);
    expect(blocksOf(source).filter(([kind]) => kind !== 'page-part')[0]).toEqual(['heading', '临泽县2023年教育工作总结']);
  });

  test.each([
    ['an unclosed tag', `<p>全县现有学校56所。<a href="${'x'.repeat(100_000)}`],
    ['two megabytes', `<html>${'<p>全县现有学校56所，在校学生15234人。</p>'.repeat(40_000)}`],
  ])('survive %s', async (_, page) => {
    const source = await read({ file: 'hostile.html', bytes: utf8(page) });
    expect(source.text).toContain('全县现有学校56所');
  });
});

test('a Word document gives headings, counted numbers, rows and hostile text as they are printed', async () => {
  const bytes = await wordFile();
  const source = await read({ file: 'report.docx', bytes });
  expect(blocksOf(source)).toEqual([
    ['heading', '庄浪县义务教育督导反馈问题整改报告'],
    ['line', '平凉市教育局：'],
    ['line', '2024年4月，市教育局反馈了我县存在的3个方面问题，县委、县政府高度重视，逐项整改，现将情况报告如下。'],
    ['line', '一、整改情况'],
    ['line', '（一）资源配置'],
    ['line', '（二）师资队伍'],
    ['line', '二、下一步打算'],
    ['line', '（一）加大投入'],
    ['row', '问题\t整改措施\t完成时限'],
    ['row', '大班额\t新建学校。 扩容。\t2024年8月'],
    ['line', HOSTILE],
    ['line', '庄浪县人民政府'],
    ['line', '2024年12月3日'],
  ]);
  expect(reportFrom(source, 'report.docx', bytes)).toMatchObject({
    id: '620825-2024-rectification',
    addressee: '平凉市教育局',
    signed: '2024-12-03',
  });
});

describe('PDF', () => {
  const LEFT = 90;
  const head = { text: '崆峒区教育局文件', x: 220, y: 800, size: 10 };
  const foot = (n: number) => ({ text: `— ${n} —`, x: 280, y: 40, size: 12 });

  test('joins lines inside sentences, also over pages, and sets heads and page numbers apart', async () => {
    const bytes = await pdfFile([
      [
        head,
        { text: '崆峒区2023年教育工作总结', x: 160, y: 740, size: 22 },
        { text: '　　一、基本情况'.trim(), x: LEFT + 32, y: 700 },
        { text: '全区现有各级各类学校一百四十七所其中普通高中四', x: LEFT + 32, y: 676 },
        { text: '所职业高中一所初中九所小学二十四所幼儿园八十五所', x: LEFT, y: 652 },
        { text: '，在校学生50193人。', x: LEFT, y: 628 },
        { text: '二、主要做法切实把教育摆在优先发展的战略地位全面', x: LEFT + 32, y: 604 },
        foot(1),
      ],
      [head, { text: '落实各项任务。', x: LEFT, y: 740 }, { text: HOSTILE.slice(0, 18), x: LEFT + 32, y: 716 }, foot(2)],
    ]);
    const source = await read({ file: 'a.pdf', bytes });
    expect(blocksOf(source)).toEqual([
      ['running-head', '崆峒区教育局文件'],
      ['line', '崆峒区2023年教育工作总结'],
      ['line', '一、基本情况'],
      ['line', '全区现有各级各类学校一百四十七所其中普通高中四所职业高中一所初中九所小学二十四所幼儿园八十五所，在校学生50193人。'],
      ['line', '二、主要做法切实把教育摆在优先发展的战略地位全面落实各项任务。'],
      ['page-number', '—1—'],
      ['running-head', '崆峒区教育局文件'],
      ['line', HOSTILE.slice(0, 18)],
      ['page-number', '—2—'],
    ]);
  });

  test('gives rows of a table', async () => {
    const row = (y: number, ...cells: string[]) => cells.map((text, i) => ({ text, x: LEFT + i * 140, y }));
    const { text, blocks } = await read({
      file: 'a.pdf',
      bytes: await pdfFile([
        [{ text: '全区学校情况如下表所示：', x: LEFT, y: 740 }, ...row(700, '学段', '学校数', '学生数'), ...row(670, '小学', '18', '8000')],
      ]),
    });
    expect(blocks.filter((b) => b.kind === 'row').map((b) => b.cells?.map((c) => text.slice(c.start, c.end)))).toEqual([
      ['学段', '学校数', '学生数'],
      ['小学', '18', '8000'],
    ]);
  });

  test('gives whole cells of a ruled table, also joined ones, and goes on with it over the page', async () => {
    const [left, right] = [90, 490];
    const ys = [700, 650, 600, 550];
    const rules: Drawn[] = [
      ...ys.map((y, i): Drawn => ({ from: [i === 2 ? 140 : left, y], to: [right, y] })),
      ...[left, 140, 340, right].map((x): Drawn => ({ from: [x, 700], to: [x, 550] })),
    ];
    const second: Drawn[] = [
      ...[760, 720].map((y): Drawn => ({ from: [left, y], to: [right, y] })),
      ...[760, 740, 720].map((y): Drawn => ({ from: [left, y], to: [right, y] })),
      ...[left, 140, 340, right].map((x): Drawn => ({ from: [x, 760], to: [x, 720] })),
    ];
    const at = (text: string, x: number, y: number): Placed => ({ text, x, y, size: 10 });
    const { text, blocks } = await read({
      file: 'a.pdf',
      bytes: await pdfFile([
        [
          { text: '各项问题的整改情况如下表：', x: left, y: 730, size: 10 },
          ...rules,
          ...[at('序号', 95, 670), at('整改措施', 145, 670), at('完成时限', 345, 670)],
          ...[at('1', 110, 596), at('改造运动场十五个新增面积二点八万平方', 145, 630), at('米。', 145, 615), at('六月', 345, 622)],
          ...[at('建设学校。', 145, 575), at('七月', 345, 575)],
        ],
        [...second, at('2', 95, 745), at('招聘教师。', 145, 745), at('八月', 345, 745), at('整改完毕。', left, 690)],
      ]),
    });
    expect(blocks.map((b) => [b.table, b.cells?.map((c) => text.slice(c.start, c.end)) ?? text.slice(b.start, b.end)])).toEqual([
      [undefined, '各项问题的整改情况如下表：'],
      [1, ['序号', '整改措施', '完成时限']],
      [1, ['1', '改造运动场十五个新增面积二点八万平方米。', '六月']],
      [1, ['', '建设学校。', '七月']],
      [1, ['2', '招聘教师。', '八月']],
      [undefined, '整改完毕。'],
    ]);
  });

  test('joins a title of several lines in large type, up to its last word', async () => {
    const body = { text: '全县现有各级各类学校一百四十七所其中普通高中四所', x: LEFT + 32, y: 600 };
    const lines = [
      { text: '临泽县人民政府关于督导评估反馈问题整', x: LEFT, y: 760, size: 22 },
      { text: '改情况的报告', x: 220, y: 730, size: 22 },
      { text: '临泽县教育局', x: 220, y: 700, size: 22 },
    ];
    const source = await read({ file: 'a.pdf', bytes: await pdfFile([[...lines, body, { ...body, y: 560 }]]) });
    expect(blocksOf(source).map(([, words]) => words)).toEqual([
      '临泽县人民政府关于督导评估反馈问题整改情况的报告',
      '临泽县教育局',
      body.text,
      body.text,
    ]);
  });

  test('in which some pages have no text says which', async () => {
    const page = [{ text: '全县现有各级各类学校一百四十七所其中普通高中四所', x: LEFT, y: 700 }];
    const { findings } = await read({ file: 'a.pdf', bytes: await pdfFile([page, [], page, []]) });
    expect(findings).toMatchObject([{ rule: 'page-without-text', severity: 'warning', message: expect.stringContaining('第2、4页') }]);
    expect((await read({ file: 'a.pdf', bytes: await pdfFile([page]) })).findings).toEqual([]);
  });

  test('under a password is refused', async () => {
    await expect(read({ file: 'a.pdf', bytes: LOCKED_PDF })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('password'),
    });
  });

  test('without text layer is refused', async () => {
    await expect(read({ file: 'scan.pdf', bytes: await pdfFile([[], []]) })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('text layer'),
    });
  });
});

test('a UTF-8 text that was cut off in the middle of a character is still UTF-8', async () => {
  const whole = utf8(report.repeat(10));
  const cut = whole.subarray(0, whole.length - (whole.at(-1) === 10 ? 2 : 1));
  const lost = Uint8Array.from(whole.filter((_, i) => i !== 31));
  for (const bytes of [cut, lost]) {
    const { text, encoding } = await read({ file: 'a.txt', bytes });
    expect(encoding).toBe('utf-8');
    expect(text).toContain(report.slice(20, 40));
    expect(text).toContain('\uFFFD');
  }
});

test('a Word file that unpacks to hundreds of megabytes is refused unread', async () => {
  const parts = Object.entries({ ...unzipSync(await wordFile()), 'word/settings.xml': new Uint8Array(201 * 1024 * 1024) });
  const bytes = archive(Object.fromEntries(parts.map(([path, content]) => [path, pack(content)])));
  await expect(read({ file: 'a.docx', bytes })).rejects.toMatchObject({
    name: 'InputError',
    message: expect.stringContaining('unpacks to more than'),
  });
});

describe('files that cannot be read are refused with a remedy', () => {
  const bin = (...values: number[]) => Uint8Array.from(values);
  test.each<[name: string, file: string, bytes: Uint8Array, message: RegExp]>([
    ['empty', 'a.txt', bin(), /empty/],
    ['white space alone', 'a.txt', utf8(' \n　\n'), /no text/],
    ['too large', 'a.txt', new Uint8Array(MAX_BYTES + 1).fill(65), /MB/],
    ['binary in a .txt', 'a.txt', Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i * 7) % 256), /not text/],
    ['unknown ending', 'a.xyz', utf8(report), /Unknown format \.xyz/],
    ['no ending', 'report', utf8(report), /Unknown format/],
    ['old Word', 'a.doc', bin(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), /old Word/],
    [
      'Word under a password',
      'a.docx',
      Buffer.concat([bin(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), Buffer.from('EncryptedPackage', 'utf16le')]),
      /password/,
    ],
    ['a picture', 'a.pdf', bin(0x89, 0x50, 0x4e, 0x47, 0, 0), /picture/],
    ['a ZIP', 'a.docx', bin(0x50, 0x4b, 3, 4, 0, 0, 0, 0), /damaged/],
    ['text as PDF', 'a.pdf', utf8(report), /content is not/],
    ['a damaged PDF', 'a.pdf', utf8('%PDF-1.7\n garbage'), /damaged/],
    ['a page nested without end', 'a.html', utf8('<div>'.repeat(100_000)), /deep/],
    ['tables nested without end', 'a.html', utf8('<table><tr><td>'.repeat(5_000)), /deep/],
    ['a page without text', 'a.html', utf8('<html><body><script>load()</script></body></html>'), /no text/],
  ])('%s', async (_, file, bytes, message) => {
    await expect(read({ file, bytes })).rejects.toMatchObject({
      name: 'InputError',
      file,
      message: expect.stringMatching(message),
      hint: expect.stringMatching(/\w/),
    });
  });

  test('what the content says counts, not the ending', async () => {
    expect((await read({ file: 'saved.txt', bytes: utf8(GOVERNMENT_PAGE('utf-8')) })).format).toBe('html');
    expect((await read({ file: 'saved.html', bytes: await wordFile() })).format).toBe('docx');
  });
});

test('tags that an editor left around the lines of a text file are set apart', async () => {
  const source = await read({
    file: 'a.txt',
    bytes: utf8('<p align="center"><b>临泽县2023年教育工作总结</b></p>\n全县有<b>学校</b>56所。<br/>\n<div>'),
  });
  expect(blocksOf(source)).toEqual([
    ['page-part', '<p align="center"><b>'],
    ['line', '临泽县2023年教育工作总结'],
    ['page-part', '</b></p>'],
    ['line', '全县有<b>学校</b>56所。'],
    ['page-part', '<br/>'],
    ['page-part', '<div>'],
  ]);
});
