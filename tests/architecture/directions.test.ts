import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { circles, readImports, roomOf } from './imports.ts';

const SRC = new URL('../../src/', import.meta.url).pathname;

/** Circles of modules that are known. Nothing may be added; one that is cut goes. */
const KNOWN_CIRCLES = [
  ['src/reading/context/cursor.ts', 'src/reading/context/headings.ts', 'src/reading/context/rule.ts'],
  ['src/reading/read/decode.ts', 'src/reading/read/encodings.ts'],
  ['src/reading/read/html-blocks.ts', 'src/reading/read/html-tables.ts'],
];

/** Loader of the site's records: Astro calls it, and files are what it loads. */
const LOADERS = ['src/collections/edition-packages.ts', 'src/collections/record-files.ts', 'src/collections/withdrawals.ts'];

/** Rooms and what they may use, as `src/README.md` lists them: one room a line, `room: room room`. */
function directions(): Map<string, string[]> {
  const [, list = ''] = /```rooms\n([\s\S]*?)```/.exec(readFileSync(join(SRC, 'README.md'), 'utf8')) ?? [];
  return new Map(
    list
      .trim()
      .split('\n')
      .map((line): [string, string[]] => {
        const [room = '', uses = ''] = line.split(':');
        return [room.trim(), uses.split(/\s+/).filter(Boolean)];
      }),
  );
}

const imports = readImports();
const allowed = directions();

describe('rooms', () => {
  test('every folder of src is a room of the list, and every room is there', () => {
    const folders = readdirSync(SRC, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    expect([...allowed.keys()].sort()).toEqual([...folders.filter((name) => name !== 'pages'), 'scripts'].sort());
    for (const uses of allowed.values()) for (const room of uses) expect(existsSync(join(SRC, room)), room).toBe(true);
  });

  test('no room uses one that it must not know', () => {
    const wrong = [...imports].flatMap(([file, uses]) => {
      const room = roomOf(file) ?? '';
      return uses
        .filter((path) => roomOf(path) !== null && roomOf(path) !== room && !allowed.get(room)?.includes(roomOf(path) ?? ''))
        .map((path) => `${file} → ${path}`);
    });
    expect(wrong).toEqual([]);
  });

  test('no modules import one another in a circle, but those that are known', () => {
    expect(circles(imports).map(String).sort()).toEqual(KNOWN_CIRCLES.map(String));
  });

  test('only scripts and the loader of records touch the disk', () => {
    const disk = [...imports].filter(([file, uses]) => roomOf(file) !== 'scripts' && uses.some((path) => /^node:fs\b/.test(path)));
    expect(disk.map(([file]) => file)).toEqual(LOADERS);
  });

  test('comparing and publishing read no Chinese text', () => {
    const found = [...imports.keys()]
      .filter((file) => ['compare', 'publish'].includes(roomOf(file) ?? ''))
      .filter((file) => hasChineseExpression(readFileSync(join(SRC, '..', file), 'utf8')));
    expect(found).toEqual([]);
  });
});

/** True for a module with a regular expression over Chinese characters. */
function hasChineseExpression(code: string): boolean {
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest);
  const inside = (node: ts.Node): boolean =>
    (ts.isRegularExpressionLiteral(node) && /\p{Script=Han}|[，。；：、（）]/u.test(node.text)) || (ts.forEachChild(node, inside) ?? false);
  return inside(source);
}

describe('the list of imports', () => {
  test('circles are found', () => {
    const chain = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
      ['e', ['d', 'package']],
    ]);
    expect(circles(chain)).toEqual([['a', 'b', 'c']]);
  });

  test('expressions over Chinese text are found, in whatever they stand', () => {
    expect(hasChineseExpression('const f = (t) => ({ a: /小学|初中/.test(t) });')).toBe(true);
    expect(hasChineseExpression("const zh = '小学'; const latin = /[a-z]+/;")).toBe(false);
  });

  test('modules of pages belong to the site, packages to no room', () => {
    expect(['src/pages/404.astro', 'src/content.config.ts', 'src/text/fold.ts', 'scripts/lib/x.ts', 'd3'].map(roomOf)).toEqual([
      'site',
      'site',
      'text',
      'scripts',
      null,
    ]);
  });
});
