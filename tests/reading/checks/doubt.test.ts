import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/model/index.ts';
import { type Doubtful, doubtfulIn, settled } from '../../../src/reading/checks/doubt.ts';
import { findingsIn } from './reading.ts';

const sum = (stated: number): Finding => {
  const found = findingsIn(`某县自评报告\n全县有中小学${stated}所，其中小学24所、初中9所。`).find(({ rule }) => rule === 'total');
  if (!found) throw new Error('no sum was found');
  return found;
};
const figures = ({ equation }: Finding) =>
  [...(equation?.terms ?? []), ...(equation ? [equation.result] : [])].map(({ mention }) => mention ?? '');
const doubts = (finding: Finding, part: keyof Doubtful): Doubtful => ({
  numbers: new Set<string>(),
  contexts: new Set<string>(),
  indicators: new Set<string>(),
  [part]: new Set(figures(finding).slice(0, 1)),
});

describe('a check over doubtful figures', () => {
  test('that does not add up cannot be told, and says so', () => {
    const finding = sum(30);
    expect(finding.holds).toBe('no');
    for (const part of ['contexts', 'numbers'] as const) {
      const left = settled(finding, doubts(finding, part));
      expect(left).toMatchObject({ holds: 'unknown', severity: 'warning', equation: finding.equation });
      expect(left.message).toContain('无法判断：');
    }
  });

  test('that adds up stands unless a figure itself is doubtful', () => {
    const finding = sum(33);
    expect(finding.holds).toBe('yes');
    expect(settled(finding, doubts(finding, 'contexts'))).toEqual(finding);
    expect(settled(finding, doubts(finding, 'numbers'))).toMatchObject({ holds: 'unknown' });
  });

  test('that its words state stands though the stage or time of a figure is doubtful', () => {
    const finding: Finding = { ...sum(30), rule: 'growth' };
    expect(settled(finding, doubts(finding, 'contexts'))).toEqual(finding);
    expect(settled(finding, doubts(finding, 'numbers'))).toMatchObject({ holds: 'unknown' });
  });

  test('of two places that were read as the same cannot be told, even where they agree', () => {
    const finding: Finding = { ...sum(33), rule: 'repeat' };
    for (const part of ['contexts', 'indicators'] as const) expect(settled(finding, doubts(finding, part)).holds).toBe('unknown');
  });

  test('is left alone where other figures are doubtful, or only what its own are taken for', () => {
    const finding = sum(30);
    expect(
      settled(finding, { numbers: new Set(['m-other']), contexts: new Set(['m-other']), indicators: new Set(figures(finding)) }),
    ).toEqual(finding);
  });
});

test('figures are doubtful by a field of theirs, or by what they are taken for', () => {
  const mention = (id: string, doubtful?: string[]) => ({ id, doubtful }) as never;
  const observation = (id: string, confidence: string) => ({ mention: id, confidence }) as never;
  const { numbers, contexts, indicators } = doubtfulIn({
    mentions: [mention('m-1', ['unit']), mention('m-2', ['period']), mention('m-3'), mention('m-4')],
    observations: [observation('m-3', 'doubtful'), observation('m-4', 'likely')],
  });
  expect([...numbers]).toEqual(['m-1']);
  expect([...contexts]).toEqual(['m-2']);
  expect([...indicators]).toEqual(['m-3']);
});
