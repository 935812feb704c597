import { describe, expect, test } from 'vitest';
import { type FigureReview, type Review, recordSchema } from '../../src/model/index.ts';
import { Anchors } from '../../src/reviews/anchor.ts';
import { findingReading } from '../../src/reviews/checks.ts';
import { problemReading } from '../../src/reviews/problems.ts';
import { textKey } from '../../src/reviews/whole-report.ts';
import { mentionOf, read, reviewOf, spanOf, TEXT } from './reviewed-report.ts';

const plain = await read();
const at = (words: string) => new Anchors(TEXT).at(spanOf(TEXT, words));
const observationsOf = (record: typeof plain, raw: string) =>
  record.observations.filter(({ mention }) => mention === mentionOf(record, raw).id);

describe('reviews of figures', () => {
  test('confirm what was read, on the figure and its observations', async () => {
    const record = recordSchema.parse(await read([reviewOf(plain, '20286人')]));
    const review = { status: 'confirmed', by: ['王兰'], on: '2026-11-20' };
    expect(mentionOf(record, '20286人').review).toEqual(review);
    expect(observationsOf(record, '20286人').map((one) => one.review)).toEqual([review]);
    expect(mentionOf(record, '1450人').review).toBeUndefined();
    expect(record.reviewAgain).toBeUndefined();
  });

  test('correct fields, which rest on the review from then on', async () => {
    const reading = { stage: 'junior', scope: 'rural', indicators: [{ id: 'backbone-teachers' }] } as const;
    const record = recordSchema.parse(
      await read([reviewOf(plain, '1450人', { verdict: 'corrected', reading: { ...reading, indicators: [...reading.indicators] } })]),
    );
    const mention = mentionOf(record, '1450人');
    expect(mention).toMatchObject({ value: 1450, stage: 'junior', scope: 'rural', review: { status: 'corrected' } });
    expect(mention.basis?.stage).toEqual({ from: 'review', start: mention.start, end: mention.end });
    expect(mention.basis?.period).toEqual(mentionOf(plain, '1450人').basis?.period);
    expect(observationsOf(record, '1450人')).toMatchObject([
      { indicator: 'backbone-teachers', rule: 'review', confidence: 'sure', stage: 'junior', review: { status: 'corrected' } },
    ]);
  });

  test('take a figure away that is none', async () => {
    const record = await read([reviewOf(plain, '2所', { verdict: 'rejected' })]);
    expect(record.mentions.map(({ raw }) => raw)).not.toContain('2所');
    expect(record.observations).toHaveLength(plain.observations.length - observationsOf(plain, '2所').length);
    expect(record.reviewAgain).toBeUndefined();
  });

  test('put in a figure that was not read, with the indicator that was named', async () => {
    const found: FigureReview = {
      of: 'figure',
      at: at('缺少音体美教师'),
      saw: null,
      verdict: 'corrected',
      reading: { value: 3, unit: '人', qualifier: 'approx', status: 'actual', scope: 'rural', indicators: [{ id: 'teacher-count' }] },
      by: 'wang.l',
      on: '2026-11-20',
    };
    const record = recordSchema.parse(await read([found]));
    const mention = mentionOf(record, '缺少音体美教师');
    expect(mention).toMatchObject({ value: 3, qualifier: 'approx', scope: 'rural', stage: null, review: { status: 'corrected' } });
    expect(record.passages.find(({ id }) => id === mention.passage)?.kind).toBeDefined();
    expect(observationsOf(record, '缺少音体美教师')).toMatchObject([{ indicator: 'teacher-count', value: 3 }]);
    expect(new Set(record.mentions.map(({ id }) => id)).size).toBe(record.mentions.length);
  });

  test('take the indicators from a figure of another place', async () => {
    const record = await read([reviewOf(plain, '20286人', { verdict: 'corrected', reading: { place: '全市' } })]);
    expect(mentionOf(record, '20286人').place).toBe('全市');
    expect(observationsOf(record, '20286人')).toEqual([]);
  });

  test('change nothing else of the report', async () => {
    const record = await read([reviewOf(plain, '2所', { verdict: 'rejected' })]);
    expect(record.mentions).toEqual(plain.mentions.filter(({ raw }) => raw !== '2所'));
  });

  test('are brought into the checks', async () => {
    const holds = (record: typeof plain) => record.findings.filter(({ rule }) => rule === 'total').map((one) => one.holds);
    expect(holds(plain)).toEqual(['yes']);
    const record = await read([reviewOf(plain, '23所', { verdict: 'corrected', reading: { value: 22 } })]);
    expect(holds(record)).toEqual(['unknown']);
  });
});

