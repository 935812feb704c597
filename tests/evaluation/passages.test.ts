import { expect, test } from 'vitest';
import { scorePassages, unmarked } from '../../src/evaluation/passages.ts';
import type { Mention, Observation } from '../../src/model/index.ts';

const MARKED = '全县小学{24所|school-count|actual|2022|primary|district}，邻县{31所|school-count|actual|?|primary|elsewhere}。';
const { text, figures } = unmarked(MARKED);

const mention = (raw: string, changes: Partial<Mention> = {}): Mention =>
  ({
    id: `m-${raw}`,
    start: text.indexOf(raw),
    end: text.indexOf(raw) + raw.length,
    status: 'actual',
    period: '2022',
    stage: 'primary',
    scope: 'district',
    place: null,
    ...changes,
  }) as Mention;
const observation = (raw: string, changes: Partial<Observation> = {}): Observation =>
  ({ ...mention(raw), mention: `m-${raw}`, indicator: 'school-count', confidence: 'sure', ...changes }) as Observation;

/** The score of the passage as it is read. */
function scored(mentions: Mention[], observations: Observation[]) {
  return scorePassages([{ id: 'one', set: 'a', figures, record: { mentions, observations } }])['a'];
}

test('marks are taken out of the text, and say where each figure stands', () => {
  expect(text).toBe('全县小学24所，邻县31所。');
  expect(figures.map(({ start, end, own }) => [text.slice(start, end), own])).toEqual([
    ['24所', true],
    ['31所', false],
  ]);
  expect(figures[1]?.period).toBeNull();
});

test('what agrees with its mark is right as a whole, and the figure of another place states nothing', () => {
  const score = scored([mention('24所'), mention('31所', { place: '邻县' })], [observation('24所'), observation('31所')]);
  expect(score).toMatchObject({ figures: 2, indicators: { right: 1, found: 1, gold: 1 }, differences: [] });
  expect(score?.confidence.sure).toEqual({ found: 1, indicator: 1, whole: 1 });
});

test('another stage is wrong as a whole, and a figure elsewhere that is taken for the own is a wrong indicator', () => {
  const other = { stage: 'junior' };
  const score = scored(
    [mention('24所', other), mention('31所')],
    [observation('24所', other), observation('31所', { confidence: 'likely' })],
  );
  expect(score?.confidence.sure).toEqual({ found: 1, indicator: 1, whole: 0 });
  expect(score?.confidence.likely).toEqual({ found: 1, indicator: 0, whole: 0 });
  expect(score?.fields.stage).toEqual({ right: 1, judged: 2 });
  expect(score?.differences).toEqual(['one 24所: stage read junior, marked primary', 'one 31所: indicator read school-count, marked none']);
});

test('a figure of which nothing was read is missed', () => {
  expect(scored([], [])?.indicators).toMatchObject({ right: 0, gold: 1 });
});
