import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OpeningIndex } from '../../src/text/opening-index.ts';
import { openingsOf } from '../../src/text/openings.ts';

const opens = (expression: RegExp) => {
  const found = openingsOf(expression);
  return found && [...found].sort();
};

/** What any number of 甲 and 乙丙 before a 丁 begins with. */
const AGAIN = '乙丙丁 乙丙乙丙 乙丙甲丁 乙丙甲乙 乙丙甲甲 甲丁 甲乙丙丁 甲乙丙乙 甲乙丙甲 甲甲丁 甲甲乙丙 甲甲甲丁 甲甲甲乙 甲甲甲甲'.split(
  ' ',
);

describe('a match opens with', () => {
  test.each<[string, RegExp, string[]]>([
    ['the first four characters of a word', /寄宿制学校/, ['寄宿制学']],
    ['those of each alternative', /寄宿生|住校生/, ['住校生', '寄宿生']],
    ['fewer where the word has no more', /园|校舍/, ['园', '校舍']],
    ['fewer where the next may be any', /教[^，。]{1,8}班|学校.生/, ['学校', '教']],
    ['what follows a piece that may be missing', /(?:全)?县域/, ['全县域', '县域']],
    ['what follows a piece that may be there any number of times', /(?:大班)*消除/, ['大班大班', '大班消除', '消除']],
    ['a piece that comes again', /校{2,}/, ['校', '校校', '校校校', '校校校校']],
    ['what follows a piece that comes again', /(?:甲|乙丙)+丁/, AGAIN],
    ['each of a class', /[高初]中/, ['初中', '高中']],
    ['each digit', /\d人/, [...'0123456789'].map((digit) => `${digit}人`)],
    ['the second piece where a look around is all that stands first', /(?<!大)班额(?!的)/, ['班额']],
    ['the words themselves where signs are escaped', /\(一\)|\u7532乙/, ['(一)', '甲乙']],
    ['the words of a group with a name', /^(?<kind>公办|民办)园$/, ['公办园', '民办园']],
  ])('%s', (_, expression, openings) => {
    expect(opens(expression)).toEqual(openings);
  });

  test.each<[string, RegExp]>([
    ['where it may be empty', /(?:全县)?/],
    ['where anything may come first', /[^，]学校/],
    ['where a range may come first', /[A-E]级/],
    ['where letters count in both cases', /ocr/i],
    ['where it goes back to what it found', /(全)\1校/],
    ['where a group has a form of its own', /(?i:Ab)c/],
  ])('nobody knows what %s', (_, expression) => {
    expect(openingsOf(expression)).toBeNull();
  });
});

test('many openings are cut shorter, and are still those of every match', () => {
  const openings = openingsOf(/\d{1,3}[一二三四五]\d/) as ReadonlySet<string>;
  expect(openings.size).toBeLessThanOrEqual(500);
  for (const words of ['7二5', '62三9', '804五1']) expect([...openings].some((opening) => words.startsWith(opening))).toBe(true);
});

describe('expressions that a text may hold', () => {
  const WORDS = [
    '寄宿生',
    '(?:公办|民办)园',
    '教师[^，。]{0,3}(?:经费|工资)',
    '(?<!大)班额',
    '[高初]中(?:学校)?',
    '\\d+所',
    '园',
    '[^，]校',
    '校*园?',
    '校(?:舍|教师)+园',
    '民{2,3}办?高',
    '(?:班|额3?)+，',
  ];
  const index = new OpeningIndex(WORDS.map((words) => new RegExp(words)));

  test('are those of whose openings it holds one, in their order', () => {
    expect(index.candidates('教师的工资')).toEqual([2, 7, 8]);
    expect(index.candidates('3所公办园')).toEqual([1, 5, 6, 7, 8]);
  });

  test('are only those of which nothing can be told where it is empty, and after a longer text, too', () => {
    index.candidates('寄宿生，大班额，高中');
    expect(index.candidates('')).toEqual([7, 8]);
    expect(index.candidates('寄')).toEqual([7, 8]);
  });

  test('are told in their order however many they are', () => {
    const many = Array.from({ length: 100 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const all = new OpeningIndex(many.map((words) => new RegExp(words)));
    const places = [99, 0, 64, 31, 32, 63];
    expect(all.candidates(places.map((at) => many[at]).join('，'))).toEqual([0, 31, 32, 63, 64, 99]);
    expect(all.candidates(many.join(''))).toEqual(many.map((_, at) => at));
  });

  test('are never fewer than match', () => {
    const signs = fc.constantFrom(...'寄宿生公民办园教师经费工资大班额高初中学校3所，。');
    fc.assert(
      fc.property(fc.array(signs), (characters) => {
        const text = characters.join('');
        const matching = WORDS.flatMap((words, at) => (new RegExp(words).test(text) ? [at] : []));
        expect(index.candidates(text)).toEqual(expect.arrayContaining(matching));
      }),
    );
  });

  test('are never fewer than match where pieces come again', () => {
    const words = ['(?:甲|乙丙)+丁', '甲{2,3}乙?丁', '(?:甲乙?)+丙', '甲(?:丙|乙)*丁+甲', '丁(?:甲+乙?)*丙'];
    const repeating = new OpeningIndex(words.map((one) => new RegExp(one)));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'甲甲乙丙丁'), { maxLength: 12 }), (characters) => {
        const text = characters.join('');
        const matching = words.flatMap((one, at) => (new RegExp(one).test(text) ? [at] : []));
        expect(repeating.candidates(text)).toEqual(expect.arrayContaining(matching));
      }),
      { numRuns: 3000 },
    );
  });
});
