import { expect, test } from 'vitest';
import { withoutLoneMarks } from '../../src/text/lone-marks.ts';

test.each([
  ['双一流”高校研究生', '双一流高校研究生'],
  ['“双一流”高校研究生', '“双一流”高校研究生'],
  ['《三年行动计划》(试行', '《三年行动计划》试行'],
  ['“一校一案', '一校一案'],
  ['没有标点', '没有标点'],
  ['(甲”乙)', '(甲乙)'],
])('%s without marks that have no other half is %s', (words, expected) => expect(withoutLoneMarks(words)).toBe(expected));
