import { describe, expect, test } from 'vitest';
import { figureKeys, figuresIn, figureTerm, figureValue, readFigure, unitAgrees } from '../../src/search/figures.ts';
import { nearFigures } from '../../src/search/near-figures.ts';
import { parseQuery } from '../../src/search/query.ts';
import { engineOver, find, report } from './corpus.ts';

describe('figures', () => {
  test.each([
    ['在校生1619人,增长36.79%', ['1619人', '36.79%']],
    ['投入90396.5万元建12所', ['90396.5万元', '12所']],
    ['5所小学2019', ['2019']],
    ['13万5000名', ['13万', '5000名']],
  ])('of %s are %j', (text, expected) => {
    expect([...figuresIn(text)]).toEqual(expected);
  });

  test('as terms are digits with what they count, and nothing else', () => {
    expect(figureTerm('1619人')).toEqual({ digits: '1619', unit: '人' });
    expect(figureTerm('1619')).toEqual({ digits: '1619', unit: '' });
    expect(['5所', '学校23所', '集团化'].map(figureTerm)).toEqual([null, null, null]);
  });

  test('with one wrong digit share a key', () => {
    for (const right of ['12所', '123所', '1619人', '90396.5万元', '36.79%']) {
      const { digits, unit } = readFigure(right);
      for (let i = 0; i < digits.length; i++) {
        if (digits[i] === '.') continue;
        const wrong = figureKeys({ digits: digits.slice(0, i) + ((Number(digits[i]) + 1) % 10) + digits.slice(i + 1), unit });
        expect(figureKeys({ digits, unit }).some((key, side) => key === wrong[side])).toBe(true);
      }
    }
  });

  test.each([
    ['人', '人', true],
    ['名', '人', true],
    ['位教师', '人', true],
    ['人', '元', false],
    ['元', '元/人·年', true],
    ['人次', '人', false],
    ['人次', '人次', true],
    ['所', '所', true],
    ['%', '%', true],
    ['', '元', true],
    ['堰', '分', false],
  ])('%j typed can count values in %s: %j', (typed, unit, expected) => {
    expect(unitAgrees(typed, unit)).toBe(expected);
  });

  test.each([
    ['9.04亿元', { value: 904000000, unit: '元' }],
    ['１,６１９人', { value: 1619, unit: '人' }],
    ['36.79%', { value: 36.79, unit: '%' }],
    ['集团化', null],
  ])('%s stands for %j', (typed, expected) => {
    expect(figureValue(typed)).toEqual(expected);
  });
});

describe('figure index', () => {
  const texts = ['在校生1619人', '学生1679人和21679人', '投入1619元', '学校14所', '学校114所', '学生2619名', '教师916人'];
  const engine = engineOver(texts.map((text, i) => report(`33080${i}-2019-experience`, text)));
  const near = async (typed: string) => {
    const figure = figureTerm(typed);
    return figure ? (await nearFigures(engine, figure)).map(({ words, kind }) => `${words} ${kind}`).sort() : [];
  };

  test('leads to every figure with one wrong digit, of the same thing counted, or with one wrong character after it', async () => {
    expect(await near('1639人')).toEqual(['1619人 wrong', '1679人 wrong']);
    expect(await near('1618人')).toEqual(['1619人 wrong']);
    expect(await near('1619么')).toEqual(['1619人 wrong', '1619元 wrong']);
    expect(await near('17所')).toEqual(['14所 wrong']);
  });

  test('leads to digits missing, too many or swapped only where no wrong one explains it', async () => {
    expect(await near('619人')).toEqual(['1619人 missing']);
    expect(await near('161人')).toEqual(['1619人 missing']);
    expect(await near('16619人')).toEqual(['1619人 extra']);
    expect(await near('1691人')).toEqual(['1619人 swapped']);
    expect(await near('6119人')).toEqual(['1619人 swapped']);
  });

  test('of what else is counted takes a character of the same sort before another', async () => {
    const mixed = engineOver(['增长90%', '增长90%', '得90分'].map((text, i) => report(`33080${i}-2019-experience`, text)));
    const words = async (typed: string) =>
      (await nearFigures(mixed, figureTerm(typed) ?? { digits: '', unit: '' })).map((one) => one.words);
    expect(await words('90旅')).toEqual(['90分']);
    expect(await words('90x')).toEqual(['90%']);
  });

  test('knows who has it as the end of a longer one, but weighs it by those who have it as it is', async () => {
    const [meant] = await nearFigures(engine, { digits: '18', unit: '所' });
    expect(meant).toMatchObject({ words: '14所', numbers: [3, 4], whole: 1 });
  });

  test('looks at what follows the unit', async () => {
    expect(await near('1639人和')).toEqual(['1679人和 wrong']);
    expect(await near('1679么和')).toEqual(['1679人和 wrong']);
  });

  test('finds the end of longer figures too, whole ones first, and never another thing counted', async () => {
    expect(await find(engine, parseQuery('1679人'))).toEqual(['330801-2019-experience']);
    expect(await find(engine, parseQuery('1619人'))).toEqual(['330800-2019-experience']);
    const { numbers } = await engine.candidates(parseQuery('14所'));
    expect(numbers).toEqual([3, 4]);
    expect((await engine.candidates(parseQuery('1619所'))).numbers).toEqual([]);
  });

  test('gives reports that state a value in the unit typed', async () => {
    const value = (unit: string) => ({ mention: 'm-1', indicator: 'students', value: 1619, unit, raw: '' });
    const two = ['人', '元'].map((unit, i) => ({ ...report(`33080${i}-2019-experience`, '文'), values: [value(unit)] }));
    const stating = engineOver(two);
    expect(await stating.stating({ value: 1619, unit: '名' })).toEqual([0]);
    expect(await stating.stating({ value: 1619, unit: '元' })).toEqual([1]);
    expect(await stating.stating({ value: 1619, unit: '' })).toEqual([0, 1]);
    expect(await stating.stating({ value: 1619, unit: '所' })).toEqual([]);
  });
});
