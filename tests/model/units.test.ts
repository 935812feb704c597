import { describe, expect, test } from 'vitest';
import { foldedUnit, isUnit, UNITS, unitInEnglish, unitKind } from '../../src/model/units.ts';
import { mentionsOf } from '../reading/quantities/read-case.ts';

/** Words before the number for units that are read in certain company only, and units that stand in no text as they are. */
const COMPANY: Record<string, string> = { 年: '平均受教育年限', 岁: '平均年龄', 个点: '比例提高' };
const MADE = new Set(['', ...UNITS.filter((unit) => unitKind(unit) === 'money-per-person')]);

test('no unit stands twice in the list', () => expect(new Set(UNITS).size).toBe(UNITS.length));

describe('every unit of the list is read after a number', () => {
  test.each(UNITS.filter((unit) => !MADE.has(unit)))('%s', (written) => {
    const { unit, factor } = foldedUnit(written);
    const [mention] = mentionsOf(`${COMPANY[written] ?? '共'}9${written}。`);
    expect(mention).toMatchObject({ raw: `9${written}`, unit, value: Number(`9e${factor}`) });
    expect(isUnit(unit)).toBe(true);
  });
});

test('a noun that is not listed is of the kind other, and English leaves it as written', () => {
  expect([isUnit('亲子车'), unitKind('亲子车'), unitInEnglish('亲子车')]).toEqual([false, 'other', null]);
});

test.each([
  ['人/班', 'people per class'],
  ['间/百名学生', 'rooms per 100 students'],
  ['天/周', 'days per week'],
  ['元/人·年', 'yuan per person and year'],
  ['辆/亲子车', null],
])('a quotient in English: %s', (unit, words) => expect(unitInEnglish(unit)).toBe(words));

test('English has one form for one and one for more', () => {
  expect([unitInEnglish('所', 1), unitInEnglish('所', 0.5), unitInEnglish('所')]).toEqual(['school', 'schools', 'schools']);
});
