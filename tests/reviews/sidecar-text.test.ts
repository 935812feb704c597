import { describe, expect, test } from 'vitest';
import { type Review, sidecarSchema } from '../../src/model/index.ts';
import { parseYaml } from '../../src/model/parse.ts';
import { withoutReview, withReviews } from '../../src/reviews/sidecar-text.ts';

const review = (quote: string): Review => ({
  of: 'figure',
  at: { quote, before: '现有', after: '，其中' },
  saw: {
    value: 12,
    valueHigh: null,
    unit: '所',
    qualifier: 'exact',
    direction: null,
    indicators: [{ id: 'schools' }],
    stage: null,
    period: '2019',
    status: 'actual',
    scope: 'district',
    place: null,
  },
  verdict: 'corrected',
  reading: { stage: 'primary', period: null },
  by: 'wang.l',
  on: '2026-11-28',
});

const reviewsOf = (yaml: string) => parseYaml(sidecarSchema, yaml, 'x.yaml').reviews?.map((one) => 'at' in one && one.at.quote);

/** Sidecars in the forms that people write. */
const SIDECARS: [form: string, yaml: string][] = [
  ['an empty one', ''],
  ['one with a remark alone', '# 由县志办抄录\n'],
  ['one without reviews', 'note: 转载于论坛 # 页脚\n\n# 抓取日期未知\nyear: 2019\n'],
  ['one that begins with a document mark', '---\nyear: 2019\n'],
  ['one with Windows line ends', 'note: 甲\r\nyear: 2019\r\n'],
  [
    'one whose dashes stand at the edge',
    `reviews:\n- of: report\n  saw: 0a1b2c3d\n  verdict: confirmed\n  by: li\n  on: 2026-11-01\n\n# 以下是著录\nyear: 2019\n`,
  ],
  [
    'one whose list has remarks between, and keys after it',
    `year: 2019\nreviews:\n    # 第一遍\n    - of: report # 全文\n      saw: 0a1b2c3d\n      verdict: confirmed\n      by: li\n      on: 2026-11-01 # 当天\n    # 末尾\nnote: 乙\n`,
  ],
  [
    'one that ends with a text of several lines',
    'reviews:\n  - of: report\n    saw: 0a1b2c3d\n    verdict: confirmed\n    by: li\n    on: 2026-11-01\n    note: |\n      第一行\n      第二行\n',
  ],
];

describe('writing a review into a sidecar', () => {
  test.each(SIDECARS)('keeps every line of %s, and takes it out again', (_, yaml) => {
    const before = reviewsOf(yaml) ?? [];
    const once = withReviews(yaml, [review('12所')]);
    const twice = withReviews(once, [review('13所')]);
    expect(withReviews(yaml, [review('12所'), review('13所')])).toBe(twice);
    expect(reviewsOf(twice)).toEqual([...before, '12所', '13所']);
    const lines = twice.split('\n');
    expect(yaml.split('\n').every((line) => line === '' || lines.includes(line))).toBe(true);
    expect(withoutReview(withoutReview(twice, review('13所')), review('12所'))).toBe(yaml);
    expect(withoutReview(twice, review('12所'))).toBe(withReviews(yaml, [review('13所')]));
  });

  test('writes an entry that reads well, without what is null', () => {
    expect(withReviews('', [review('12所')])).toBe(
      [
        'reviews:',
        '  - of: figure',
        '    at: { quote: 12所, before: 现有, after: ，其中 }',
        '    saw: { value: 12, unit: 所, qualifier: exact, indicators: [ { id: schools } ], period: "2019", status: actual, scope: district }',
        '    verdict: corrected',
        '    reading: { stage: primary, period: null }',
        '    by: wang.l',
        '    on: 2026-11-28',
        '',
      ].join('\n'),
    );
  });

  test('says the same when it is read again', () => {
    const again = parseYaml(sidecarSchema, withReviews('', [review('12所')]), 'x.yaml');
    expect(again.reviews).toEqual([review('12所')]);
  });

  test.each([
    ['an empty list', 'year: 2019\nreviews: []\nnote: 甲\n'],
    ['a key without a value', 'reviews:\nyear: 2019\nnote: 甲\n'],
    ['a whole on one line', '{ year: 2019, note: 甲 }\n'],
    ['a list on one line', 'year: 2019\nnote: 甲\nreviews: [{ of: report, saw: 0a1b2c3d, verdict: confirmed, by: li, on: 2026-11-01 }]\n'],
  ])('puts it into %s', (_, yaml) => {
    const written = withReviews(yaml, [review('12所')]);
    expect(reviewsOf(written)?.at(-1)).toBe('12所');
    expect(parseYaml(sidecarSchema, written, 'x.yaml')).toMatchObject({ year: 2019, note: '甲' });
  });

  test('leaves a line at the end that has no line break its own', () => {
    expect(withReviews('note: 甲', [review('12所')])).toMatch(/^note: 甲\nreviews:\n {2}- of: figure\n/);
  });

  test('leaves a sidecar alone that has no such review', () => {
    const yaml = withReviews('note: 甲\n', [review('12所')]);
    expect(withoutReview(yaml, { ...review('12所'), by: 'li' })).toBe(yaml);
  });

  test('takes out the later one of two that say the same', () => {
    const yaml = withReviews('', [review('1所'), review('2所'), review('1所')]);
    expect(reviewsOf(withoutReview(yaml, review('1所')))).toEqual(['1所', '2所']);
  });
});
