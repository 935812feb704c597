import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/content/files.ts';
import { loadKnowledge } from '../../scripts/lib/content/knowledge.ts';
import { temporary } from './run.ts';

/** A copy of the knowledge with one file replaced. */
function altered(path: string, text: string): string {
  const { out } = temporary();
  for (const folder of ['codebook', 'gazetteer']) cpSync(join(ROOT, 'content', folder), join(out, folder), { recursive: true });
  writeFileSync(join(out, path), text);
  return out;
}

const THEME = `id: food
zh: 营养膳食
en: School meals
definition: { zh: 学校供餐, en: School meals }
cues: { strong: [营养餐] }
examples: []
counterexamples: []
`;

describe('loading the codebook', () => {
  it('takes a new file as it is, and changes the hash', async () => {
    const before = await loadKnowledge();
    const after = await loadKnowledge(altered('codebook/themes/food.yaml', THEME));
    expect(after.knowledge.themes.find(({ id }) => id === 'food')?.zh).toBe('营养膳食');
    expect(after.hash).not.toBe(before.hash);
    expect((await loadKnowledge()).hash).toBe(before.hash);
  });

  it.each([
    ['a misspelt key', THEME.replace('cues:', 'cue:'), /unknown key “cue”, did you mean “cues”\?/],
    ['a misspelt key further in', THEME.replace('strong:', 'stong:'), /unknown key “stong” under cues, did you mean “strong”\?/],
    ['a value of the wrong kind', THEME.replace('营养膳食', '7'), /zh: Invalid input: expected string, got 7/],
    [
      'an id that is not the name of the file',
      THEME.replace('id: food', 'id: meals'),
      /id: expected "food" as the file is named, got "meals"/,
    ],
    ['broken YAML', 'id: [', /Not valid YAML at line 1, column \d+/],
    ['references', 'id: &a food\nzh: *a\n', /References .* are not allowed/],
  ])('names the file and the place of %s', async (_, text, message) => {
    const content = altered('codebook/themes/food.yaml', text);
    const error = await loadKnowledge(content).catch((thrown) => thrown);
    expect(error).toMatchObject({ name: 'InputError', file: join(content, 'codebook/themes/food.yaml') });
    expect(error.message).toMatch(message);
    expect(error.hint).not.toBe('');
  });

  const FILE = 'codebook/indicators/satisfaction.yaml';
  const SATISFACTION = readFileSync(join(ROOT, 'content', FILE), 'utf8');

  it.each([
    ['an unknown group of words', /cue: .*/, "cue: '{satisfied}'", 'unknown group of words {satisfied}; there are', 'words.yaml'],
    ['an open bracket', /cue: .*/, "cue: '满意度('", '.cue: no regular expression', 'close every bracket'],
    ['an unknown unit', /unit: .*/, "unit: '％'", 'unit: unknown unit "％"', 'Use one of: %'],
    ['an unknown item', /frameworks: .*/, 'frameworks: [hq.s9]', 'no framework has an item "hq.s9"', 'content/codebook/frameworks'],
    [
      'an unknown rival',
      /^rules:/m,
      'yieldsTo: [contentment]\nrules:',
      'there is no indicator "contentment"',
      'content/codebook/indicators',
    ],
    ['words of a mention in no example', /mentionedBy: .*/, "mentionedBy: '称心如意'", 'mentionedBy: no example holds', 'Add an example'],
    [
      'words of a mention that refer to themselves',
      /mentionedBy: .*/,
      "mentionedBy: '(满意)度\\1'",
      'mentionedBy: refers to a group of itself',
      'Write the words out',
    ],
    ['a missing field', /mentionedBy: .*\n/, '', 'mentionedBy: Invalid input', 'Correct the value'],
    ['too few counterexamples', /^counterexamples:[\s\S]*/m, 'counterexamples: [甲]\n', 'at least 2 counterexamples, got 1', 'Correct'],
    ['too few examples', /^examples:[\s\S]*?(?=^counterexamples)/m, 'examples: []\n', 'at least 3 examples, got 0', 'Correct'],
  ])('names the file, the key and the remedy for %s', async (_, part, written, message, hint) => {
    const error = await loadKnowledge(altered(FILE, SATISFACTION.replace(part, written))).catch((thrown) => thrown);
    expect(error).toMatchObject({ name: 'InputError', message: expect.stringContaining(message), hint: expect.stringContaining(hint) });
    expect(error.file).toContain(FILE);
  });

  it('names the shared words that do not compile, not the rules that use them', async () => {
    const error = await loadKnowledge(altered('codebook/words.yaml', 'school: [小学(]\n')).catch((thrown) => thrown);
    expect(error.file).toContain('codebook/words.yaml');
    expect(error.message).toContain('school: no regular expression');
  });
});
