import { describe, expect, it } from 'vitest';
import { indicators as findIndicators } from '../../src/reading/indicators/index.ts';
import { loadIndicators } from './load.ts';
import { readSentence, TITLE } from './read.ts';

const knowledge = { indicators: loadIndicators() };

/** All observations of a sentence, with the quantity each rests on as written. */
function observe(text: string) {
  const { passages, mentions } = readSentence(text);
  const raw = new Map(mentions.map((mention) => [mention.id, mention.raw]));
  return findIndicators({ text, title: TITLE, passages, mentions }, knowledge).map((observation) => ({
    ...observation,
    raw: raw.get(observation.mention),
  }));
}

describe.each(knowledge.indicators.map((indicator) => [indicator.id, indicator] as const))('%s', (id, indicator) => {
  it.each(indicator.examples.map((example) => [example.text, example.raw, example] as const))('finds: %s → %s', (text, _, example) => {
    const { text: _text, ...expected } = example;
    const found = observe(text).filter((observation) => observation.indicator === id);
    expect(found).toContainEqual(expect.objectContaining(expected));
  });

  it.each(indicator.counterexamples)('leaves alone: %s', (text) => {
    expect(observe(text).filter((observation) => observation.indicator === id)).toEqual([]);
  });
});
