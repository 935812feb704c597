import { expect, test } from 'vitest';
import type { Mention, Observation } from '../../../src/model/index.ts';
import { figureLabel } from '../../../src/site/card/label.ts';
import { recordOf } from '../../support/record.ts';

const NAMES = new Map([['seats', '新增学位']]);
const label = (text: string, raw: string, unit = '万元') => {
  const start = text.indexOf(raw);
  const mention = { id: 'm-1', start, end: start + raw.length, raw, unit } as Mention;
  return figureLabel(recordOf([text], { observations: [{ mention: 'm-1', indicator: 'seats' } as Observation] }), mention, NAMES);
};

test.each([
  ['完成校舍维修3万元。', '3万元', '校舍维修'],
  ['2026年计划维修校舍3万元。', '3万元', '维修校舍'],
])('a figure of a card is named by the words beside it: %s', (text, raw, expected) => {
  expect(label(text, raw)).toBe(expected);
});

test('by its indicator where none stand there', () => {
  expect(label('今年,3万元。', '3万元')).toBe('新增学位');
});
