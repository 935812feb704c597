import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COPY_NAME, writeCopy } from '../../../scripts/lib/export/offline-copy.ts';
import { zipFolder } from '../../../scripts/lib/export/zip-folder.ts';

let work: string;
let site: string;
const edition = { version: '1.2.0', date: '2026-01-02', site: 'https://example.org/edu/' };

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), '离线 副本 '));
  site = join(work, 'site');
  mkdirSync(join(site, 'data'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<a href="/edu/data/reports.csv.zip">数据</a>');
  writeFileSync(join(site, 'robots.txt'), '');
  writeFileSync(join(site, 'data/reports.csv.zip'), zipSync({ 'reports.csv': strToU8('report,district_code,pages\na,330803,3\n') }));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const copyTo = (out: string) => writeCopy({ site, base: '/edu/', out, edition });

test('writes a folder and a zip of the same files, also where the path has spaces and Chinese characters', async () => {
  const out = join(work, '我的 拷贝');
  const { folder, zip, files } = await copyTo(out);
  expect(readdirSync(out).sort()).toEqual([COPY_NAME, `${COPY_NAME}.zip`]);
  const packed = unzipSync(readFileSync(zip));
  expect(Object.keys(packed)).toHaveLength(files);
  for (const [path, content] of Object.entries(packed)) expect(readFileSync(join(folder, '..', path)).equals(content)).toBe(true);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('<a href="data/reports.csv.zip">数据</a>');
  expect(strFromU8(packed[`${COPY_NAME}/README.txt`] as Uint8Array)).toMatch(
    /版本 1\.2\.0，2026-01-02。1 个区县的 1 份报告[\s\S]*https:\/\/example\.org\/edu\//,
  );
  expect(packed[`${COPY_NAME}/robots.txt`]).toBeUndefined();
});

test('holds each table as JSON too, which pages cannot make from a disk', async () => {
  const fields = [
    { name: 'report', type: 'string', constraints: { required: true } },
    { name: 'district_code', type: 'string' },
    { name: 'pages', type: 'integer' },
  ];
  const resources = [{ name: 'reports', path: 'reports.csv.zip', schema: { fields } }];
  writeFileSync(join(site, 'data/datapackage.json'), JSON.stringify({ resources }));
  const { folder } = await copyTo(join(work, 'out'));
  const zip = unzipSync(readFileSync(join(folder, 'data/reports.json.zip')));
  expect(strFromU8(zip['reports.json'] as Uint8Array)).toBe('[\n{"report":"a","district_code":"330803","pages":3}\n]\n');
});

test('holds each style sheet as a script too, from which a page is handed over as one file', async () => {
  mkdirSync(join(site, 'assets'));
  writeFileSync(join(site, 'assets/page.css'), 'p::after{content:"</script>"}');
  const { folder } = await copyTo(join(work, 'out'));
  const script = readFileSync(join(folder, 'assets/page.css.js'), 'utf8');
  const given: { countyReports?: Record<string, string> } = {};
  new Function('globalThis', script)(given);
  expect(given.countyReports?.['assets/page.css']).toBe('p::after{content:"</script>"}');
  expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toContain('  assets/page.css.js\n');
});

test('replaces an earlier copy', async () => {
  const out = join(work, 'out');
  await copyTo(out);
  writeFileSync(join(site, 'new.txt'), 'new');
  const { folder } = await copyTo(out);
  expect(existsSync(join(folder, 'new.txt'))).toBe(true);
});

describe('where it cannot be written', () => {
  test('a full disk is the disk of the zip, whatever is being written', async () => {
    const zip = join(work, 'full.zip');
    symlinkSync('/dev/full', zip);
    await expect(zipFolder(site, ['index.html'], zip, COPY_NAME, () => {})).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  test('the earlier copy stays, and nothing else is left', async () => {
    const out = join(work, 'out');
    const { zip } = await copyTo(out);
    const before = readFileSync(zip);
    writeFileSync(join(site, 'new.txt'), 'new');
    writeFileSync(join(site, 'data/reports.csv.zip'), 'cut sho');
    await expect(copyTo(out)).rejects.toThrow();
    expect(readFileSync(zip).equals(before)).toBe(true);
    expect(existsSync(join(out, COPY_NAME, 'new.txt'))).toBe(false);
    expect(readdirSync(out).sort()).toEqual([COPY_NAME, `${COPY_NAME}.zip`]);
  });

  test('a folder that is not a copy is left alone', async () => {
    const mine = join(work, 'out', COPY_NAME);
    mkdirSync(mine, { recursive: true });
    writeFileSync(join(mine, 'mine.txt'), 'mine');
    await expect(copyTo(join(work, 'out'))).rejects.toThrow('A folder that this command did not make');
    expect(readdirSync(mine)).toEqual(['mine.txt']);
  });

  test('a file in the place of the folder is named', async () => {
    writeFileSync(join(work, 'out'), 'mine');
    await expect(copyTo(join(work, 'out'))).rejects.toThrow('A file that this command did not make');
    expect(readFileSync(join(work, 'out'), 'utf8')).toBe('mine');
  });

  test('a folder without a site is named', async () => {
    rmSync(join(site, 'index.html'));
    await expect(copyTo(join(work, 'out'))).rejects.toThrow('This folder holds no site.');
  });
});
