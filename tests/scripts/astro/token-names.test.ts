import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shortNames, tokenNames, withShortNames } from '../../../scripts/lib/astro/token-names.ts';
import { ROOT } from '../../../scripts/lib/content/files.ts';

const NAMES = shortNames(':root {\n  --color-ink: #000;\n  --space-4: 1rem;\n  --color-ink-2: #444;\n  --gutter: 1rem;\n}');

describe('short names of tokens', () => {
  test.each([
    ['where a token is declared', ':root{--color-ink:#000}', ':root{--a:#000}'],
    ['where it is used', 'p{color:var(--color-ink);margin:0 var(--gutter)}', 'p{color:var(--a);margin:0 var(--c)}'],
    ['of a token whose name begins like another', 'p{color:var(--color-ink-2)}', 'p{color:var(--b)}'],
    ['in markup and scripts', '`<path stroke="var(--color-ink)"/>`', '`<path stroke="var(--a)"/>`'],
    ['but for names that are no tokens', 'p{--sign:url(x);width:var(--color-inkwell)}', 'p{--sign:url(x);width:var(--color-inkwell)}'],
    ['but for tokens that are written where they are used', 'p{margin:var(--space-4)}', 'p{margin:var(--space-4)}'],
  ])('stand %s', (_, code, written) => {
    expect(withShortNames(code, NAMES)).toBe(written);
  });

  test('are different from one another and from all other custom properties of the site', async () => {
    const names = tokenNames();
    const short = new Set(names.values());
    expect(short.size).toBe(names.size);
    for await (const file of glob(join(ROOT, 'src/site/**/*.{css,ts,astro}')))
      for (const [name] of readFileSync(file, 'utf8').matchAll(/--[a-zA-Z][\w-]*/g))
        expect(short.has(name), `${name} of ${file}`).toBe(false);
  });

  test('are found everywhere, since no name of a token is put together from parts', async () => {
    const parts: string[] = [];
    for await (const file of glob(join(ROOT, 'src/site/**/*.{ts,astro}')))
      for (const [name] of readFileSync(file, 'utf8').matchAll(/var\(--[\w-]*\$\{[^}]*\}/g)) parts.push(`${file}: ${name}`);
    expect(parts).toEqual([]);
  });
});