describe('several reviewers', () => {
  const corrected = (by: string, stage: string): FigureReview =>
    reviewOf(plain, '1450人', { by, verdict: 'corrected', reading: { stage } });

  test('who agree are named together, those who did not consent without their names', async () => {
    const record = await read([reviewOf(plain, '1450人'), reviewOf(plain, '1450人', { by: 'li.j', on: '2026-11-24' })]);
    expect(mentionOf(record, '1450人').review).toEqual({ status: 'confirmed', by: ['王兰', 'reviewer'], on: '2026-11-24' });
    expect(JSON.stringify(record)).not.toMatch(/li\.j|李江/);
  });

  test('who differ leave the reading as it is, disputed', async () => {
    const record = await read([corrected('wang.l', 'junior'), corrected('li.j', 'primary')]);
    expect(mentionOf(record, '1450人')).toMatchObject({ stage: mentionOf(plain, '1450人').stage, review: { status: 'disputed' } });
    expect(record.reviewAgain).toBeUndefined();
  });

  test('are decided between by one that settles', async () => {
    const record = await read([
      corrected('wang.l', 'junior'),
      corrected('li.j', 'senior'),
      { ...corrected('chen', 'junior'), settles: true },
    ]);
    expect(mentionOf(record, '1450人')).toMatchObject({ stage: 'junior', review: { status: 'corrected', by: ['reviewer'] } });
  });

  test('may change their minds: the last word of each counts', async () => {
    const record = await read([corrected('wang.l', 'junior'), reviewOf(plain, '1450人')]);
    expect(mentionOf(record, '1450人').review?.status).toBe('confirmed');
  });

  test('go before the authors, who are named as such where they are alone', async () => {
    const own = corrected('authors', 'junior');
    expect(mentionOf(await read([own]), '1450人').review?.by).toEqual(['authors']);
    const both = mentionOf(await read([own, reviewOf(plain, '1450人')]), '1450人');
    expect(both.review).toMatchObject({ status: 'confirmed', by: ['王兰'] });
  });
});

