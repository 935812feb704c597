import { describe, expect, test } from 'vitest';
import { MARKER_STYLES, markerAt } from '../../../src/reading/outline/markers.ts';
import { hanNumeral, ordinalLike, ordinalValue } from '../../../src/text/ordinals.ts';

describe('markerAt', () => {
  for (const style of MARKER_STYLES) {
    for (const [words, label] of Object.entries(style.examples)) {
      test(`reads “${words}” as ${style.id}`, () => {
        expect(markerAt(words, 0)).toMatchObject({ style: style.id, label, start: 0 });
      });
    }
    for (const words of style.counterexamples) {
      test(`does not read “${words}” as ${style.id}`, () => {
        expect(markerAt(words, 0)?.style).not.toBe(style.id);
      });
    }
  }

  test('finds only what starts at the offset', () => {
    expect(markerAt('我县一、基本情况', 0)).toBeNull();
    expect(markerAt('我县一、基本情况', 2)).toMatchObject({ style: 'han-dun', number: 1, start: 2, content: 4 });
  });
});

describe('numerals', () => {
  test.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十五', 35],
    ['7', 7],
    ['１２', 12],
    ['③', 3],
    ['⑿', 12],
    ['Ⅳ', 4],
  ])('reads %s', (written, value) => {
    expect(ordinalValue(written)).toBe(value);
  });

  test.each(['', '一二', '十十', '百', '二三'])('reads no ordinal in “%s”', (written) => {
    expect(ordinalValue(written)).toBeNull();
  });

  test('writes what it reads', () => {
    for (let value = 1; value <= 99; value++) expect(ordinalValue(hanNumeral(value))).toBe(value);
  });

  test('writes an ordinal like its neighbour', () => {
    expect([ordinalLike('二', 3), ordinalLike('2', 3), ordinalLike('②', 3)]).toEqual(['三', '3', '③']);
  });
});
