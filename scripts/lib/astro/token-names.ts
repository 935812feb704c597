import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { declared, TOKENS } from './constant-tokens.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DECLARED = /(?<=[\s;{])(--[\w-]+):/g;
const NAME = /--[a-z][\w-]*/g;

/** The letter of a number, two of them from as many letters on as there are. */
function letters(at: number): string {
  const before = Math.floor(at / LETTERS.length);
  return `${before > 0 ? LETTERS[before - 1] : ''}${LETTERS[at % LETTERS.length]}`;
}

/** Short names of the tokens that style sheets declare (`--a`, `--b` …), in the order in which `tokens` has them. */
export function shortNames(tokens: string): ReadonlyMap<string, string> {
  const found = new Set(Array.from(tokens.matchAll(DECLARED), ([, name = '']) => name).filter(declared));
  return new Map(Array.from(found, (name, at) => [name, `--${letters(at)}`]));
}

/** A style sheet, script or page with the short names of tokens. */
export function withShortNames(code: string, names: ReadonlyMap<string, string>): string {
  return code.replace(NAME, (name) => names.get(name) ?? name);
}

/** Short names of the tokens of the site. */
export function tokenNames(): ReadonlyMap<string, string> {
  return shortNames(readFileSync(TOKENS, 'utf8'));
}

/**
 * Gives tokens short names wherever pages have them: a token stands in every style sheet as often as in fifty rules. Whatever names one names it whole,
 * since a name that is put together (`--color-${…}`) is not found.
 */
export function shortTokens(): Plugin[] {
  const names = tokenNames();
  const handler = (code: string) => ({ code: withShortNames(code, names), map: null });
  return [
    { name: 'token-names-of-sheets', transform: { filter: { id: /\.css(?:$|\?)/ }, handler } },
    {
      name: 'token-names-of-pages',
      enforce: 'post',
      transform: { filter: { id: /\/src\/site\/.*\.(?:ts|astro)(?:$|\?)/, code: /--[a-z]/ }, handler },
    },
  ];
}