describe('reviews whose ground has changed', () => {
  const confirmed = reviewOf(plain, '35名');

  test('hold where another part of the source was edited', async () => {
    const record = await read([confirmed], TEXT.replace('全区现有学校47所', '截至年底，全区现有学校47所'));
    expect(mentionOf(record, '35名').review?.status).toBe('confirmed');
  });

  test('are to be looked at again where their words were edited, with what stands there now', async () => {
    const edited = TEXT.replace('35名', '36名');
    const record = recordSchema.parse(await read([confirmed], edited));
    expect(mentionOf(record, '36名').review).toBeUndefined();
    expect(record.reviewAgain).toEqual([{ review: 0, of: 'figure', quote: '35名', reason: 'words-lost', ...spanOf(edited, '36名') }]);
  });

  test('are to be looked at again where the words around them were edited', async () => {
    const record = await read([confirmed], TEXT.replace('选派交流教师', '组织骨干教师'));
    expect(mentionOf(record, '35名').review).toBeUndefined();
    expect(record.reviewAgain).toMatchObject([{ reason: 'surroundings-changed', start: mentionOf(record, '35名').start }]);
  });

  test('find their own of two places with the same words', async () => {
    const twice = TEXT.replace('新建学校2所', '新建学校2所（含24所）');
    const record = await read([reviewOf(plain, '24所')], twice);
    const [first, second] = record.mentions.filter(({ raw }) => raw === '24所');
    expect([first?.review?.status, second?.review]).toEqual(['confirmed', undefined]);
  });

  test('follow a report that is renamed with its sidecar', async () => {
    const record = await read([confirmed], TEXT, { year: 2020 }, '330803-2020-self-assessment.txt');
    expect(record.report.id).toBe('330803-2020-self-assessment');
    const { status } = mentionOf(record, '35名').review ?? {};
    const reasons = record.reviewAgain?.map(({ reason }) => reason);
    expect(status === 'confirmed' || reasons?.[0] === 'reading-changed').toBe(true);
  });

  test('confirm no longer where a rule reads something else now', async () => {
    const saw = confirmed.saw && { ...confirmed.saw, status: 'target' as const };
    const record = await read([{ ...confirmed, saw }]);
    expect(mentionOf(record, '35名').review).toBeUndefined();
    expect(record.reviewAgain).toMatchObject([{ reason: 'reading-changed', fields: ['status'] }]);
  });

  test('keep what they corrected where a rule reads something else now, without a status', async () => {
    const saw = confirmed.saw && { ...confirmed.saw, period: '2018' };
    const record = await read([{ ...confirmed, saw, verdict: 'corrected', reading: { stage: 'junior' } }]);
    expect(mentionOf(record, '35名')).toMatchObject({ stage: 'junior', period: mentionOf(plain, '35名').period });
    expect(mentionOf(record, '35名').review).toBeUndefined();
    expect(record.reviewAgain).toMatchObject([{ reason: 'reading-changed', fields: ['period'] }]);
  });

  test('hold where the rules have learnt what a person corrected', async () => {
    const saw = confirmed.saw && { ...confirmed.saw, stage: 'senior', indicators: [] };
    const { stage = null, indicators = [] } = confirmed.saw ?? {};
    const record = await read([{ ...confirmed, saw, verdict: 'corrected', reading: { stage, indicators } }]);
    expect(mentionOf(record, '35名').review?.status).toBe('confirmed');
    expect(record.reviewAgain).toBeUndefined();
  });

  test.each([
    [
      'an indicator that the codebook has no more',
      { verdict: 'corrected', reading: { indicators: [{ id: 'no-such-thing' }] } },
      'contradicts',
    ],
    ['a figure that is not read any more', { at: at('打印本页') }, 'not-read'],
  ] as [string, Partial<FigureReview>, string][])('are to be looked at again for %s', async (_, parts, reason) => {
    const record = await read([{ ...confirmed, ...parts }]);
    expect(record.reviewAgain).toMatchObject([{ review: 0, reason }]);
    expect(record.mentions).toEqual(plain.mentions);
  });

  test('are flagged where one puts in a figure that another keeps otherwise', async () => {
    const longer: Review = {
      ...confirmed,
      at: at('教师35名'),
      saw: null,
      verdict: 'corrected',
      reading: { value: 35, unit: '人', qualifier: 'exact', status: 'planned', scope: 'district' },
    };
    const record = await read([confirmed, longer]);
    expect(mentionOf(record, '35名').review?.status).toBe('confirmed');
    expect(record.reviewAgain).toMatchObject([{ review: 1, reason: 'contradicts' }]);
    expect((await read([longer])).mentions.map(({ raw }) => raw)).toContain('教师35名');
  });
});

