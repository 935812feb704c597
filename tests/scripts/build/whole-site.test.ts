import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { globalKey } from '../../../scripts/lib/build/global-key.ts';
import { turns } from '../../../scripts/lib/build/turns.ts';
import { wholeSite } from '../../../scripts/lib/build/whole-site.ts';
import { filesBelow, ROOT } from '../../../scripts/lib/content/files.ts';
import { MARKER, markAsOurs } from '../../../scripts/lib/content/own-folder.ts';
import { corpus, text } from '../../publish/corpus.ts';

let work: string;
let out: string;
let keepIn: string;
const id = corpus.records[0]?.report.id as string;
const env = { SITE_URL: 'https://reports.example.org', BASE_PATH: '/edu/' };

/** What files were made of once is the same for all tests: all build with one key, or a build would throw away what those before it kept. */
beforeAll(() => {
  keepIn = mkdtempSync(join(tmpdir(), 'county-reports-kept-'));
});
afterAll(() => rmSync(keepIn, { recursive: true, force: true }));

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'county-reports-whole-'));
  out = join(work, 'dist');
  mkdirSync(join(out, '.git'), { recursive: true });
  writeFileSync(join(out, 'index.html'), 'earlier');
  writeFileSync(join(out, 'gone.html'), 'earlier');
  markAsOurs(out, 'site');
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

/** Two pages, one of them in a folder that has files too. */
async function pages(folder: string): Promise<string[]> {
  mkdirSync(join(folder, 'reports', id), { recursive: true });
  writeFileSync(join(folder, 'index.html'), 'new');
  writeFileSync(join(folder, 'reports', id, 'index.html'), 'page');
  return [];
}

/** Pages that are never done, unless they are stopped. */
const endless = (_: string, signal: AbortSignal) =>
  new Promise<string[]>((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));

const untouched = () => {
  expect(readdirSync(out).sort()).toEqual([MARKER, '.git', 'gone.html', 'index.html']);
  expect(readdirSync(work)).toEqual(['dist']);
};

test('puts pages and files together in the place of the earlier site', async () => {
  let written = 0;
  await wholeSite({ out, keepIn, env, files: (some) => (written += some) }, pages, turns(2));
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
  expect(readdirSync(out)).toEqual(
    expect.arrayContaining([MARKER, '.git', 'changes.csv', 'data', 'index.html', 'reports', 'search', 'share']),
  );
  expect(readdirSync(out)).not.toContain('gone.html');
  expect(readdirSync(join(out, 'reports', id))).toEqual(['index.html']);
  expect(readFileSync(join(out, 'data', 'stating.js'), 'utf8')).toBe(text('data/stating.js'));
  expect(written).toBeGreaterThan(200);
  expect(readdirSync(keepIn).sort()).toEqual(['files', 'parts']);
  expect(readdirSync(work)).toEqual(['dist']);
});

test('files that stay where the earlier site has them are part of the new one, be they pages or files', async () => {
  const known = { global: await globalKey({ ...process.env, ...env }, join(ROOT, 'content')), records: {} };
  await wholeSite({ out, keepIn, env, known }, pages, turns(2));
  const filesNow = async () => new Map((await filesBelow(out)).map((path) => [path.slice(out.length + 1), statSync(path).ino]));
  const before = await filesNow();
  await wholeSite(
    { out, keepIn, env, known },
    async (folder) => {
      mkdirSync(folder);
      writeFileSync(join(folder, 'index.html'), 'newer');
      return [`reports/${id}/index.html`];
    },
    turns(2),
  );
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('newer');
  const now = await filesNow();
  const stayed = [...before].filter(([path, file]) => now.get(path) === file).map(([path]) => path);
  expect([...now.keys()].sort()).toEqual([...before.keys()].sort());
  expect(stayed).toEqual(expect.arrayContaining([join('reports', id, 'index.html')]));
  expect(stayed.filter((path) => path.startsWith('data')).length).toBeGreaterThan(9);
  expect(readdirSync(work)).toEqual(['dist']);
});

test('pages that fail stop the files, say why, and leave the earlier site', async () => {
  const failing = async () => {
    await setTimeout(50);
    throw new Error('no such component');
  };
  await expect(wholeSite({ out, keepIn, env }, failing, turns(2))).rejects.toThrow('no such component');
  untouched();
});

test('a record that cannot be read stops the pages, and is named', async () => {
  const records = join(work, 'content', 'records');
  mkdirSync(records, { recursive: true });
  writeFileSync(join(records, `${id}.json`), '{"text": 1}');
  const error = await wholeSite({ out, keepIn, env: { ...env, CONTENT_DIR: join(work, 'content') } }, endless, turns(2)).catch(
    (thrown) => thrown,
  );
  expect(error).toMatchObject({ name: 'InputError', file: join(records, `${id}.json`) });
  expect(error.message).toMatch(/text: Invalid input: expected string, got 1/);
  expect(error.hint).toContain('npm run convert');
  rmSync(join(work, 'content'), { recursive: true });
  untouched();
});

test('a page and a file of one path are a mistake', async () => {
  const same = async (folder: string) => {
    mkdirSync(join(folder, 'search'), { recursive: true });
    writeFileSync(join(folder, 'search', 'meta.js'), '');
    return [];
  };
  const error = await wholeSite({ out, keepIn, env }, same, turns(2)).catch((thrown) => thrown);
  expect(error.message).toContain('same path');
  expect(error.file).toContain(join('search', 'meta.js'));
  untouched();
});

describe('a folder that no build made', () => {
  const mine = () => join(work, 'mine');
  beforeEach(() => {
    mkdirSync(join(mine(), 'chapters'), { recursive: true });
    writeFileSync(join(mine(), 'thesis.txt'), 'years of work');
  });

  test('is left as it is, before anything is built', async () => {
    const build = vi.fn(pages);
    await expect(wholeSite({ out: mine(), keepIn, env }, build, turns(2))).rejects.toThrow('did not make');
    expect(build).not.toHaveBeenCalled();
    expect(readdirSync(mine()).sort()).toEqual(['chapters', 'thesis.txt']);
    expect(readdirSync(work).sort()).toEqual(['dist', 'mine']);
  });

  test('beside the site is left as it is, whatever its name', async () => {
    renameSync(mine(), `${out}.partial`);
    await wholeSite({ out, keepIn, env }, pages, turns(2));
    expect(readdirSync(`${out}.partial`).sort()).toEqual(['chapters', 'thesis.txt']);
  });
});

describe('after a build that was killed', () => {
  /** What a build leaves that is killed at once: a marked folder of a process that is gone. */
  const left = (name: string) => {
    const folder = join(work, `.dist.work-${name}`);
    mkdirSync(folder);
    writeFileSync(join(folder, MARKER), JSON.stringify({ content: 'work', pid: 2 ** 22 + 1 }));
    return folder;
  };

  test('the next one removes what it left, and nothing of others', async () => {
    left('a1b2c3');
    const other = join(work, '.dist.work-mine');
    mkdirSync(other);
    await wholeSite({ out, keepIn, env }, pages, turns(2));
    expect(readdirSync(work).sort()).toEqual(['.dist.work-mine', 'dist']);
  });

  test('between the two renames, the next one finds the earlier site, and keeps it where it fails', async () => {
    renameSync(out, join(left('a1b2c3'), 'earlier'));
    const failing = () => Promise.reject(new Error('no such component'));
    await expect(wholeSite({ out, keepIn, env }, failing, turns(2))).rejects.toThrow('no such component');
    untouched();
  });
});
