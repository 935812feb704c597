import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from '../content/files.ts';

const TOKENS = join(ROOT, 'src/site/shell/tokens.css');

/** Tokens of which no theme, size, contrast, medium or script has a value of its own: steps, sizes of type and lines, widths. */
const CONSTANT = /^--(?:space-\d+|text-(?:xs|ui|md|read|lg)|leading-\w+|tracking-label|radius-sm|container-(?:page|measure|rail)|ease)$/;
/** Tokens that only Tailwind reads. */
const UNUSED = /^--(?:spacing|breakpoint-\w+)$/;

const DECLARATION = /(?<=[\s;{])(--[\w-]+):\s*([^;{}]+);/g;
const USE = /var\((--[\w-]+)\)/g;
/** What Tailwind says of itself; its licence stands in the notices of the site. */
const BANNER = /\/\*! tailwindcss.*?\*\//;

/** Values of the constant tokens of a sheet, by name. */
function constantsOf(tokens: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(tokens.matchAll(DECLARATION), ([, name = '', value = '']) => [name, value.trim()] as const).filter(([name]) =>
      CONSTANT.test(name),
    ),
  );
}

/** A style sheet with the values of constant tokens where they are used; none of them is declared. */
export function withConstants(css: string, values: ReadonlyMap<string, string>): string {
  return css
    .replace(BANNER, '')
    .replace(/:root,\s*:host/, ':root')
    .replace(DECLARATION, (declaration, name: string) => (values.has(name) || UNUSED.test(name) ? '' : declaration))
    .replace(USE, (use, name: string) => values.get(name) ?? use);
}

/** Values of the constant tokens of the site. */
export function constants(): ReadonlyMap<string, string> {
  return constantsOf(readFileSync(TOKENS, 'utf8'));
}

/**
 * Writes the values of constant tokens where they are used: every page loads its style sheet before it is shown, and a token that never differs takes
 * its room there twice.
 */
export function constantTokens(): Plugin {
  const values = constants();
  return {
    name: 'constant-tokens',
    transform: { filter: { id: /\.css(?:$|\?)/ }, handler: (code) => ({ code: withConstants(code, values), map: null }) },
  };
}
