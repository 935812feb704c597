import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

const ROOT = new URL('../../', import.meta.url).pathname;

/** What each module of the project imports, types too: paths from the top of the project for its own modules, names for packages. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** Imports of every module of `src` and `scripts`. The front of a page, between its `---`, is a module like others. */
export function readImports(): Imports {
  const files = globSync('{src,scripts}/**/*.{ts,astro}', { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));
  return new Map(files.sort().map((file) => [file, importsOf(file, readFileSync(join(ROOT, file), 'utf8'))]));
}

function importsOf(file: string, text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    const [path = ''] = fileName.split('?');
    return path.startsWith('.') ? posix.join(dirname(file), path) : path;
  });
}

/** Room of a module: its folder under `src`; `scripts`; the pages and the files beside the folders belong to the site. Null for packages. */
export function roomOf(path: string): string | null {
  const [top, room, ...rest] = path.split('/');
  if (top === 'scripts') return 'scripts';
  if (top !== 'src' || room === undefined) return null;
  return rest.length === 0 || room === 'pages' ? 'site' : room;
}

/** Groups of modules that import one another in a circle, types left in. */
export function circles(imports: Imports): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (module: string): number => {
    const own = order.size;
    order.set(module, own);
    lowest.set(module, own);
    open.push(module);
    for (const next of imports.get(module) ?? []) {
      if (!imports.has(next)) continue;
      const reached = order.has(next) ? (open.includes(next) ? (order.get(next) ?? own) : own) : visit(next);
      lowest.set(module, Math.min(lowest.get(module) ?? own, reached));
    }
    if (lowest.get(module) === own) {
      const circle = open.splice(open.indexOf(module));
      if (circle.length > 1) found.push(circle.sort());
    }
    return lowest.get(module) ?? own;
  };
  for (const module of imports.keys()) if (!order.has(module)) visit(module);
  return found;
}
