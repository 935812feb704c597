import { expect } from 'vitest';
import { indicators } from '../../src/reading/indicators/index.ts';
import { loadIndicators } from './load.ts';
import { readSentence, TITLE } from './read.ts';

const knowledge = { indicators: loadIndicators() };

/** What one number must state: an indicator, several, or none. */
export type Expected = string | readonly string[] | null;

/** One number of a sentence, and what it is read as. */
export type Read = { raw: string; states: string[]; rules: string[] };

/** What each number of a sentence states, in order. */
export function readStates(text: string, path: string[] = [], title = TITLE): Read[] {
  const { passages, mentions } = readSentence(text, path);
  const observations = indicators({ text, title, passages, mentions }, knowledge);
  return mentions.map(({ id, raw }) => {
    const own = observations.filter(({ mention }) => mention === id);
    return { raw, states: own.map(({ indicator }) => indicator), rules: own.map(({ rule }) => rule) };
  });
}

/** True if an indicator names the number of this sentence among its own examples: it has claimed it. */
function isClaimed(indicator: string, text: string, raw: string): boolean {
  const examples = knowledge.indicators.find(({ id }) => id === indicator)?.examples ?? [];
  return examples.some((example) => example.text === text && (example.raw ?? raw) === raw);
}

function complaint(text: string, { raw, states, rules }: Read, expected: readonly string[]): string | null {
  const extra = states.filter((id) => !expected.includes(id) && (expected.length > 0 || !isClaimed(id, text, raw)));
  const taken = states.some((id) => !expected.includes(id) && expected.length === 0 && isClaimed(id, text, raw));
  const missing = taken ? [] : expected.filter((id) => !states.includes(id));
  const lines = [
    ...extra.map(
      (id) =>
        `“${raw}” is now read as ${id} by the rule ${rules[states.indexOf(id)]}. ` +
        `If that is right, add the sentence with raw: ${raw} to the examples of content/codebook/indicators/${id}.yaml; ` +
        'if not, narrow the rule (not, with, side).',
    ),
    ...missing.map(
      (id) => `“${raw}” is no longer read as ${id}, but as ${states.join(' and ') || 'nothing'}${rules.length > 0 ? ` (${rules})` : ''}.`,
    ),
  ];
  return lines.length > 0 ? lines.join('\n') : null;
}

/**
 * Fail where a sentence reads other than expected, naming the number, the indicator, its rule and what to do. A number that should state
 * nothing may be claimed by an indicator that names it among its examples.
 *
 * @param expected one entry a number, in order
 */
export function expectStates(text: string, expected: readonly Expected[], path: string[] = [], title = TITLE): void {
  const read = readStates(text, path, title);
  if (read.length !== expected.length)
    expect.fail(`${text}\n${read.length} numbers are read (${read.map(({ raw }) => raw).join(' ')}), expected ${expected.length}.`);
  const complaints = read.map((number, i) => complaint(text, number, [expected[i] ?? []].flat())).filter((line) => line !== null);
  if (complaints.length > 0) expect.fail(`${text}\n${complaints.join('\n')}`);
}
