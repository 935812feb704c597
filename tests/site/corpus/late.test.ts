import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { question, traced } from '../../../src/site/corpus/ask.ts';
import { answerWith, type Host } from '../../../src/site/corpus/host.ts';
import { lateMarkup, lateValue, withLateValues } from '../../../src/site/corpus/late.ts';
import type { LatePlace } from '../../../src/site/corpus/late-place.ts';
import { lateCoverageWords, lateEdition } from '../../../src/site/indicator/late-coverage.ts';
import { html } from '../../../src/text/html.ts';

const totals: Record<string, unknown> = {
  'late-total': { reports: 1000 },
  'indicator-coverage': {
    counts: { value: 3, said: 2, absent: 4, 'not-applicable': 1 },
    of: 10,
    provinces: [['330000', { value: 3, said: 2, absent: 4, 'not-applicable': 1 }]],
  },
  'indicator-edition': { data: '0a1b2c3d', districts: 9, reports: 10 },
};

const total = question('late-total', (_, about: string) => ({ reports: about.length }));
const lateTotal = lateValue('total', total, ({ reports }, _, tag: string) => html`<b class="${tag}">共 ${reports} 份</b>`);

let told: { page: Buffer; trace: ReadonlyMap<string, string>; late: readonly LatePlace[] } | undefined;
const host: Host = {
  ask: async (name) => ({ json: JSON.stringify(totals[name]), hash: name }),
  knowledge: () => Promise.reject(new Error('nobody asks')),
  made: (_, { page, trace, places: late }) => {
    told = { page, trace, late };
  },
  texts: () => undefined,
};
const HOST = Symbol.for('county-education-reports.host');
beforeAll(() => answerWith(host));
afterAll(() => Reflect.deleteProperty(globalThis, HOST));

const made = async (make: () => string) => {
  expect(await traced('/page/', () => withLateValues(Buffer.from(make())))).toBeNull();
  return told?.page.toString() ?? '';
};

test('late values stand in a page where their marks were, and it is told where, in bytes', async () => {
  const page = await made(() => `<p>说明：${lateTotal('x', 'all')}，又${lateTotal('y', 'two words')}。</p>`);
  expect(page).toBe('<p>说明：<b class=all>共 1000 份</b>，又<b class="two words">共 1000 份</b>。</p>');
  const bytes = Buffer.from(page);
  expect(told?.late.map(({ start, end }) => bytes.subarray(start, end).toString())).toEqual([
    '<b class=all>共 1000 份</b>',
    '<b class="two words">共 1000 份</b>',
  ]);
  expect(told?.late.map(({ question: asked }) => asked)).toEqual(['late-total ["x"]', 'late-total ["y"]']);
});

test('what a late value was made from is no part of what its page asked', async () => {
  await made(() => `${lateTotal('x', 'all')}`);
  expect([...(told?.trace ?? [])]).toEqual([]);
});

test('words of a report that look like a mark stay words', async () => {
  const words = '<!--0 0--><!--00000000-0000-4000-8000-000000000000 0-->';
  expect(await made(() => `${words}${lateTotal('x', 'all')}`)).toBe(`${words}<b class=all>共 1000 份</b>`);
});

test('a page that has none is as it is', async () => {
  expect(await made(() => '<p class="a">无</p>')).toBe('<p class="a">无</p>');
  expect(told?.late).toEqual([]);
});

test('outside of a page there are none', () => {
  expect(() => lateTotal('x', 'all')).toThrow('no page');
});

test('one of a name that nobody knows is a mistake', () => {
  expect(() => lateMarkup({ name: 'never', args: ['x'] }, {})).toThrow('never');
});

describe('late values of indicators', () => {
  const all = (lang: 'zh' | 'en') => {
    const words = lateCoverageWords('x', { known: 10, provinces: ['330000'] }, lang);
    return [words.none(), words.states(), words.all(), words.province('330000'), words.unnamed('330000'), lateEdition('x', lang)];
  };

  test.each(['zh', 'en'] as const)('say how many reports there are and how many are silent (%s)', async (lang) => {
    const page = await made(() => all(lang).join('\n'));
    expect(page.split('\n')).toHaveLength(6);
    expect(page).toMatch(/\b10\b/);
    expect(page).toMatch(/\b4\b/);
  });

  test('hold no Chinese on an English page, on which nothing marks them any more', async () => {
    expect(await made(() => all('en').join(''))).not.toMatch(/\p{Script=Han}/u);
  });
});