describe('reviews of other parts', () => {
  const by = { by: 'wang.l', on: '2026-11-20' } as const;

  test('confirm and correct fields of the head', async () => {
    const record = recordSchema.parse(
      await read([
        { of: 'field', field: 'year', saw: 2019, verdict: 'corrected', reading: 2018, ...by },
        { of: 'field', field: 'district', saw: '330803', verdict: 'confirmed', ...by },
      ]),
    );
    expect(record.report).toMatchObject({ year: 2018, reviews: { year: { status: 'corrected' }, district: { status: 'confirmed' } } });
    expect(record.report.given).toContain('year');
  });

  test('of a field that is read otherwise now are to be looked at again', async () => {
    const record = await read([{ of: 'field', field: 'year', saw: 2017, verdict: 'confirmed', ...by }]);
    expect(record.report.reviews).toBeUndefined();
    expect(record.reviewAgain).toEqual([{ review: 0, of: 'field', quote: 'year', reason: 'reading-changed' }]);
  });

  test('take a check away that should not have been made, and confirm another', async () => {
    const finding = plain.findings.find(({ equation }) => equation?.result.value === 47);
    if (!finding) throw new Error('no check');
    const review = {
      of: 'check',
      at: new Anchors(TEXT).ofHead(finding),
      rule: finding.rule,
      saw: findingReading(finding),
      ...by,
    } as const;
    const kept = await read([{ ...review, verdict: 'confirmed' }]);
    expect(kept.findings.find(({ equation }) => equation?.result.value === 47)?.review?.status).toBe('confirmed');
    const left = await read([{ ...review, verdict: 'rejected' }]);
    expect(left.findings).toEqual(plain.findings.filter((one) => one !== finding));
    const changed = await read([{ ...review, saw: { ...review.saw, equation: '1 + 1 = 3' }, verdict: 'rejected' }]);
    expect(changed.findings).toEqual(plain.findings);
    expect(changed.reviewAgain).toMatchObject([{ reason: 'reading-changed' }]);
  });

  test('rename a problem, move its measures, take it away', async () => {
    const [problem] = plain.problems;
    if (!problem) throw new Error('no problem');
    const saw = problemReading(problem);
    const review = { of: 'problem', at: new Anchors(TEXT).ofHead(problem), saw, ...by } as const;
    const renamed = await read([
      { ...review, verdict: 'corrected', reading: { title: '音体美教师不足', measures: saw.measures.slice(1) } },
    ]);
    expect(renamed.problems[0]).toMatchObject({ title: '音体美教师不足', review: { status: 'corrected' } });
    expect(renamed.problems[0]?.measures).toEqual(problem.measures.slice(1));
    expect((await read([{ ...review, verdict: 'rejected' }])).problems).toEqual(plain.problems.slice(1));
  });

  test('give back to the report what was set aside', async () => {
    const part = plain.dropped.at(-1);
    if (!part) throw new Error('nothing set aside');
    const review = { of: 'set-aside', at: new Anchors(TEXT).ofHead(part), saw: { reason: part.reason }, ...by } as Review;
    const record = recordSchema.parse(await read([{ ...review, verdict: 'rejected' } as Review]));
    expect(record.dropped).toEqual(plain.dropped.slice(0, -1));
    expect(record.passages.some(({ start, end }) => start <= part.start && part.end <= end)).toBe(true);
    const kept = await read([{ ...review, verdict: 'confirmed' } as Review]);
    expect(kept.dropped.at(-1)?.review?.status).toBe('confirmed');
  });

  test('of the whole report hold for the text gone through alone', async () => {
    const whole: Review = { of: 'report', saw: textKey(TEXT), verdict: 'confirmed', ...by };
    expect((await read([whole])).reviewAgain).toBeUndefined();
    expect((await read([whole], `${TEXT} \n`)).reviewAgain).toBeUndefined();
    expect((await read([whole], TEXT.replace('35名', '36名'))).reviewAgain).toMatchObject([{ of: 'report', reason: 'reading-changed' }]);
  });
});

describe('reviews that do not say what was read', () => {
  const said = { of: 'figure', by: 'authors', on: '2026-11-29' } as const;

  test('correct a figure, whatever is read of it', async () => {
    const record = recordSchema.parse(
      await read([{ ...said, at: { quote: '1450人', before: '专任教师' }, verdict: 'corrected', reading: { stage: 'junior' } }]),
    );
    expect(mentionOf(record, '1450人')).toMatchObject({ value: 1450, stage: 'junior', review: { status: 'corrected', by: ['authors'] } });
    expect(record.reviewAgain).toBeUndefined();
  });

  test('take a figure away, and put one in by value and unit', async () => {
    const record = await read([
      { ...said, at: { quote: '2所', before: '新建学校' }, verdict: 'rejected' },
      { ...said, at: { quote: '资金3200万元', before: '投入' }, verdict: 'corrected', reading: { value: 32_000_000, unit: '元' } },
    ]);
    expect(record.mentions.map(({ raw }) => raw)).toEqual(expect.arrayContaining(['资金3200万元']));
    expect(record.mentions.map(({ raw }) => raw)).not.toEqual(expect.arrayContaining(['2所']));
    expect(record.mentions.map(({ raw }) => raw)).not.toEqual(expect.arrayContaining(['3200万元']));
  });

  test('are to be looked at again where their words are gone, or say too little of a figure that nobody read', async () => {
    const record = await read([
      { ...said, at: { quote: '99所' }, verdict: 'rejected' },
      { ...said, at: { quote: '缺少音体美教师' }, verdict: 'corrected', reading: { scope: 'rural' } },
    ]);
    expect(record.reviewAgain?.map(({ reason }) => reason)).toEqual(['words-lost', 'not-read']);
  });
});
