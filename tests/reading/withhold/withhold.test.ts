import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/model/error.ts';
import { type Review, recordSchema, type Withdrawal } from '../../../src/model/index.ts';
import { convert } from '../../../src/reading/index.ts';
import { knowledge, read, reviewOf, TEXT } from '../reviewed-report.ts';

const said = { reason: { zh: '统计有误', en: 'miscounted' }, by: '衢江区教育局', on: '2026-12-01' };
const figure: Withdrawal = { of: 'figure', at: { quote: '20286人', before: '小学在校生' }, ...said };
const plain = await read();

describe('a figure that was withdrawn', async () => {
  const record = recordSchema.parse(await read([], TEXT, { withdrawals: [figure] }));

  test('is nowhere in the record, its place is known', () => {
    expect(JSON.stringify(record)).not.toContain('20286');
    expect(record.text).toContain('小学在校生██████，专任教师1450人');
    expect(record.withdrawn).toEqual([
      { of: 'figure', ...said, start: plain.text.indexOf('20286人'), end: plain.text.indexOf('20286人') + 6 },
    ]);
  });

  test('takes nothing else along', () => {
    expect(record.text).toHaveLength(plain.text.length);
    expect(record.mentions.map(({ raw }) => raw)).toEqual(plain.mentions.map(({ raw }) => raw).filter((raw) => raw !== '20286人'));
    expect(record.source.sha256).toBe(plain.source.sha256);
  });

  test('has no review, and reviews of its neighbours hold', async () => {
    const reviews: Review[] = [
      reviewOf(plain, '20286人'),
      reviewOf(plain, '1450人'),
      { of: 'figure', at: { quote: '20286人', before: '不在此处' }, saw: null, verdict: 'rejected', by: 'li.j', on: '2026-11-20' },
    ];
    const reviewed = await read(reviews, TEXT, { withdrawals: [figure] });
    expect(JSON.stringify(reviewed)).not.toContain('20286');
    expect(reviewed.mentions.find(({ raw }) => raw === '1450人')?.review?.status).toBe('confirmed');
    expect(reviewed.reviewAgain).toBeUndefined();
  });
});

test('a stretch of text is withdrawn from its first words to its last', async () => {
  const passage: Withdrawal = { of: 'passage', at: { quote: '1.加强教师招聘' }, until: { quote: '选派交流教师35名。' }, ...said };
  const record = await read([], TEXT, { withdrawals: [passage] });
  expect(record.text).not.toMatch(/招聘|35名|交流轮岗/);
  expect(record.text).toContain('三、存在问题');
  expect(record.problems.flatMap(({ measures }) => measures)).toEqual([]);
});

test.each([
  ['words that are not there', { quote: '99999人' }, 'does not have'],
  ['words that stand there twice', { quote: '所' }, 'more than once'],
  ['words with others around them', { quote: '20286人', before: '初中在校生' }, 'other words around'],
])('%s are refused: nothing is published before it is clear', async (_, at, words) => {
  const attempt = read([], TEXT, { withdrawals: [{ of: 'figure', at, ...said }] });
  await expect(attempt).rejects.toThrow(InputError);
  await expect(attempt).rejects.toThrow(words);
});

describe('personal data', () => {
  const text = `${TEXT}\n联系人：张建国，手机13812345678\n`;

  test('are masked by rule, wherever the record has words, and the places are told', async () => {
    const record = recordSchema.parse(await read([], text));
    expect(JSON.stringify(record)).not.toMatch(/建国|1234567/);
    expect(record.masked?.map(({ rule }) => rule)).toEqual(['contact-name', 'mobile-number']);
    expect(record.text).toContain('联系人：张**，手机138****5678');
  });

  test('stay where masking is off', async () => {
    const { masking: _, ...others } = knowledge;
    const record = await convert({ file: 'report.txt', bytes: new TextEncoder().encode(text), sidecar: {} }, others);
    expect([record.masked, record.text.includes('13812345678')]).toEqual([undefined, true]);
  });
});
