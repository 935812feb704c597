import { describe, expect, test } from 'vitest';
import { inPresentForm, RECORD_HISTORY, RECORD_SCHEMA, SIDECAR_HISTORY, SIDECAR_SCHEMA } from '../../src/model/index.ts';
import { FIRST_FORM, formParameter, viewParameters } from '../../src/model/view-address.ts';

const HISTORY = {
  of: 'note',
  number: 3,
  steps: [
    ({ words, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, text: words }),
    ({ text, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, lines: String(text).split(' ') }),
  ],
};

describe('data in an earlier form', () => {
  test.each([
    ['go through all steps', { words: 'a b' }, { schema: 3, lines: ['a', 'b'] }],
    ['go on from the number they state', { schema: 2, text: 'a b' }, { schema: 3, lines: ['a', 'b'] }],
    ['stay as they are in the present form', { schema: 3, lines: [] }, { schema: 3, lines: [] }],
    ['are left alone where their number is none', { schema: 'x', words: 'a' }, { schema: 'x', words: 'a' }],
    ['are left alone where they have no keys', ['a'], ['a']],
  ])('%s', (_, data, expected) => {
    expect(inPresentForm(data, HISTORY, 'a.json')).toEqual(expected);
  });

  test('are refused in a newer form than the program knows, with file and remedy', () => {
    expect(() => inPresentForm({ schema: 4 }, HISTORY, 'a.json')).toThrow(
      expect.objectContaining({ file: 'a.json', message: expect.stringContaining('form 4'), hint: expect.stringContaining('up to date') }),
    );
  });

  test('have as many steps as their number asks for', () => {
    expect([RECORD_HISTORY.number, RECORD_HISTORY.steps.length]).toEqual([RECORD_SCHEMA, RECORD_SCHEMA - 1]);
    expect([SIDECAR_HISTORY.number, SIDECAR_HISTORY.steps.length]).toEqual([SIDECAR_SCHEMA, SIDECAR_SCHEMA - 1]);
  });
});

test('a record of form 1 gets classes that claim no more than its numbers did, and reviews for corrections', () => {
  const record = {
    schema: 1,
    mentions: [
      { id: 'm-1', basis: { stage: { from: 'correction', start: 0, end: 2 }, unit: { from: 'clause', start: 0, end: 1 } } },
      { id: 'm-2' },
    ],
    observations: [
      { id: 'a', rule: 'correction', confidence: 1 },
      { id: 'b', rule: 'x/y', confidence: 0.66 },
    ],
  };
  expect(inPresentForm(record, RECORD_HISTORY, 'a.json')).toEqual({
    schema: 3,
    mentions: [
      { id: 'm-1', basis: { stage: { from: 'review', start: 0, end: 2 }, unit: { from: 'clause', start: 0, end: 1 } } },
      { id: 'm-2' },
    ],
    observations: [
      { id: 'a', rule: 'review', confidence: 'likely' },
      { id: 'b', rule: 'x/y', confidence: 'doubtful' },
    ],
  });
});

describe('corrections of a sidecar become reviews', () => {
  const reviewsOf = (corrections: unknown[], more = {}) =>
    (inPresentForm({ ...more, corrections }, SIDECAR_HISTORY, 'a.yaml') as { reviews: unknown[] }).reviews;
  const common = { of: 'figure', by: 'authors', on: '2026-11-29' };

  test.each([
    [
      'fields that were set are corrected',
      [{ quote: '初中9所', raw: '9所', set: { value: 8, stage: null, scope: 'rural' }, reason: '两所已合并' }],
      [
        {
          ...common,
          at: { quote: '9所', before: '初中' },
          verdict: 'corrected',
          reading: { value: 8, stage: null, scope: 'rural' },
          note: '两所已合并',
        },
      ],
    ],
    [
      'an indicator is one of a list',
      [{ quote: '组建共同体12个，', raw: '12个', set: { indicator: 'education-groups' } }],
      [
        {
          ...common,
          at: { quote: '12个', before: '组建共同体', after: '，' },
          verdict: 'corrected',
          reading: { indicators: [{ id: 'education-groups' }] },
        },
      ],
    ],
    [
      'an indicator that was taken away leaves none',
      [{ quote: '聘请36名', raw: '36名', set: { indicator: null } }],
      [{ ...common, at: { quote: '36名', before: '聘请' }, verdict: 'corrected', reading: { indicators: [] } }],
    ],
    [
      'what was dropped is rejected',
      [{ quote: '9所', raw: '9所', drop: true }],
      [{ ...common, at: { quote: '9所' }, verdict: 'rejected' }],
    ],
    [
      'two of the same words are one',
      [
        { quote: '初中9所', raw: '9所', set: { stage: 'junior' } },
        { quote: '初中9所', raw: '9所', set: { status: 'planned' } },
      ],
      [{ ...common, at: { quote: '9所', before: '初中' }, verdict: 'corrected', reading: { stage: 'junior', status: 'planned' } }],
    ],
  ])('%s', (_, corrections, expected) => {
    expect(reviewsOf(corrections)).toEqual(expected);
  });

  test('before the reviews that stand there, which speak later', () => {
    expect(reviewsOf([{ quote: '9所', raw: '9所', drop: true }], { reviews: [{ of: 'report' }] })).toMatchObject([
      { verdict: 'rejected' },
      { of: 'report' },
    ]);
  });
});

describe('addresses of views', () => {
  const history = { number: 2, steps: [(given: URLSearchParams) => new URLSearchParams({ words: given.get('q') ?? '' })] };

  test.each([
    ['?q=a', 'words=a'],
    ['?v=1&q=a', 'words=a'],
    ['?v=2&words=a', 'v=2&words=a'],
  ])('%s is read in its present form', (query, expected) => {
    expect(viewParameters(query, history)).toMatchObject({ newer: null });
    expect(String(viewParameters(query, history).parameters)).toBe(expected);
  });

  test.each(['3', '0', '-1', '1.5', 'x', ''])('a form %j that is not known is not read', (v) => {
    const { parameters, newer } = viewParameters(`?v=${v}&q=a`, history);
    expect([String(parameters), newer]).toEqual(['', v]);
  });

  test('state their form from the second on', () => {
    expect([formParameter(FIRST_FORM), formParameter(history)]).toEqual(['', 'v=2&']);
  });
});
