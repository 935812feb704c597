import { describe, expect, test } from 'vitest';
import { type Timeline, timeline } from '../../src/charts/timeline.ts';

const POINTS = [2030, 2031, 2034].map((year, at) => ({ year, value: 90 + at, shown: `${90 + at}%` }));

const draw = (given: Partial<Timeline> = {}) =>
  timeline({ points: POINTS, dots: [], tick: (value) => `${value}%`, label: '全国', ...given }).text;

const count = (svg: string, part: string) => svg.split(part).length - 1;

describe('a series over years', () => {
  test('joins its points in the order of years, dashed where years lack', () => {
    const svg = draw({ points: POINTS.toReversed() });
    expect([count(svg, 'class="ref"'), count(svg, 'class="run"'), count(svg, 'class="run open"')]).toEqual([3, 1, 1]);
  });

  test('is one image where nothing leads anywhere, else a group of links', () => {
    expect(draw()).toContain('role="img" aria-label="全国"');
    const dot = { year: 2031, value: 97, shown: '97%', name: '甲县', href: '/reports/x/#m' };
    expect(draw({ dots: [dot] })).toContain('role="group"');
    expect(draw({ dots: [dot] })).toContain('<a href="/reports/x/#m" data-source="">');
  });

  test('names its dots where they are few, and escapes what it is given', () => {
    const dots = Array.from({ length: 7 }, (_, at) => ({ year: 2031, value: 95 + at / 10, shown: '95%', name: `<${at}县>` }));
    expect(count(draw({ dots: dots.slice(0, 2) }), 'class="tv"')).toBe(2);
    expect(count(draw({ dots }), 'class="tv"')).toBe(0);
    expect(draw({ dots })).toContain('&lt;6县&gt; 2031: 95%');
  });

  test('reaches the years and values of dots outside the line', () => {
    const svg = draw({ dots: [{ year: 2036, value: 99, shown: '99%', name: '甲县' }] });
    expect(svg).toContain('>2036<');
    for (const [, y] of svg.matchAll(/c[y]="([\d.]+)"/g)) expect(Number(y)).toBeGreaterThanOrEqual(0);
  });

  test('draws the middle half of many dots of one year, and the others one by one', () => {
    const many = Array.from({ length: 41 }, (_, at) => ({ year: 2031, value: 60 + at, shown: '', name: '甲县' }));
    const svg = draw({ dots: [...many, { year: 2034, value: 95, shown: '95%', name: '乙县' }] });
    expect([count(svg, 'class="half"'), count(svg, 'class="dot"')]).toEqual([1, 1]);
    expect(svg).toContain('<title>2031: 70%–90% (n = 41)</title>');
  });

  test('stands in the middle where one year only is known', () => {
    expect(draw({ points: POINTS.slice(0, 1), dots: [{ ...POINTS[0], value: 92, name: '甲县' } as never] })).not.toContain('NaN');
  });
});
