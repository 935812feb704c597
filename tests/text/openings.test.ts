import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OpeningIndex } from '../../src/text/opening-index.ts';
import { openingsOf } from '../../src/text/openings.ts';

const opens = (expression: RegExp) => {
  const found = openingsOf(expression);
  return found && [...found].sort();
};

describe('a match opens with', () => {
  test.each<[string, RegExp, string[]]>([
    ['the first two characters of a word', /寄宿生/, ['寄宿']],
    ['those of each alternative', /寄宿生|住校生/, ['住校', '寄宿']],
    ['a single one where the word has no more', /园|校舍/, ['园', '校舍']],
    ['a single one where the next may be any', /教[^，。]{1,8}班|学.生/, ['学', '教']],
    ['what follows a piece that may be missing', /(?:全)?县域/, ['全县', '县域']],
    ['what follows a piece that may be there any number of times', /(?:大班)*消除/, ['大班', '消除']],
    ['a piece that comes again', /校{2,}/, ['校', '校校']],
    ['each of a class', /[高初]中/, ['初中', '高中']],
    ['each digit', /\d人/, [...'0123456789'].map((digit) => `${digit}人`)],
    ['the second piece where a look around is all that stands first', /(?<!大)班额(?!的)/, ['班额']],
    ['the words themselves where signs are escaped', /\(一\)|\u7532乙/, ['(一', '甲乙']],
    ['the words of a group with a name', /^(?<kind>公办|民办)园$/, ['公办', '民办']],
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
});
