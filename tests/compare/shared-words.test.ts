import { describe, expect, test } from 'vitest';
import { seeded } from '../../scripts/bench/random.ts';
import { sharedWords } from '../../src/compare/shared-words.ts';
import type { ReportRecord } from '../../src/model/index.ts';
import { records } from '../support/content.ts';
import { HARDER, PAIRS, type Pair } from './shared-words-pairs.ts';

/** A report of a made-up county that is nothing but its passages. */
function report(code: string, name: string, texts: readonly string[], year = 2023): ReportRecord {
  let text = '';
  const passages = texts.map((words, index) => {
    const start = text.length;
    text += `${words}\n`;
    return { id: `p-${index}`, start, end: start + words.length };
  });
  const meta = { id: `${code}-${year}-self-assessment`, district: { code, name, path: ['某某省', '某某市', name] } };
  return { text, passages, report: meta } as unknown as ReportRecord;
}

const SENTENCE = '我县坚持把教育摆在优先发展的战略地位，县委常委会、县政府常务会每年专题研究教育工作不少于两次，协调解决重大问题。';
const OTHER = '各校严格落实课后服务全覆盖要求，开设书法、足球、科技等社团，家长按照自愿原则选择，收费标准由物价部门核定。';

/** What of the first report others share. */
const sharedOf = (...reports: ReportRecord[]) => sharedWords(reports).get(reports[0]?.report.id ?? '');

describe('words that counties share', () => {
  test('are passages alike but for figures, signs and the counties’ own names', () => {
    const a = report('510101', '青禾县', [`青禾县投入资金1200万元。${SENTENCE}`, OTHER]);
    const b = report('510102', '白露县', [`白露县投入资金86.5万元，${SENTENCE.replaceAll('，', '、')}`]);
    const words = sharedOf(a, b);
    expect(words?.passages).toEqual([{ passage: 'p-0', districts: 1, twins: [{ report: b.report.id, passage: 'p-0' }] }]);
    expect(words?.shared).toBeGreaterThan(0);
    expect(words?.shared).toBeLessThan(words?.letters ?? 0);
  });

  test('are none of another report of the same county', () => {
    const words = sharedOf(report('510101', '青禾县', [SENTENCE], 2022), report('510101', '青禾县', [SENTENCE], 2023));
    expect(words).toMatchObject({ shared: 0, passages: [] });
  });

  test('are no short passages, and none that have only the topic in common', () => {
    const a = report('510101', '青禾县', ['二、主要做法', '全县共有小学32所，初中8所。', OTHER]);
    const b = report('510102', '白露县', [
      '二、主要做法',
      '全县共有小学32所，初中8所。',
      '课后服务方面，每所学校每周开展五天，每天两小时，教师补助由财政保障，学生参与率达到九成以上，家长普遍满意。',
    ]);
    expect(sharedOf(a, b)).toMatchObject({ shared: 0, passages: [] });
  });

  test('are counted by districts, however many reports there are, and some of them are named', () => {
    const many = Array.from({ length: 40 }, (_, index) => report(String(510200 + (index >> 1)), '某县', [SENTENCE], 2010 + (index % 2)));
    const words = sharedOf(report('510101', '青禾县', [SENTENCE]), ...many);
    expect(words?.passages[0]?.districts).toBe(20);
    expect(words?.passages[0]?.twins).toHaveLength(1);
  });

  test('are the same whatever order reports come in, and whatever else comes that is like none of them', () => {
    const words = [SENTENCE, SENTENCE.replace('每年', '每学期'), `${SENTENCE}成效明显。`, OTHER, OTHER.replace('自愿', '完全自愿')];
    const all = words.map((text, at) => report(String(510101 + at), `甲${at}县`, [text]));
    const counts = (some: readonly ReportRecord[]) => {
      const found = sharedWords(some);
      return all.map(({ report: { id } }) => found.get(id)?.passages.map(({ districts }) => districts));
    };
    expect(counts(all)).toEqual([[2], [2], [2], [1], [1]]);
    expect(counts(all.toReversed())).toEqual(counts(all));
    expect(
      counts([report('419001', '乙县', ['本地盛产苹果，果园旁边建起了劳动教育基地，学生每个学期都去那里学习种植和采摘。']), ...all]),
    ).toEqual(counts(all));
  });

  test('of the five shipped reports are none: they come from five provinces', () => {
    expect([...sharedWords(records).values()].map(({ shared }) => shared)).toEqual([0, 0, 0, 0, 0]);
  });
});

/** Long paragraphs of the shipped reports, each made-up county's own. */
const paragraphs = records.flatMap(({ text, passages }) =>
  passages.filter(({ start, end }) => end - start >= 60).map(({ start, end }) => text.slice(start, end)),
);

/** The passage as another county would have it: other figures, and every so many characters one that is changed, left out or added. */
function copied(text: string, every: number, random: () => number): string {
  const figures = text.replace(/\d/g, () => String(Math.floor(random() * 10)));
  return [...figures]
    .map((character) => {
      if (random() > 1 / every) return character;
      return ['', `${character}的`, '县'][Math.floor(random() * 3)] ?? '';
    })
    .join('');
}

/** How many of a hundred pairs are found to be alike. */
function found(pairs: readonly (readonly [string, string])[]): number {
  return pairs.filter(([one, other]) => (sharedOf(report('510101', '青禾县', [one]), report('510102', '白露县', [other]))?.shared ?? 0) > 0)
    .length;
}

describe('of a hundred pairs', () => {
  const random = seeded(20261128);
  const hundred = Array.from({ length: 100 }, (_, index) => paragraphs[(index * 7) % paragraphs.length] as string);

  test.each([
    [20, 100],
    [12, 99],
  ])('with one character in %i changed, %i at least are found', (every, least) => {
    expect(found(hundred.map((text) => [text, copied(text, every, random)]))).toBeGreaterThanOrEqual(least);
  });

  test('of different paragraphs on the same matters, none is', () => {
    expect(found(hundred.map((text, index) => [text, paragraphs[(index * 7 + 1 + (index % 5)) % paragraphs.length] as string]))).toBe(0);
  });
});

/** Whether the first of a pair is found to stand in the other county's report, too. */
const isFound = ({ one, other }: Pair) =>
  sharedOf(report('510101', '青禾县', [one]), report('510102', '白露县', [other]))?.passages.length === 1;

describe('of two hundred pairs of passages', () => {
  const wrong = PAIRS.filter((pair) => isFound(pair) !== pair.twins);

  test('a hundred are written off, and all are found', () => {
    expect(PAIRS.filter(({ twins }) => twins)).toHaveLength(100);
    expect(wrong.filter(({ twins }) => twins)).toEqual([]);
  });

  test('a hundred only look alike, and none is found', () => {
    expect(PAIRS.filter(({ twins }) => !twins)).toHaveLength(100);
    expect(wrong.filter(({ twins }) => !twins)).toEqual([]);
  });

  test('harder ones are found in 18 of 20 where all was changed at once, and in none where half was copied', () => {
    const counts = Object.entries(Object.groupBy(HARDER, ({ kind }) => kind)).map(([kind, pairs = []]) => [
      kind,
      pairs.filter(isFound).length,
    ]);
    expect(Object.fromEntries(counts)).toEqual({ 'all changes at once': 18, 'half of it': 0 });
  });
});
