import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withWords, writeOut } from '../../src/reading/indicators/words.ts';
import { loadIndicators, loadWords } from './load.ts';

const words = loadWords();
const folder = new URL('../../content/codebook/indicators/', import.meta.url);

describe('groups of words', () => {
  const groups = { meal: ['午餐', '早餐'], canteen: ['食堂', '{meal}供应点'] };

  it('are written out as alternatives', () => {
    expect(writeOut('免费{meal}券', groups)).toBe('免费(?:午餐|早餐)券');
  });

  it('may name other groups', () => {
    expect(new RegExp(`^${writeOut('{canteen}', groups)}$`).test('早餐供应点')).toBe(true);
  });

  it('are told from counts of characters', () => {
    expect(writeOut('公办[^,]{0,8}园{2}', groups)).toBe('公办[^,]{0,8}园{2}');
  });

  it('that nobody knows are refused, with those there are', () => {
    expect(() => writeOut('{canten}', groups)).toThrow('unknown group of words {canten}; there are canteen, meal');
  });

  it('must not name themselves, not even by way of another', () => {
    expect(() => writeOut('{a}', { a: ['{b}'], b: ['甲', '{a}'] })).toThrow('{a} names itself');
  });

  it('are written out in every part of a rule', () => {
    const [indicator] = loadIndicators();
    if (!indicator) throw new Error('no indicators');
    const part = '{meal}';
    const rules = [{ id: 'test', cue: part, with: part, not: part, unless: part }];
    const written = '(?:午餐|早餐)';
    expect(withWords({ ...indicator, rules }, groups).rules).toEqual([
      { id: 'test', cue: written, with: written, not: written, unless: written },
    ]);
  });

  it('name the rule in which they are unknown', () => {
    const [indicator] = loadIndicators();
    if (!indicator) throw new Error('no indicators');
    expect(() => withWords({ ...indicator, rules: [{ id: 'served', cue: '{lunch}' }] }, groups)).toThrow('rule served: unknown group');
  });

  it('of the codebook are all used', () => {
    const sources = [
      ...readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8')),
      ...Object.values(words).flat(),
    ].join('\n');
    for (const name of Object.keys(words)) expect(sources, name).toContain(`{${name}}`);
  });
});
