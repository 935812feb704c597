import { describe, expect, test } from 'vitest';
import { overYears } from '../../src/compare/over-years.ts';
import { value } from './fixture.ts';

const PLACE = '330802';
const reports = (...years: number[]) => years.map((year) => ({ year }));

/** A value of a year, from the report on it. */
const of = (year: number, amount: number, given: Partial<Parameters<typeof value>[0]> = {}) =>
  value({ district: PLACE, period: String(year), report: `${PLACE}-${year}-work-report`, value: amount, ...given });

describe('values over years', () => {
  test('of one series are joined from year to year', () => {
    const [line] = overYears([of(2022, 37), of(2021, 38), of(2023, 36)], reports(2021, 2022, 2023));
    expect(line?.points.map(({ year, values }) => [year, values.map((one) => one.value)])).toEqual([
      [2021, [38]],
      [2022, [37]],
      [2023, [36]],
    ]);
    expect(line?.joins).toEqual([
      { from: 2021, to: 2022, open: false },
      { from: 2022, to: 2023, open: false },
    ]);
    expect(line).toMatchObject({ silent: [], plans: [], reports: 3 });
  });

  test('of unlike things are never joined', () => {
    const unlike = [of(2021, 10, { stage: 'primary' }), of(2022, 11, { stage: 'junior' }), of(2023, 12, { unit: '个', stage: 'primary' })];
    expect(overYears(unlike, reports(2021, 2022, 2023))).toEqual([]);
  });

  test('break at a year whose report does not say', () => {
    const [line] = overYears([of(2021, 38), of(2023, 36), of(2024, 36)], reports(2021, 2022, 2023, 2024));
    expect(line?.silent).toEqual([2022]);
    expect(line?.joins).toEqual([{ from: 2023, to: 2024, open: false }]);
  });

  test('are joined openly over years of which no report has come in', () => {
    const [line] = overYears([of(2019, 38), of(2023, 36)], reports(2019, 2023));
    expect(line).toMatchObject({ silent: [], joins: [{ from: 2019, to: 2023, open: true }] });
  });

  test('that disagree about a year stand there both, unjoined', () => {
    const restated = of(2021, 40, { report: `${PLACE}-2022-work-report` });
    const [line] = overYears([of(2020, 39), of(2021, 38), restated, of(2022, 37)], reports(2020, 2021, 2022));
    expect(line?.points[1]?.values.map((one) => one.value)).toEqual([38, 40]);
    expect(line?.joins).toEqual([]);
  });

  test('that two reports state alike are one', () => {
    const again = of(2021, 38, { report: `${PLACE}-2022-work-report` });
    const [line] = overYears([again, of(2021, 38), of(2022, 37)], reports(2021, 2022));
    expect(line?.points[0]?.values.map((one) => one.report)).toEqual([`${PLACE}-2021-work-report`]);
  });

  test('that were planned stand apart and make no line', () => {
    const planned = of(2023, 40, { status: 'planned', report: `${PLACE}-2022-work-report` });
    const [line] = overYears([of(2021, 38), of(2022, 37), planned], reports(2021, 2022));
    expect(line?.plans.map(({ year }) => year)).toEqual([2023]);
    expect(line?.joins).toHaveLength(1);
    expect(overYears([of(2022, 37), planned], reports(2022))).toEqual([]);
  });

  test.each([null, '2021/2023', '2021/'])('without one year of their own are left out: %s', (period) => {
    expect(overYears([of(2022, 37), of(2023, 36, { period })], reports(2022, 2023))).toEqual([]);
  });

  test('of a school year and of a calendar year are not joined', () => {
    expect(overYears([of(2021, 37), of(2022, 36, { period: '2022-2023' })], reports(2021, 2022))).toEqual([]);
    const schoolYears = [of(2021, 37, { period: '2021-2022' }), of(2022, 36, { period: '2022-2023' })];
    expect(overYears(schoolYears, reports(2021, 2022))).toHaveLength(1);
  });

  test('come in the order of how many reports tell them', () => {
    const oneReport = { report: `${PLACE}-2022-work-report`, indicator: 'student-count', unit: '人' };
    const lines = overYears(
      [of(2020, 1, oneReport), of(2021, 2, oneReport), of(2022, 3, oneReport), of(2021, 38), of(2022, 37)],
      reports(2021, 2022),
    );
    expect(lines.map(({ indicator }) => indicator)).toEqual(['school-count', 'student-count']);
  });
});
