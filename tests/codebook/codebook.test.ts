import { describe, expect, it } from 'vitest';
import { loadFrameworks, loadIndicators } from './load.ts';

const indicators = loadIndicators();
const frameworks = loadFrameworks();

describe('indicators', () => {
  it('are the 93 of the starting list or more, each in a file named after its id', () => {
    expect(indicators.length).toBeGreaterThanOrEqual(93);
  });

  it.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
    '%s has a definition that says more than its name',
    (_, indicator) => {
      expect(indicator.definition.zh).not.toBe(indicator.zh);
      expect(indicator.definition.en).not.toBe(indicator.en);
    },
  );

  it('have no expression that runs away on a text made of its own words', () => {
    for (const { rules } of indicators) {
      for (const { cue } of rules) {
        const words = cue.replace(/[^\p{Script=Han}]+/gu, '');
        const text = words.repeat(Math.ceil(3000 / Math.max(1, words.length)));
        expect(Array.from(text.matchAll(new RegExp(cue, 'g'))).length).toBeLessThanOrEqual(text.length);
      }
    }
  });
});

describe('frameworks', () => {
  it('are the four national ones and the thresholds from elsewhere, with distinct items', () => {
    expect(frameworks.map(({ id }) => id)).toEqual([
      'basic-balanced-2012',
      'duty-2017',
      'hq-balanced-2017',
      'other-thresholds',
      'preschool-2020',
    ]);
    const items = frameworks.flatMap((framework) => framework.items.map(({ id }) => id));
    expect(new Set(items).size).toBe(items.length);
  });

  it('carry a document number, but for the thresholds gathered from several', () => {
    for (const { id, docNo } of frameworks) expect(docNo === null, id).toBe(id === 'other-thresholds');
  });
});
