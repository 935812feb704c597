import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

let stacked: typeof import('../../../src/site/report/browser/align-notes.ts').stacked;
beforeAll(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  ({ stacked } = await import('../../../src/site/report/browser/align-notes.ts'));
});
afterAll(() => {
  vi.unstubAllGlobals();
});

describe('notes beside a paragraph', () => {
  test('stand at their lines where there is room', () => {
    const blocks = [
      { wanted: 0, height: 20 },
      { wanted: 60, height: 20 },
    ];
    expect(stacked(blocks, 200)).toEqual([0, 60]);
  });

  test('do not cover one another', () => {
    const blocks = [
      { wanted: 10, height: 40 },
      { wanted: 20, height: 20 },
    ];
    expect(stacked(blocks, 200)).toEqual([10, 50]);
  });

  test('move up rather than out of their paragraph', () => {
    const blocks = [
      { wanted: 50, height: 30 },
      { wanted: 90, height: 30 },
    ];
    expect(stacked(blocks, 100)).toEqual([40, 70]);
  });

  test('begin at the top where they need more room than there is', () => {
    const blocks = [
      { wanted: 50, height: 80 },
      { wanted: 90, height: 80 },
    ];
    expect(stacked(blocks, 100)).toEqual([0, 80]);
  });
});
