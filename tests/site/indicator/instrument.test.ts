import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { indicatorView } from '../../../src/compare/matrix.ts';
import type { Corpus } from '../../../src/compare/types.ts';
import { coverageIn } from '../../../src/site/indicator/coverage-words.ts';
import { type Choice, narrowed, optionsOf, readChoice, writeChoice } from '../../../src/site/indicator/filters.ts';
import { instrument, learntWords } from '../../../src/site/indicator/instrument.ts';
import type { InstrumentContext } from '../../../src/site/indicator/instrument-context.ts';
import { turnsOf } from '../../../src/site/indicator/turns.ts';
import { corpus, value } from '../../compare/fixture.ts';

const code = (at: number) => String(110_000 + Math.floor(at / 90) * 10_000 + 101 + (at % 90));
const codes = (count: number) => Array.from({ length: count }, (_, at) => code(at));

/** A corpus of so many districts, each with one value; so many more that only speak of the indicator, or are silent. */
function stating(count: number, { said = 0, silent = 0 } = {}): Corpus {
  const all = codes(count + said + silent);
  return corpus(all, {
    values: all.slice(0, count).map((district, at) => value({ district, value: 60 + ((at * 7.3) % 40), unit: '%', stage: 'compulsory' })),
    said: all
      .slice(count, count + said)
      .map((district) => ({ indicator: 'school-count', report: `${district}-2020-self-assessment`, district, passage: 'p-1' })),
  });
}

function contextOf(all: Corpus): InstrumentContext {
  return {
    lang: 'zh',
    indicator: { id: 'school-count', zh: '学校数', en: 'Schools', kind: 'rate', unit: '%' },
    districts: new Map(all.districts.map((district) => [district.code, district])),
    reports: new Map(all.reports.map((report) => [report.id, report])),
    limits: [],
    provinces: new Map(),
    page: (path) => path,
    place: (report, anchor) => `/reports/${report}/#${anchor}`,
  };
}

function shown(all: Corpus, choice: Choice = {}) {
  const view = indicatorView(narrowed(all, choice), { id: 'school-count' });
  return { shown: { view, coverage: coverageIn(view, 'zh'), corpus: all, me: choice.me ?? null }, context: contextOf(all) };
}

function drawn(all: Corpus, choice: Choice = {}): string {
  const { shown: what, context } = shown(all, choice);
  return instrument(what, context).text;
}

describe('the instrument', () => {
  test.each([0, 1, 5, 60, 1000])('shows something for %i values', (count) => {
    const all = stating(count, { said: 2, silent: 3 });
    const markup = drawn(all);
    expect(markup).not.toMatch(/NaN|undefined|Infinity/);
    expect(markup).toContain('提到，没有写数字');
    expect(markup).toContain('没有写');
    expect(markup.includes('class="chart strip"')).toBe(count > 0);
    const { shown: what, context } = shown(all);
    expect(learntWords(what, context)).toContain(String(count === 0 ? 5 : count));
  });

  test('stays light with 3,000 values', () => {
    expect(gzipSync(drawn(stating(3000))).length).toBeLessThan(24_000);
  });

  test('lists by place, whatever the values are', () => {
    const all = corpus(['330802', '330803', '610104'], {
      values: [value({ district: '610104', value: 99 }), value({ district: '330803', value: 5 }), value({ district: '330802', value: 50 })],
    });
    const names = [...drawn(all).matchAll(/\/districts\/(\d{6})\//g)].map(([, found]) => found);
    expect(names).toEqual(['330802', '330803', '610104']);
  });

  test('marks my county, with its peers and why these', () => {
    const markup = drawn(stating(12), { me: code(3) });
    expect(markup).toContain('dot own');
    expect(markup).toContain('和它的同伴');
    expect(markup).toContain('同省 · 同种报告 · 同一年');
  });
});

describe('what values are narrowed by', () => {
  test('an address holds the choice, and unknown parameters choose nothing', () => {
    const choice = { province: '330000', year: '2020', me: '330803' };
    expect(readChoice(writeChoice(choice))).toEqual(choice);
    expect(readChoice('?v=1&province=')).toEqual({});
    expect(writeChoice({})).toBe('');
  });

  test('a narrowed corpus keeps reports that are silent, so that silence stays counted', () => {
    const all = stating(6, { said: 2, silent: 3 });
    const { shown: what } = shown(all, { stage: 'primary' });
    expect(what.view.coverage.counts).toMatchObject({ value: 0, said: 2, absent: 9 });
    expect(shown(all, { province: '990000' }).shown.view.coverage.of).toBe(0);
  });

  test('options are what values have, with their numbers', () => {
    const all = corpus(['330803', '610104'], {
      values: [
        value({ district: '330803', stage: 'primary' }),
        value({ district: '330803', stage: 'junior' }),
        value({ district: '610104', stage: 'primary', period: null }),
      ],
    });
    const options = optionsOf(all);
    expect(options.stage).toEqual([
      ['primary', 2],
      ['junior', 1],
    ]);
    expect(options.province).toEqual([
      ['330000', 2],
      ['610000', 1],
    ]);
    expect(options.year).toEqual([['2020', 3]]);
  });
});

describe('turns from one value to another', () => {
  test('are those of one sentence, and those of one kind over years', () => {
    const pair = [
      value({ district: '330803', value: 120, status: 'base', start: 10, mention: 'm-a' }),
      value({ district: '330803', value: 12, status: 'actual', start: 30, mention: 'm-b' }),
    ];
    const years = [
      value({ district: '610104', value: 5, period: '2018', mention: 'm-c' }),
      value({ district: '610104', value: 7, period: '2021', mention: 'm-d' }),
    ];
    const turns = turnsOf([...pair, ...years]);
    expect(turns.map(({ from, to }) => [to.mention, from.value, to.value])).toEqual([
      ['m-b', 120, 12],
      ['m-d', 5, 7],
    ]);
  });

  test('are none for values of one year', () => {
    expect(turnsOf([value({ district: '330803', value: 5 }), value({ district: '330803', value: 6 })])).toEqual([]);
  });
});

describe('places of many reports', () => {
  test('are folded by province, with their counts, but for that of the reader’s own county', () => {
    const all = stating(200);
    const [first = '', ...rest] = codes(200);
    const own = rest.at(-1) ?? first;
    const folds = [...drawn(all, { me: own }).matchAll(/<details class="prov rest"( open)?/g)].map(([, open]) => open === ' open');
    expect(folds).toEqual([false, false, true]);
    expect(drawn(stating(30))).not.toContain('<details class="prov');
  });
});
