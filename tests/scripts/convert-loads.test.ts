import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Modules that a process loads with a module of the project. */
function loadedWith(path: string): string[] {
  const script = `
    const loaded = [];
    require('node:module').registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    import(${JSON.stringify(new URL(`../../${path}`, import.meta.url).href)}).then(() => console.log(JSON.stringify(loaded)));
  `;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
}

const reads = (urls: readonly string[]) => urls.some((url) => url.endsWith('/src/reading/index.ts'));

test('what reads reports is loaded by the threads that convert, not by the command that starts them', () => {
  expect(reads(loadedWith('scripts/lib/convert/command.ts'))).toBe(false);
  expect(reads(loadedWith('scripts/lib/convert/worker.ts'))).toBe(true);
});
