import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '../../src/compare/types.ts';
import { loadComparability, loadFrameworks, loadIndicators } from './load.ts';

const indicators = loadIndicators();
const frameworks = loadFrameworks();

describe('indicators', () => {
  it('are the 93 of the starting list or more, each in a file named after its id', () => {
    expect(indicators.length).toBeGreaterThanOrEqual(93);
  });

  it.each(indicators.map((indicator) => [indicator.id, indicator] as const))('%s is complete', (_, indicator) => {
    expect(indicator.rules.length).toBeGreaterThan(0);
    expect(indicator.examples.length).toBeGreaterThanOrEqual(3);
    expect(indicator.counterexamples.length).toBeGreaterThanOrEqual(2);
    expect(indicator.definition.zh).not.toBe(indicator.zh);
    expect(indicator.definition.en).not.toBe(indicator.en);
    expect(indicator.mentionedBy).toBeTruthy();
  });

  it('name rules once and write regular expressions that compile', () => {
    for (const { id, rules, mentionedBy } of indicators) {
      expect(new Set(rules.map((rule) => rule.id)).size, id).toBe(rules.length);
      for (const source of [mentionedBy, ...rules.flatMap((rule) => [rule.cue, rule.with, rule.not])]) {
        if (source !== undefined) expect(() => new RegExp(source), `${id}: ${source}`).not.toThrow();
      }
    }
  });

  it('are spoken of by their own words: some example says what the indicator is called', () => {
    for (const { id, mentionedBy, examples } of indicators) {
      const words = new RegExp(mentionedBy as string);
      expect(
        examples.some(({ text }) => words.test(text)),
        id,
      ).toBe(true);
    }
  });

  it('have no expression that runs away on a text made of its own words', () => {
    for (const { rules } of indicators) {
      for (const { cue } of rules) {
        const words = cue.replace(/[^\p{Script=Han}]+/gu, '');
        const text = words.repeat(Math.ceil(3000 / Math.max(1, words.length)));
        expect(Array.from(text.matchAll(new RegExp(cue, 'g'))).length).toBeLessThanOrEqual(text.length);
      }
    }
  });

  it('refer only to indicators and framework items that exist', () => {
    const ids = new Set(indicators.map(({ id }) => id));
    const items = new Set(frameworks.flatMap((framework) => framework.items.map(({ id }) => id)));
    for (const indicator of indicators) {
      for (const other of indicator.yieldsTo) expect(ids, indicator.id).toContain(other);
      for (const item of indicator.frameworks) expect(items, indicator.id).toContain(item);
    }
  });

  it('never yield to one another', () => {
    const yields = new Map(indicators.map(({ id, yieldsTo }) => [id, new Set(yieldsTo)]));
    for (const [id, others] of yields) for (const other of others) expect(yields.get(other)?.has(id), `${id} ${other}`).toBe(false);
  });

  it('say how a variant is called in both languages, the same for the same words', () => {
    const english = new Map<string, string>();
    for (const { id, rules } of indicators) {
      for (const { variant } of rules) {
        if (!variant) continue;
        const key = `${id} ${variant.zh}`;
        expect(english.get(key) ?? variant.en).toBe(variant.en);
        english.set(key, variant.en);
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

describe('comparability', () => {
  it('explains every rule of the comparison once', () => {
    expect(
      loadComparability()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...RULE_IDS].sort());
  });
});
