import { expect, test } from 'vitest';
import { onceEach, onceOf } from '../../../src/reading/context/report-once.ts';
import { REPORT } from '../quantities/read-case.ts';

test('what a report tells is worked out once, for each report and each question', () => {
  const asked: string[] = [];
  const titleOf = ({ title }: typeof REPORT) => {
    asked.push(title);
    return title;
  };
  const [one, other] = [
    { ...REPORT, title: '甲县自评报告' },
    { ...REPORT, title: '乙县自评报告' },
  ];
  expect([onceOf(one, titleOf), onceOf(other, titleOf), onceOf(one, titleOf)]).toEqual(['甲县自评报告', '乙县自评报告', '甲县自评报告']);
  expect(onceOf(one, ({ year }) => year)).toBe(REPORT.year);
  expect(asked).toEqual(['甲县自评报告', '乙县自评报告']);
});

test('a title that tells nothing is not asked again', () => {
  let asked = 0;
  const told = new Map<string, string | null>();
  const nothing = () => {
    asked++;
    return null;
  };
  expect([onceEach(told, '工作成效', nothing), onceEach(told, '工作成效', nothing)]).toEqual([null, null]);
  expect(asked).toBe(1);
});
