import { expect, test } from 'vitest';
import { districtFiles } from '../../../src/site/data/district-files.ts';

const districts = (number: number) => Array.from({ length: number }, (_, at) => ({ code: String(330101 + at) }));
const provinces = [{ code: '330000', districts: 101 }];

test.each([0, 1, 100])('lists %i districts themselves', (number) => {
  expect(districtFiles(districts(number), provinces)).toEqual({ districts: districts(number), provinces: [] });
});

test('leads to provinces where there are more districts than one looks through', () => {
  expect(districtFiles(districts(101), provinces)).toEqual({ districts: [], provinces });
});
