import { expect, test } from 'vitest';
import { editionOf, reportState } from '../../src/compare/edition.ts';
import { value } from './fixture.ts';

const A = '330101';
const report = { id: `${A}-2020-self-assessment` };
const values = [value({ district: A, id: 'm-1.school-count', value: 10 })];
const lines = { report, values, said: [] };
const state = reportState(lines);

test('what is equal has one name, whatever else is said of the report', () => {
  expect(state).toMatch(/^[0-9a-f]{8}$/);
  expect(reportState(structuredClone({ ...lines, report: { ...report, title: '履职报告' } }))).toBe(state);
});

test.each([
  ['another value', { ...lines, values: values.map((own) => ({ ...own, value: 11 })) }],
  ['another reading of it', { ...lines, values: values.map((own) => ({ ...own, dimensions: { stage: 'primary' } })) }],
  ['another report', { ...lines, report: { id: '330102-2020-self-assessment' } }],
  ['words without a number', { ...lines, said: [{ indicator: 'halls', report: report.id, district: A, passage: 'p-1' }] }],
])('%s gives a report another', (_, other) => {
  expect(reportState(other)).not.toBe(state);
});

test('the name of all changes with each of them, and with their order', () => {
  const names = [editionOf([1, 2]), editionOf([1, 3]), editionOf([2, 1]), editionOf([1, 2, 3])];
  expect(new Set(names).size).toBe(names.length);
});
