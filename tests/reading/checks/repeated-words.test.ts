import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingsIn } from './reading.ts';

/** The words of a text that are told to stand twice. */
const twice = (text: string) =>
  findingsIn(text).flatMap(({ rule, start, end }) => (rule === 'repeated-words' ? [text.slice(start, end)] : []));

test('every word that stands twice is told, in each line for itself', () => {
  expect(twice('全面提升提升办学水平，加快推进推进建设。\n继续落实\n落实责任落实责任。')).toEqual([
    '提升提升',
    '推进推进',
    '落实责任落实责任',
  ]);
});

test('of two readings the first and longest counts', () => {
  expect(twice('着力改善着力改善着力改善条件。')).toEqual(['着力改善着力改善']);
  expect(twice('我县我县不断不断加强加强管理。')).toEqual(['我县我县', '不断不断', '加强加强']);
});

test('a word of two to twelve characters is found wherever it stands twice, and a longer one is not', () => {
  const characters = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯'];
  const words = fc.integer({ min: 2, max: characters.length }).map((length) => characters.slice(0, length).join(''));
  fc.assert(
    fc.property(words, fc.constantFrom('', '今后，', '甲校、'), (word, before) => {
      expect(twice(`${before}${word}${word}，其余照旧。`)).toEqual(word.length > 12 ? [] : [word + word]);
    }),
  );
});
