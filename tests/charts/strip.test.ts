import { describe, expect, test } from 'vitest';
import { type StripLane, type StripMark, stripChart } from '../../src/charts/strip.ts';

const mark = (value: number, given: Partial<StripMark> = {}): StripMark => ({
  value,
  words: `甲 ${value}`,
  href: '/reports/x/#m-1',
  hollow: false,
  own: false,
  ...given,
});
const lane = (values: readonly number[], given: Partial<StripLane> = {}): StripLane => ({
  name: '小学',
  apart: false,
  marks: values.map((value) => mark(value)),
  lines: [],
  ...given,
});
const draw = (...lanes: StripLane[]) => stripChart({ lanes, tick: String, label: '值' }).text;
const placesOf = (svg: string) => [...svg.matchAll(/cx="([\d.]+)%" cy="([\d.-]+)"/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe('a strip', () => {
  test('sets each value at its place, and near ones one above the other', () => {
    const places = placesOf(draw(lane([10, 10, 10.1, 90])));
    expect(new Set(places.map((place) => place.join())).size).toBe(4);
    expect(places[0]?.[0]).toBe(places[1]?.[0]);
    expect(places[0]?.[1]).not.toBe(places[1]?.[1]);
    expect(places[3]?.[0]).toBeGreaterThan(places[2]?.[0] ?? 0);
  });

  test('sets a fall left of zero', () => {
    const [fall, rise] = placesOf(draw(lane([-4, 4])));
    expect(fall?.[0]).toBeLessThan(rise?.[0] ?? 0);
    expect(draw(lane([-4, 4]))).toContain('>0<');
  });

  test('draws what is set apart grey, below a dotted line, with its reason', () => {
    const svg = draw(lane([1, 2]), lane([3], { name: '分开：学段不同', apart: true }));
    expect(svg.match(/class="parted"/g)).toHaveLength(1);
    expect(svg).toContain('class="dot hollow apart"');
    expect(svg.indexOf('分开：学段不同')).toBeGreaterThan(svg.indexOf('parted'));
  });

  test('draws many values as a band, and the own district on it', () => {
    const many = Array.from({ length: 400 }, (_, at) => mark(80 + (at % 20), { own: at === 7 }));
    const svg = draw({ ...lane([]), marks: many });
    expect(svg.match(/class="band"/g)?.length).toBeLessThan(49);
    expect(svg.match(/<circle/g)).toHaveLength(1);
  });

  test('names a limit on its lane, dotted where it was not confirmed', () => {
    const svg = draw(lane([90, 99], { lines: [{ value: 95, words: '≥ 95% 优质均衡', confirmed: false }] }));
    expect(svg).toContain('class="limit open"');
    expect(svg).toContain('≥ 95% 优质均衡');
  });

  test('takes a logarithmic scale where values lie far apart', () => {
    const [low, middle, high] = placesOf(draw(lane([100, 10_000, 1_000_000])));
    expect((middle?.[0] ?? 0) - (low?.[0] ?? 0)).toBeCloseTo((high?.[0] ?? 0) - (middle?.[0] ?? 0), 1);
  });

  test('stands one value, and the same value twice', () => {
    for (const values of [[5], [5, 5], [0], [-3]]) expect(draw(lane(values))).not.toMatch(/NaN|Infinity/);
  });
});

describe('words of a strip stay within it', () => {
  const limit = (value: number, words: string) => ({ value, words, confirmed: true });
  const limitOf = (value: number, words: string) =>
    /<text class="limit[^"]*" x="([\d.]+)%?"(?: dx="(-?\d+)")? text-anchor="(\w+)"/
      .exec(draw(lane([0, 100], { lines: [limit(value, words)] })))
      ?.slice(1);

  test('words of a limit stand on the side with more room', () => {
    expect(limitOf(30, '≥ 30%')?.slice(1)).toEqual(['5', 'start']);
    expect(limitOf(70, '≥ 70%')?.slice(1)).toEqual(['-5', 'end']);
  });

  test('words too long for either side begin at one edge or end at the other', () => {
    const long = '全国 2019 年 60%，只见于一个网页，没有核对原文';
    expect(limitOf(40, long)).toEqual(['0', '0', 'start']);
    expect(limitOf(60, long)).toEqual(['100', '0', 'end']);
  });

  test('the last value of the scale ends with the picture', () => {
    expect(draw(lane([0, 100]))).toContain('<text class="t2" x="100%" y="10" text-anchor="end">100</text>');
  });
});
