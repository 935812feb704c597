import { expect, test } from 'vitest';
import { loadKnowledge } from '../../scripts/lib/content/knowledge.ts';
import { masked } from '../../src/reading/withhold/mask.ts';

const { masking = [] } = (await loadKnowledge()).knowledge;

const examples = masking.flatMap(({ id, examples }) => examples.map(([text, shown]) => [id, text, shown] as const));
const counterexamples = masking.flatMap(({ id, counterexamples }) => counterexamples.map((text) => [id, text] as const));

test('there are rules, each of its own id', () => {
  expect(masking.length).toBeGreaterThan(3);
  expect(new Set(masking.map(({ id }) => id)).size).toBe(masking.length);
});

test.each(examples)('%s masks in “%s”', (id, text, shown) => {
  expect(
    masked(
      text,
      masking.filter((rule) => rule.id === id),
    ),
  ).toBe(shown);
});

test.each(counterexamples)('%s leaves “%s” as it is, and so do all others', (_, text) => {
  expect(masked(text, masking)).toBe(text);
});

test.each([
  ['officials keep their names in titles and signatures', '衢江区人民政府区长王志强 教育局局长：李明\n责任领导：张伟，责任单位：区教育局'],
  [
    'sums, codes and years are no numbers of persons',
    '2019年投入15900.5万元，学籍数138123人，文号〔2020〕1381234号，3.3080320190101123万元',
  ],
])('%s', (_, text) => {
  expect(masked(text, masking)).toBe(text);
});

test('takes no more than a moment for long lines of digits, letters and names', () => {
  for (const piece of ['1381234', '联系人：', 'a.b-', '张建国、', '19900101'])
    expect(masked(piece.repeat(20_000), masking)).toHaveLength(piece.length * 20_000);
});
