import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'astro';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportRecord } from '../../src/model/index.ts';
import { mdx } from '../../src/reading/mdx/index.ts';
import { HOSTILE } from '../support/hostile.ts';
import { recordOf } from '../support/record.ts';

const SECRET = 'a-secret-of-the-machine';

/** Statements that would leave a mark if they ran. */
const MARKS = [
  '{(globalThis.ran = true)}',
  '{process.env.SECRET}',
  '{import.meta.env.SECRET}',
  '<script>globalThis.ran = true</script>',
  'export const ran = (globalThis.ran = true)',
];

const TITLE = `${MARKS.join(' ')} __VITE_ASSET__abcd1234__ __ASTRO_ASSET_IMAGE__abcd1234__`;

/** Marks that the installed bundlers know, from their own code: each as they write it, and as the address of a file. */
const PLACEHOLDERS = [
  ...new Set(
    ['vite', 'astro'].flatMap((name) =>
      globSync(`node_modules/${name}/dist/**/*.{js,mjs}`).flatMap(
        (file) => readFileSync(file, 'utf8').match(/__(?:VITE|ASTRO)_[A-Z_]*[A-Z]_{0,2}/g) ?? [],
      ),
    ),
  ),
].flatMap((mark) => [mark, `${mark.replace(/_*$/, '__')}abcd1234__`]);

/** Hostile words alone, side by side, at the beginning and the end of a sentence. */
const TEXTS = [...MARKS, ...HOSTILE, ...PLACEHOLDERS].flatMap((words) => [words, `${words}${words}`, `共投入${words}万元。`]);

const root = mkdtempSync(join(tmpdir(), 'county-reports-'));
const record = hostileRecord();
let page: Document;

function hostileRecord(): ReportRecord {
  const made = recordOf(TEXTS);
  const passages = made.passages.map((passage, index) => ({
    ...passage,
    kind: (['paragraph', 'item', 'heading', 'row'] as const)[index % 4] ?? 'paragraph',
  }));
  return { ...made, passages, report: { ...made.report, title: TITLE } };
}

/** Words as a browser shows them: runs of white space are one space. */
const shown = (text: string | null | undefined) => (text ?? '').replace(/[ \t\r\n\f]+/g, ' ').trim();

beforeAll(async () => {
  const reports = join(root, 'reports');
  mkdirSync(reports);
  writeFileSync(join(reports, `${record.report.id}.mdx`), mdx(record));
  Object.assign(process.env, { REPORTS: reports, SECRET });
  await build({ root: join(import.meta.dirname, 'site'), outDir: join(root, 'dist'), cacheDir: join(root, 'cache'), logLevel: 'error' });
  page = parseHTML(readFileSync(join(root, 'dist', record.report.id, 'index.html'), 'utf8')).document;
}, 120_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

it('knows the marks of the bundlers', () => {
  expect(PLACEHOLDERS).toEqual(
    expect.arrayContaining(['__VITE_ASSET__', '__VITE_IS_MODERN__', '__VITE_PRELOAD__', '__ASTRO_ASSET_IMAGE__']),
  );
});

describe('the page that the site builds of a hostile report', () => {
  it('says what the source says, passage by passage', () => {
    const built = record.passages.map(({ id }) => shown(page.getElementById(id)?.textContent));
    expect(built).toEqual(record.passages.map(({ start, end }) => shown(record.text.slice(start, end))));
  });

  it('holds no element that the report did not make', () => {
    const names = new Set([...page.querySelectorAll('body *')].map(({ localName }) => localName));
    expect([...names].sort()).toEqual(['div', 'span']);
    expect(page.querySelector('script')).toBeNull();
  });

  it('ran nothing and knows nothing of the machine', () => {
    expect(globalThis).not.toHaveProperty('ran');
    expect(page.documentElement.outerHTML).not.toContain(SECRET);
  });

  it('bears the title of the source', () => {
    expect(page.title).toBe(TITLE);
  });
});
