import { describe, expect, test } from 'vitest';
import type { FigureReading } from '../../../src/model/index.ts';
import type { Doubt } from '../../../src/site/review/items.ts';
import { isDone, isSplit, queueCounts, queueOf } from '../../../src/site/review/queues.ts';
import type { DeskItem, DeskReport, QueueName, Said } from '../../../src/site/review/wire.ts';

const READING: FigureReading = {
  value: 12,
  valueHigh: null,
  unit: '所',
  qualifier: 'exact',
  direction: null,
  indicators: [{ id: 'schools' }],
  stage: 'primary',
  period: '2023',
  status: 'actual',
  scope: 'district',
  place: null,
};

const said = (by: string, more: Partial<Said> = {}): Said => ({
  by,
  on: '2026-01-02',
  verdict: 'confirmed',
  reading: READING,
  blind: false,
  settles: false,
  note: '',
  ...more,
});

function figure(key: string, doubt: Doubt, more: Partial<DeskItem> = {}): DeskItem {
  const span = { start: 3, end: 6 };
  return {
    kind: 'figure',
    key,
    span,
    raw: '12所',
    doubt,
    remark: '',
    sentence: span,
    passage: span,
    path: [],
    reading: READING,
    literal: READING,
    rests: [],
    rules: {},
    shaky: [],
    confidence: 'sure',
    near: [],
    checks: [],
    said: [],
    again: [],
    messages: [],
    ...more,
  } as DeskItem;
}

const report = (id: string, items: DeskItem[]): DeskReport => ({
  id,
  title: id,
  place: id,
  path: [],
  kind: 'rectification',
  year: 2023,
  text: '',
  passages: [],
  items,
  version: '',
  broken: null,
});

const REPORTS = [
  report('110101-2023-rectification', [figure('m-1', 'none'), figure('m-2', 'likely'), figure('m-3', 'failing')]),
  report('110102-2023-rectification', [figure('m-4', 'doubtful', { messages: [{ words: '此处有误' }] }), figure('m-5', 'unnamed')]),
];
const CHOICE = { report: null, indicator: null, seed: 1, size: 3 };
const keys = (name: QueueName, choice = {}) => queueOf(name, REPORTS, { ...CHOICE, ...choice }).map(({ key }) => key);

describe('a queue', () => {
  test('puts what is most doubtful first, over all reports', () => expect(keys('doubtful')).toEqual(['m-3', 'm-4', 'm-2']));
  test('goes through one report in its order', () =>
    expect(keys('whole', { report: '110102-2023-rectification' })).toEqual(['m-4', 'm-5']));
  test('gathers one indicator over all reports', () => {
    expect(keys('indicator', { indicator: 'schools' })).toHaveLength(5);
    expect(keys('indicator', { indicator: 'teachers' })).toEqual([]);
  });
  test('gathers what does not hold', () => expect(keys('alarms')).toEqual(['m-3']));
  test('gathers what readers wrote about', () => expect(keys('messages')).toEqual(['m-4']));
  test('draws the same sample for the same seed, another for another', () => {
    expect(keys('sample')).toEqual(keys('sample'));
    const drawn = new Set(Array.from({ length: 20 }, (_, seed) => keys('sample', { seed }).join()));
    expect(drawn.size).toBeGreaterThan(5);
  });
  test('is counted as it is listed', () =>
    expect(queueCounts(REPORTS, CHOICE)).toMatchObject({ doubtful: 3, whole: 5, alarms: 1, sample: 3, messages: 1 }));
});

describe('two reviewers', () => {
  const other = { ...READING, stage: 'junior' };
  test.each<[string, Said[], boolean]>([
    ['agree', [said('lx'), said('wm')], false],
    ['differ in a field', [said('lx'), said('wm', { verdict: 'corrected', reading: other })], true],
    ['differ on whether it is a figure', [said('lx'), said('wm', { verdict: 'rejected', reading: null })], true],
    ['differ, and one has settled it', [said('lx'), said('wm', { verdict: 'corrected', reading: other, settles: true })], false],
    ['are not the authors', [said('authors'), said('wm', { verdict: 'corrected', reading: other })], false],
  ])('%s', (_, list, split) => expect(isSplit({ said: list })).toBe(split));

  test('an item is done for whoever has spoken', () => {
    expect(isDone({ said: [said('lx')] }, 'lx')).toBe(true);
    expect(isDone({ said: [said('lx')] }, 'wm')).toBe(false);
  });
});
