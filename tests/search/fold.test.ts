import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bigrams, gaps } from '../../src/search/bigrams.ts';
import { arabicText, fold, foldedText, foldNumerals, numeralStretches, searchForms } from '../../src/search/fold.ts';
import { arabic } from '../../src/search/numerals.ts';

describe('fold', () => {
  test.each([
    ['Ａ１２３％', 'a123%'],
    ['集团化 办学', '集团化办学'],
    ['“双减”、课后', '双减课后'],
    ['10,000人', '10000人'],
    ['1.5万元', '1.5万元'],
    ['师生比1∶13.5', '师生比1:13.5'],
    ['达93%。第二', '达93%第二'],
    ['结束。', '结束'],
    ['<script>{a}</script>', 'scriptascript'],
  ])('%s is searched as %s', (source, expected) => {
    expect(fold(source).text).toBe(expected);
  });

  test('leads every character back to its source', () => {
    const { text, from } = fold('Ａ “双 减”');
    expect([...text].map((_, i) => from[i])).toEqual([0, 3, 5]);
    expect(from.at(-1)).toBe(7);
  });
});

describe('foldNumerals', () => {
  test.each([
    ['二十三所学校', '23所学校'],
    ['百分之九十五', '95%'],
    ['二〇一九年', '2019年'],
    ['两万五千人', '2万5000人'],
    ['十余所', '10余所'],
    ['一千零五名', '1005名'],
    ['百分之百', '百分之百'],
    ['三十而立', '30而立'],
    ['千方百计', '千方百计'],
  ])('%s is also searched as %s', (source, expected) => {
    expect(foldNumerals(fold(source)).text).toBe(expected);
  });

  test('leads back to the place of the numeral', () => {
    const { arabic: form } = searchForms('共有二十三所');
    expect(form.text).toBe('共有23所');
    expect(form.from).toEqual([0, 1, 2, 2, 5, 6]);
  });
});

test('stretches around numerals have every pair that a text has only with its numerals in Arabic digits', () => {
  const text = fc.string({ unit: fc.constantFrom(...'一二三十百千分之学校区𠮷𠂇0a') });
  fc.assert(
    fc.property(text, (source) => {
      const { plain, arabic: written } = searchForms(source);
      const stretches = [...numeralStretches(plain.text)];
      for (const pairs of [bigrams, gaps]) {
        const known = new Set([plain.text, ...stretches].flatMap((part) => [...pairs(part)]));
        expect(known).toEqual(new Set([plain.text, written.text].flatMap((form) => [...pairs(form)])));
      }
    }),
    { numRuns: 500 },
  );
});

test('arabic refuses what is no numeral', () => {
  expect(['百十', '千百', '十十', '二三十'].map(arabic)).toEqual([null, null, null, null]);
});

test('any text folds to text that folds to itself, and leads back in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'一二十百千万零所学校 Ａa1.,:%“”<>{}') }), (source) => {
      const { text, from } = fold(source);
      expect(fold(text).text).toBe(text);
      expect(foldedText(source)).toBe(text);
      expect(arabicText(text)).toBe(foldNumerals({ text, from }).text);
      expect(from).toHaveLength(text.length + 1);
      expect([...from].sort((a, b) => a - b)).toEqual(from);
    }),
  );
});
