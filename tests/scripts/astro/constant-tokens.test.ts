import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { constants, withConstants } from '../../../scripts/lib/astro/constant-tokens.ts';
import { ROOT } from '../../../scripts/lib/content/files.ts';

const SITE = join(ROOT, 'src/site');
const VALUES = constants();

describe('tokens that never differ', () => {
  test.each([
    ['a step', 'p{margin:var(--space-4)}', 'p{margin:1rem}'],
    ['several in one value', 'p{font:400 var(--text-xs) / 1.5 var(--font-sans)}', 'p{font:400 0.75rem / 1.5 var(--font-sans)}'],
    ['in a calculation', 'p{width:calc(var(--container-page) / 2)}', 'p{width:calc(88rem / 2)}'],
    ['a declaration', ':root, :host{--space-4: 1rem;--color-ink: #000;}', ':root{--color-ink: #000;}'],
    ['a colour', 'p{color:var(--color-ink)}', 'p{color:var(--color-ink)}'],
    ['a size of type that phones have smaller', 'p{font-size:var(--text-xl)}', 'p{font-size:var(--text-xl)}'],
    ['a width that paper has smaller', 'p{width:var(--container-margin)}', 'p{width:var(--container-margin)}'],
    ['an unknown one', 'p{width:var(--text-md-2, 1px)}', 'p{width:var(--text-md-2, 1px)}'],
  ])('%s', (_, css, written) => {
    expect(withConstants(css, VALUES)).toBe(written);
  });

  test('have one value in all style sheets', async () => {
    const declared = new Map<string, string[]>();
    for await (const file of glob(join(SITE, '**/*.css')))
      for (const [, name = '', value = ''] of readFileSync(file, 'utf8').matchAll(/(?<=[\s;{])(--[\w-]+):\s*([^;{}]+);/g))
        if (VALUES.has(name)) declared.set(name, [...(declared.get(name) ?? []), value.trim()]);
    expect([...declared].filter(([, values]) => values.length > 1)).toEqual([]);
    expect(declared.size).toBe(VALUES.size);
  });

  test('are not asked for by scripts and templates, which find only what is declared', async () => {
    const asked: string[] = [];
    for (const pattern of ['src/**/*.ts', 'src/**/*.astro'])
      for await (const file of glob(join(ROOT, pattern)))
        for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/var\((--[\w-]+)\)/g))
          if (VALUES.has(name)) asked.push(`${file}: ${name}`);
    expect(asked).toEqual([]);
  });
});
