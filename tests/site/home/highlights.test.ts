import { describe, expect, test } from 'vitest';
import type { Mention, ReportRecord } from '../../../src/model/index.ts';
import { bestExample } from '../../../src/site/home/highlights.ts';
import { records } from '../../support/content.ts';

const [shipped] = records.filter(({ mentions, observations }) => mentions.length > 0 && observations.length > 0);
if (!shipped) throw new Error('No record has observations.');

/** A record with one figure that answers an indicator. */
function withFigure(text: string, raw: string, given: Partial<Mention>): ReportRecord {
  const [observation] = shipped?.observations ?? [];
  const mention = shipped?.mentions.find(({ id }) => id === observation?.mention);
  if (!shipped || !mention || !observation) throw new Error('No mention.');
  const start = text.indexOf(raw);
  const passage = { ...shipped.passages[0], id: 'p-0', start: 0, end: text.length } as ReportRecord['passages'][number];
  return {
    ...shipped,
    text,
    passages: [passage],
    mentions: [
      { ...mention, passage: 'p-0', start, end: start + raw.length, raw, stage: null, scope: 'district', qualifier: 'exact', ...given },
    ],
    observations: [{ ...observation, status: 'actual' }],
  };
}

const PLAIN = withFigure('全县现有各级各类学校一百二十四所，布局合理。', '一百二十四所', {});
const RICH = withFigure('全县小学共投入资金约3.2亿元，用于改善办学条件。', '约3.2亿元', {
  stage: 'primary',
  qualifier: 'approx',
  scope: 'rural',
});
const SHORT = withFigure('学校9所。', '9所', { stage: 'primary', qualifier: 'approx' });

describe('the figure on the home page', () => {
  test('is the one of which most is known', () => {
    expect(bestExample(RICH)?.weight).toBeGreaterThan(bestExample(PLAIN)?.weight ?? 0);
  });

  test('stands in a sentence that reads well in large type, or there is none', () => {
    expect(bestExample(SHORT)).toBeNull();
    expect(bestExample(PLAIN)?.mention.raw).toBe('一百二十四所');
  });

  test('has happened: plans and requirements are not shown', () => {
    const planned = { ...RICH, observations: RICH.observations.map((observation) => ({ ...observation, status: 'planned' as const })) };
    expect(bestExample(planned)).toBeNull();
  });
});
