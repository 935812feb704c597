import { describe, expect, test } from 'vitest';
import { scoreMentioned } from '../../src/evaluation/mentioned.ts';
import { recordOf } from '../support/record.ts';

const record = recordOf(['校车开通。', '校车好。'], { mentioned: [{ indicator: 'buses', start: 0, end: 2, rule: 'buses/mentioned-by' }] });
const nothing = { excerpts: [], unseen: [], states: {} };
const line = (quote: string, says: boolean) => ({ report: record.report.id, indicator: 'buses', quote, says });

describe('what is said without a number is measured', () => {
  test('a passage that a reader agrees with is right, one that he wanted besides is missed', () => {
    const { reports } = scoreMentioned([record], { mentioned: [line('校车开通', true), line('校车好', true)], answers: {} }, nothing);
    expect(reports).toMatchObject({ right: 1, found: 1, gold: 2 });
  });

  test('a passage that only touches the topic is wrong, and so is one that nobody annotated', () => {
    expect(scoreMentioned([record], { mentioned: [line('校车开通', false)], answers: {} }, nothing).reports).toMatchObject({
      right: 0,
      found: 1,
    });
    expect(scoreMentioned([record], { mentioned: [], answers: {} }, nothing).reports).toMatchObject({ right: 0, found: 1 });
  });

  test('excerpts are scored by indicators and by items', () => {
    const excerpts = [{ says: ['a'], items: ['x'], found: { says: ['a', 'b'], items: [] } }];
    const { excerpts: score } = scoreMentioned([], { mentioned: [], answers: {} }, { ...nothing, excerpts });
    expect(score).toMatchObject({ texts: 1, indicators: { right: 1, found: 2, gold: 1 }, items: { right: 0, found: 0, gold: 1 } });
  });

  test('states of items that differ are named', () => {
    const states = { r: { x: 'said', y: 'own' } };
    const score = scoreMentioned([], { mentioned: [], answers: { r: { x: 'silent', y: 'own' } } }, { ...nothing, states });
    expect(score.states).toEqual({ right: 1, n: 2, misses: ['r x: read said, expected silent'] });
  });
});
