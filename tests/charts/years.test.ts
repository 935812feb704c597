import { describe, expect, test } from 'vitest';
import { type YearChart, type YearMark, yearChart } from '../../src/charts/years.ts';

const mark = (year: number, value: number, planned = false): YearMark => ({ year, value, shown: `${value} 所`, href: `#${year}`, planned });
const [A, B, C] = [mark(2021, 38), mark(2022, 37), mark(2023, 36)];
const draw = (given: Partial<YearChart>) =>
  yearChart({ marks: [A, B, C], joins: [], silent: [], tick: String, label: '学校数', ...given }).text;

describe('a small picture over years', () => {
  test('has a mark for each value, which leads to its sentence', () => {
    expect(draw({}).match(/<a href="#20\d\d"/g)).toEqual(['<a href="#2021"', '<a href="#2022"', '<a href="#2023"']);
  });

  test('joins what it is told to join, dashed where years between are unknown', () => {
    const svg = draw({
      joins: [
        { from: A, to: B, open: false },
        { from: B, to: C, open: true },
      ],
    });
    expect(svg.match(/class="run( open)?"/g)).toEqual(['class="run"', 'class="run open"']);
    expect(draw({})).not.toContain('class="run');
  });

  test('draws plans hollow', () => {
    expect(draw({ marks: [A, B, mark(2024, 40, true)] }).match(/class="dot hollow"/g)).toHaveLength(1);
  });

  test('shows a silent year as a band', () => {
    expect(draw({ marks: [A, C], silent: [2022] }).match(/class="silent"/g)).toHaveLength(1);
  });

  test('writes the first and the last of many values, and every plan', () => {
    const many = Array.from({ length: 9 }, (_, at) => mark(2015 + at, 30 + at));
    const svg = draw({ marks: [...many, mark(2020, 50, true)] });
    expect([...svg.matchAll(/class="tv"[^>]*>(\d+) 所/g)].map(([, value]) => value)).toEqual(['30', '38', '50']);
  });

  test('writes a value below its mark where a plan of the same year stands close above', () => {
    const plan = mark(2022, 37.4, true);
    const heights = (svg: string) => [...svg.matchAll(/class="tv"[^>]* y="([\d.]+)"[^>]*>37 所/g)].map(([, y]) => Number(y));
    const [alone] = heights(draw({}));
    const [crowded] = heights(draw({ marks: [A, B, C, plan] }));
    expect(crowded).toBeGreaterThan(alone ?? Number.POSITIVE_INFINITY);
  });

  test('has no fractions at its side where all values are whole', () => {
    const ticks = [...draw({}).matchAll(/class="t2" x="0"[^>]*>([^<]+)</g)].map(([, words]) => Number(words));
    expect(ticks).toHaveLength(2);
    expect(ticks.every(Number.isInteger)).toBe(true);
  });
});
