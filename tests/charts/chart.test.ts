import { describe, expect, test } from 'vitest';
import { valueChart } from '../../src/charts/chart.ts';
import { heatStep, heatWords } from '../../src/charts/heat.ts';
import type { ValueRow } from '../../src/charts/rows.ts';
import { linearScale } from '../../src/charts/scale.ts';
import { spreadBands, spreadChart, spreadReach } from '../../src/charts/spread.ts';
import { html } from '../../src/text/html.ts';

const row = (given: Partial<ValueRow>): ValueRow => ({
  name: '甲区',
  sub: '2020',
  value: 50,
  shown: '50 所',
  status: 'actual',
  qualifier: 'exact',
  ...given,
});
const draw = (rows: Parameters<typeof valueChart>[0]['rows'], given: Partial<Parameters<typeof valueChart>[0]> = {}) =>
  valueChart({ rows, mark: 'bar', tick: String, label: '图', ...given }).text;

describe('scale', () => {
  test('starts at zero for bars and has round ticks inside its domain', () => {
    const scale = linearScale({ values: [374, 135], width: 1, fromZero: true });
    expect(scale.domain).toEqual([0, 400]);
    expect(scale.ticks).toEqual([0, 100, 200, 300, 400]);
    expect(scale.place(200)).toBeCloseTo(0.5);
  });

  test('of shares goes no farther than 100 unless a value does', () => {
    expect(linearScale({ values: [97, 99.6], width: 1, fromZero: false, ceiling: 100 }).domain[1]).toBe(100);
    expect(linearScale({ values: [102.72], width: 1, fromZero: false, ceiling: 100 }).domain[1]).toBeGreaterThan(102.72);
  });

  test.each([[[]], [[0]], [[0, 0]], [[-3, 5]], [[7, 7]], [[1e9, 1]]])('has a domain that holds %j', (values) => {
    const { domain, place } = linearScale({ values, width: 1, fromZero: true });
    expect(domain[1]).toBeGreaterThan(domain[0]);
    for (const value of values) {
      expect(place(value)).toBeGreaterThanOrEqual(0);
      expect(place(value)).toBeLessThanOrEqual(1);
    }
  });
});

describe('chart of values', () => {
  test('a bar is as long as its value, and the value stands at its end', () => {
    const svg = draw([row({ value: 50 }), row({ value: 100, name: '乙县', shown: '100 所' })]);
    expect(svg).toContain('width="37%"');
    expect(svg).toContain('width="74%"');
    expect(svg).toContain('>100 所</text>');
    expect(svg).not.toContain('viewBox');
  });

  test('planned, required and earlier values are hollow', () => {
    const bars = (['planned', 'target', 'base', 'actual'] as const).map((status) => draw([row({ status })]).includes('class="bar hollow"'));
    expect(bars).toEqual([true, true, true, false]);
  });

  test('a range is a bar from its low to its high end', () => {
    const svg = draw([row({ value: 50, valueHigh: 100 })]);
    expect(svg).toContain('<rect class="bar" x="37%"');
    expect(svg).toContain('width="37%"');
  });

  test('an earlier value is joined to the later one', () => {
    const svg = draw([row({ value: 12, from: 120 })], { mark: 'dot' });
    expect(svg).toContain('class="join"');
    expect(svg.match(/class="dot hollow"/g)).toHaveLength(1);
  });

  test('at least opens beyond its end, at most points back', () => {
    const paths = (qualifier: 'at-least' | 'at-most' | 'exact') => draw([row({ qualifier })]).match(/class="beyond" d="([^"]+)"/)?.[1];
    expect(paths('at-least')).toMatch(/^M3/);
    expect(paths('at-most')).toMatch(/^M11/);
    expect(paths('exact')).toBeUndefined();
  });

  test('a limit is a line with its words; dotted where it was not confirmed', () => {
    const svg = draw([row({ value: 90 })], {
      mark: 'dot',
      ceiling: 100,
      lines: [
        { value: 95, words: '≥ 95%', confirmed: true },
        { value: 85, words: '≥ 85%', confirmed: false },
      ],
    });
    expect(svg).toContain('class="limit"');
    expect(svg).toContain('class="limit open"');
    expect(svg).toContain('≥ 95%');
  });

  test('a value leads to its sentence', () => {
    expect(draw([row({ href: '/reports/x/#m-1' })])).toContain('<a href="/reports/x/#m-1" data-source="">');
  });

  test('words from reports are escaped', () => {
    const svg = draw([row({ name: '<script>', sub: '"&', shown: '<b>' })], { label: '"' });
    expect(svg).not.toMatch(/<script|<b>/);
    expect(svg).toContain('aria-label="&quot;"');
  });

  test('is drawn for no rows at all', () => {
    expect(draw([])).toContain('<svg');
  });
});

describe('a district among the others', () => {
  const spread = (others: readonly number[] | null, bands = html``) =>
    spreadChart(
      [
        {
          name: '师资',
          sub: '',
          value: 20,
          shown: '20%',
          others: others?.map((value, at) => ({ name: `${at}县`, value, shown: `${value}%` })) ?? null,
        },
      ],
      { self: '甲区', label: '主题', tick: String, reach: spreadReach([20, 10]), bands },
    ).text;

  test('is a filled dot against a hollow one for each of few', () => {
    const svg = spread([10]);
    expect(svg).toContain('class="s" cx="94%"');
    expect(svg).toContain('class="o" cx="47%"');
    expect(svg).toContain('<title>0县 10%</title>');
  });

  test('is a filled dot against the middle half of many, with their median', () => {
    const svg = spread(
      null,
      spreadBands([[6, 10, 14]], 20, (low, middle, high) => `${low} ${middle} ${high}`),
    );
    expect(svg).not.toContain('class="o"');
    expect(svg).toContain('<rect class="b" x="28.2%" y="45" width="37.6%" height="10"><title>6 10 14</title></rect>');
    expect(svg).toContain('<line class="m" x1="47%"');
    expect(svg.indexOf('class="b"')).toBeLessThan(svg.indexOf('class="s"'));
  });

  test('stands on a scale that ends at a round number, which most values leave as it is', () => {
    expect([spreadReach([18.3, 3]), spreadReach([19.2, 4])]).toEqual([20, 20]);
    expect(spreadReach([20])).toBe(20);
    expect(spreadBands([null, [1, 2, 3]], 20, () => '').text).toContain('y="85"');
  });
});

test.each([
  [undefined, 0],
  [0, 0],
  [0.004, 1],
  [0.04, 2],
  [0.1, 3],
  [0.13, 4],
  [0.5, 5],
])('share %j of a text has heat %i', (share, expected) => {
  expect(heatStep(share)).toBe(expected);
});

test('a cell of the heat map gives whole percent', () => {
  expect([0.004, 0.014, 0.266].map(heatWords)).toEqual(['<1', '1', '27']);
});

describe('a chart of values', () => {
  const endOf = (svg: string) => Number(/class="bar"[^>]* width="([\d.]+)%"/.exec(svg)?.[1]);

  test('leaves the longest words after a mark their room on a phone', () => {
    const [short, long] = [draw([row({})]), draw([row({ shown: '约 12,345,678 平方米每百名学生' })])];
    expect(endOf(long)).toBeLessThan(endOf(short));
    expect(endOf(draw([row({ shown: '很'.repeat(60) })]))).toBeGreaterThan(30);
  });
});
