import { expect, test } from 'vitest';
import { corpusEdition } from '../../src/compare/edition.ts';
import { corpus, value } from './fixture.ts';

const A = '330101';
const values = [value({ district: A, id: 'm-1.school-count', value: 10 })];
const edition = corpusEdition(corpus([A], { values }));

test('equal data have one name, whatever else is said of their reports', () => {
  expect(edition).toMatch(/^[0-9a-f]{8}$/);
  expect(corpusEdition(structuredClone(corpus([A], { values })))).toBe(edition);
});

test.each([
  ['another value', corpus([A], { values: values.map((own) => ({ ...own, value: 11 })) })],
  ['another reading of it', corpus([A], { values: values.map((own) => ({ ...own, dimensions: { stage: 'primary' } })) })],
  ['one more report', corpus([A, '330102'], { values })],
  [
    'words without a number',
    corpus([A], { values, said: [{ indicator: 'halls', report: `${A}-2020-self-assessment`, district: A, passage: 'p-1' }] }),
  ],
])('%s gives it another', (_, other) => {
  expect(corpusEdition(other)).not.toBe(edition);
});
