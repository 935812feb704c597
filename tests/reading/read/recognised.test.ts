import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RecognisedLine, Recognition } from '../../../src/model/index.ts';
import { read } from '../../../src/reading/read/index.ts';
import { linePlaces } from '../../../src/reading/read/recognised-places.ts';

/** Bytes that look like a picture; what they show is told by the recognition. */
const BYTES = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]);

/** A line of print of 24 pixels at a place of a page that is turned by some degrees. */
function line(text: string, [x, y]: readonly [number, number], { degrees = 0, confidence = 0.99 } = {}): RecognisedLine {
  const angle = (degrees * Math.PI) / 180;
  const [across, down] = [Math.cos(angle), Math.sin(angle)];
  const at = (dx: number, dy: number) => [x * across - y * down + dx * across - dy * down, x * down + y * across + dx * down + dy * across];
  const width = text.length * 24;
  return { text, confidence, corners: [at(0, 0), at(width, 0), at(width, 30), at(0, 30)].flat() };
}

function recognition(...pages: RecognisedLine[][]): Recognition {
  const sha256 = hash('sha256', BYTES);
  return {
    schema: 1,
    sha256,
    engine: 'engine 1',
    models: 'models 1',
    of: pages.length,
    pages: pages.map((lines) => ({ width: 1200, height: 1700, lines })),
  };
}

const readPages = (...pages: RecognisedLine[][]) => read({ file: 'a.png', bytes: BYTES, recognition: recognition(...pages) });

const FULL = '全县坚持教育优先发展，持续加大投入，办学条件不断改善，教师队伍更加稳定';

describe('recognised text', () => {
  it.each([0, 1, -1.5])('is put together to paragraphs on a page turned by %f degrees', async (degrees) => {
    const { text } = await readPages([
      line(`${FULL}，现`, [148, 100], { degrees }),
      line(`${FULL}的有学`, [100, 150], { degrees }),
      line('校36所。', [100, 200], { degrees }),
      line('二、经费', [148, 250], { degrees }),
    ]);
    expect(text.trim().split('\n')).toEqual([`${FULL}，现${FULL}的有学校36所。`, '二、经费']);
  });

  it('keeps the cells of a table apart', async () => {
    const { blocks } = await readPages([
      line('学段', [100, 100]),
      line('学校数', [400, 102]),
      line('学生数', [700, 99]),
      line('小学', [100, 150]),
      line('36', [400, 151]),
      line('18240', [700, 150]),
    ]);
    expect(blocks.map(({ kind, cells }) => [kind, cells?.length])).toEqual([
      ['row', 3],
      ['row', 3],
    ]);
  });

  it('keeps for each line where it stands in the text and on its page', async () => {
    const { text, ocr } = await readPages([line('一、概况', [100, 100])], [line('学校36所。', [100, 100])]);
    expect(ocr?.lines.map(({ start, end, page, box }) => [text.slice(start, end), page, box])).toEqual([
      ['一、概况', 1, [100, 100, 96, 30]],
      ['学校36所。', 2, [100, 100, 144, 30]],
    ]);
  });

  it('says that it is recognised, and which lines are shaky', async () => {
    const { findings } = await readPages([line('学校36所。', [100, 100]), line('教帅2O1人。', [100, 200], { confidence: 0.61 })], []);
    expect(findings?.map(({ rule }) => rule)).toEqual(['recognised-text', 'page-without-text', 'unsure-line']);
    expect(findings?.at(-1)?.message).toContain('教帅2O1人。');
    expect(findings?.at(1)?.message).toContain('第2页');
  });

  it('is refused where it is of another file, or empty', async () => {
    const other = { ...recognition([line('学校36所。', [100, 100])]), sha256: '0'.repeat(64) };
    await expect(read({ file: 'a.png', bytes: BYTES, recognition: other })).rejects.toThrow('of another file');
    await expect(readPages([])).rejects.toThrow('found no words');
  });
});

describe('places of lines', () => {
  it.each<[string, string, string[], (string | null)[]]>([
    ['in order', '甲乙\n丙丁\n', ['甲乙', '丙丁'], ['0-2', '3-5']],
    ['joined by the reader', '甲乙丙丁\n', ['甲乙', '丙丁'], ['0-2', '2-4']],
    ['spaces aside', '甲 乙\n', ['甲乙'], ['0-3']],
    ['each to its own of two that are alike', '完成\n进行\n完成\n', ['完成', '进行', '完成'], ['0-2', '3-5', '6-8']],
    ['out of order', '乙丙\n甲丁\n', ['甲丁', '乙丙'], ['3-5', '0-2']],
    ['none for one that the text lost', '甲\n', ['乙', ' ', '甲'], [null, null, '0-1']],
  ])('%s', (_, text, lines, expected) => {
    expect(linePlaces(text, lines).map((place) => place && `${place.start}-${place.end}`)).toEqual(expected);
  });
});
