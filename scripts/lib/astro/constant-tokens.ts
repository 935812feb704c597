import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from '../content/files.ts';

/** The sheet of design tokens. */
export const TOKENS = join(ROOT, 'src/site/shell/tokens.css');

/** Tokens of which no theme, size, contrast, medium or script has a value of its own: steps, sizes of type and lines, widths. */
const CONSTANT = /^--(?:space-\d+|text-(?:xs|ui|md|read|lg)|leading-\w+|tracking-label|radius-sm|container-(?:page|measure|rail)|ease)$/;
/** Colours of data, of which no setting has another value: the sheet of a page declares those alone that it uses itself. */
const DATA_COLOUR = /^--color-data-\d$/;
/** Tokens that only Tailwind reads. */
const UNUSED = /^--(?:spacing|breakpoint-\w+)$/;

const DECLARATION = /(?<=[\s;{])(--[\w-]+):\s*([^;{}]+);/g;
const USE = /var\((--[\w-]+)\)/g;
/** What Tailwind says of itself; its licence stands in the notices of the site. */
const BANNER = /\/\*! tailwindcss.*?\*\//;

/** Whether style sheets declare a token, for others stand where they are used or are of no use. */
export function declared(name: string): boolean {
  return !CONSTANT.test(name) && !UNUSED.test(name);
}

/** Values of some tokens, by name. */
function valuesOf(names: RegExp): ReadonlyMap<string, string> {
  const tokens = readFileSync(TOKENS, 'utf8').matchAll(DECLARATION);
  return new Map(Array.from(tokens, ([, name = '', value = '']) => [name, value.trim()] as const).filter(([name]) => names.test(name)));
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
  return valuesOf(CONSTANT);
}

/** Values of the tokens that a sheet beside that of a page cannot take from it. */
export function valuesBeside(): ReadonlyMap<string, string> {
  return new Map([...constants(), ...valuesOf(DATA_COLOUR)]);
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
