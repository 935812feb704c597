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

  it('names the file whose rule names an unknown group of words', async () => {
    const file = 'codebook/indicators/satisfaction.yaml';
    const rule = readFileSync(join(ROOT, 'content', file), 'utf8').replace(/cue: .*/, "cue: '{satisfied}'");
    const error = await loadKnowledge(altered(file, rule)).catch((thrown) => thrown);
    expect(error).toMatchObject({ name: 'InputError', message: expect.stringContaining('unknown group of words {satisfied}; there are') });
    expect(error.file).toContain(file);
    expect(error.hint).toContain('words.yaml');
  });
});
