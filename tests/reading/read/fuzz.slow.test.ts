import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../../scripts/lib/content/knowledge.ts';
import { InputError } from '../../../src/model/error.ts';
import { recordSchema } from '../../../src/model/index.ts';
import { convert } from '../../../src/reading/index.ts';
import { HOSTILE as HOSTILE_WORDS } from '../../support/hostile.ts';
import { GOVERNMENT_PAGE, pdfFile, wordFile } from './made-files.ts';

/**
 * How many files of each format are tried. A few by default; `FUZZ_RUNS=10000 npx vitest run --project slow fuzz` tries as many
 * as one has time for, and prints how long the slowest took.
 */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 0);

const REPORT = `临泽县人民政府2023年度履行教育职责自评报告
来源：临泽县教育局 时间：2024-03-05 10:20
张掖市教育局：
根据《甘肃省评价办法》（甘政办发〔2018〕12号）要求，现将有关情况报告如下。
一、基本情况
全县现有学校56所，其中小学38所、初中18所，在校学生15234人，比上年增长2.5%。
二、存在问题
一是大班额比例为3.2%。二是教师缺编126人。
序号\t问题\t整改措施\t完成时限
1\t大班额\t新建学校2所\t2024年8月
三、下一步打算
（一）计划投入1.2亿元。
临泽县人民政府
二〇二四年三月一日
分享到： 打印 关闭`;

const utf8 = strToU8;
const docx = unzipSync(await wordFile());
const { knowledge } = await loadKnowledge();

/** A piece that may be put into a file: hostile words, marks of the format, numbers. */
const piece = (marks: string[]) => fc.oneof(fc.constantFrom(...HOSTILE_WORDS), fc.constantFrom(...marks), fc.string({ maxLength: 8 }));

/** A text with pieces put in, cut out and said again. */
const rewritten = (text: string, marks: string[]) =>
  fc
    .array(fc.record({ at: fc.nat(text.length), length: fc.nat(60), words: piece(marks), times: fc.constantFrom(1, 1, 1, 2, 40) }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((edits) =>
      edits.reduce((old, { at, length, words, times }) => old.slice(0, at) + words.repeat(times) + old.slice(at + length), text),
    );

/** Bytes with some replaced and a part cut out. */
const mutated = (seed: Uint8Array) =>
  fc
    .record({
      edits: fc.array(fc.tuple(fc.nat(seed.length - 1), fc.nat(255)), { maxLength: 20 }),
      cut: fc.tuple(fc.nat(seed.length), fc.nat(200)),
    })
    .map(({ edits, cut: [from, length] }) => {
      const bytes = Uint8Array.from(seed);
      for (const [at, byte] of edits) bytes[at] = byte;
      return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(from + length)]);
    });

const HTML_MARKS = [
  '<table>',
  '<tr><td>',
  '</div>',
  '<td colspan=99 rowspan=99>',
  '<p>',
  '</table>',
  '<!--',
  '&#x110000;',
  '<h1>',
  '<svg>',
];
const WORD_MARKS = ['<w:p>', '</w:p>', '<w:tbl>', '<w:tr><w:tc>', '</w:tc>', '<w:numPr>', '<w:ilvl w:val="99"/>', '<w:t>', '&#0;', ']]>'];
const PDF_MARKS = ['BT', 'ET', ' Tj', '0 0 m 9 9 l S', ' re f', 'q', 'Q', '1 0 0 1 1e30 0 cm', '/F1 0 Tf', '<feff>', 'endstream'];

const SEEDS: [format: string, files: fc.Arbitrary<Uint8Array>[], runs: number][] = [
  [
    'txt',
    [mutated(utf8(REPORT)), rewritten(REPORT, ['\n', '\t', '|', '一、', '（一）', '一是', '序号\n', '问题：']).map((text) => utf8(text))],
    300,
  ],
  ['html', [mutated(utf8(GOVERNMENT_PAGE('utf-8'))), rewritten(GOVERNMENT_PAGE('utf-8'), HTML_MARKS).map((page) => utf8(page))], 100],
  [
    'docx',
    [
      mutated(zipSync(docx)),
      rewritten(strFromU8(docx['word/document.xml'] as Uint8Array), WORD_MARKS).map((xml) =>
        zipSync({ ...docx, 'word/document.xml': utf8(xml) }, { level: 1 }),
      ),
    ],
    60,
  ],
  ...(await Promise.all(
    [
      await pdfFile([
        [
          { text: '全县现有学校五十六所在校学生一万余人', x: 90, y: 700 },
          { from: [90, 690], to: [490, 690] },
        ],
        [],
      ]),
    ].map(
      async (seed): Promise<[string, fc.Arbitrary<Uint8Array>[], number]> => [
        'pdf',
        [mutated(seed), rewritten(Buffer.from(seed).toString('latin1'), PDF_MARKS).map((pdf) => Buffer.from(pdf, 'latin1'))],
        60,
      ],
    ),
  )),
];

test.each(SEEDS)(
  'any %s gives a whole record or one clear refusal',
  async (format, files, runs) => {
    let slowest = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(...files.map((arbitrary) => ({ weight: 4, arbitrary })), fc.uint8Array({ maxLength: 300 })),
        async (bytes) => {
          const begun = performance.now();
          const input = { file: `fuzz.${format}`, bytes, sidecar: { district: '620723', title: '临泽县教育工作报告' } };
          const record = await convert(input, knowledge).catch((error: unknown) => error);
          slowest = Math.max(slowest, performance.now() - begun);
          if (record instanceof InputError) {
            refused++;
            expect(record.hint).not.toBe('');
            return;
          }
          if (record instanceof Error) throw record;
          const { text, passages, dropped } = recordSchema.parse(record);
          const parts = [...passages, ...dropped].sort((a, b) => a.start - b.start);
          expect(
            parts
              .map((part) => text.slice(part.start, part.end))
              .join('')
              .replace(/\s/g, ''),
          ).toBe(text.replace(/\s/g, ''));
        },
      ),
      { numRuns: RUNS || runs },
    );
    if (RUNS) console.log(`${format}: ${RUNS} files, ${refused} refused, slowest ${Math.round(slowest)} ms`);
  },
  RUNS ? RUNS * 200 : 60_000,
);
