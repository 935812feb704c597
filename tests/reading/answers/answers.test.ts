import { describe, expect, it } from 'vitest';
import { answerSchema, type Framework, type Passage } from '../../../src/model/index.ts';
import { frameworkFaults } from '../../../src/reading/answers/faults.ts';
import { answers } from '../../../src/reading/answers/index.ts';
import { sought } from '../../../src/reading/answers/sought.ts';

const frameworks = [
  {
    parts: [{ id: 'pay', zh: '待遇', en: 'Pay' }],
    items: [
      { id: 'x.1', part: 'pay', words: ['教师…公务员'], near: ['教师待遇'], own: [], other: [] },
      { id: 'x.2', part: 'pay', words: ['校车'], own: [], other: [] },
      { id: 'x.3', own: [], other: [] },
    ],
  },
] as unknown as Framework[];

function read(texts: readonly string[], kinds: Partial<Record<number, Passage['kind']>> = {}) {
  let start = 0;
  const passages = texts.map((words, at) => {
    const passage = { id: `p-${at}`, kind: kinds[at] ?? 'paragraph', start, end: start + words.length } as Passage;
    start = passage.end + 1;
    return passage;
  });
  const text = texts.join('\n');
  return answers({ text, passages, frameworks }).map((answer) => [answer.item, answer.state, text.slice(answer.start, answer.end)]);
}

describe('what a report says of the items of a framework', () => {
  it('is found with a gap inside one clause, and fits its schema', () => {
    expect(read(['教师工资收入不低于公务员。'])).toEqual([['x.1', 'said', '教师工资收入不低于公务员']]);
    const [answer] = answers({ text: '开通校车。', passages: [{ kind: 'item', start: 0, end: 5 } as Passage], frameworks });
    expect(answerSchema.parse(answer)).toEqual({ item: 'x.2', state: 'said', start: 2, end: 4, rule: 'x.2/said' });
  });

  it.each(['教师待遇好，公务员也好。', '提高教师待遇。'])('is only near where its words do not answer: %s', (text) => {
    expect(read([text])).toEqual([['x.1', 'near', '教师待遇']]);
  });

  it('is not near where it is said elsewhere', () => {
    expect(read(['提高教师待遇。', '教师收入与公务员相当。']).map(([, state]) => state)).toEqual(['said']);
  });

  it('is not looked for in the title or the signature', () => {
    expect(read(['关于校车的报告', '一切顺利。', '校车办'], { 0: 'title', 2: 'signature' })).toEqual([]);
  });

  it('is nothing where nothing of it stands', () => {
    expect(read(['今天天气好。'])).toEqual([]);
  });
});

describe('words that are looked for', () => {
  it('are plain: marks of expressions mean themselves', () => {
    expect('互联网+教育'.match(sought(['互联网+教育']) ?? '')?.[0]).toBe('互联网+教育');
    expect(sought(['a.b'])?.test('axb')).toBe(false);
    expect(sought([])).toBeNull();
  });
});

describe('faults of a framework', () => {
  it('are parts, indicators and variants that are not there', () => {
    const own = [{ indicator: 'pay', variants: ['gross'] }, { indicator: 'gone' }];
    const wrong = { parts: [], items: [{ id: 'x.1', part: 'pay', own, other: ['lost'] }] } as unknown as Framework;
    const messages = frameworkFaults(wrong, new Map([['pay', { variants: [] } as never]])).map(({ message }) => message);
    expect(messages).toEqual([
      'there is no part "pay"',
      'there is no indicator "gone"',
      'there is no indicator "lost"',
      '"pay" has no variant "gross"',
    ]);
  });
});
