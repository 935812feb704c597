import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../../scripts/lib/build/astro-build.ts';
import { filesBelow, sha256 } from '../../../scripts/lib/content/files.ts';
import { removeReport, writeReport } from './made-up-reports.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whole-build-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

const place = (code: string, name: string) => ({ code, name, path: ['浙江省', '衢州市', name] });
const [OWN, NEAR, FAR] = [place('330803', '衢江区'), place('330802', '柯城区'), place('330822', '常山县')];
const report = (district: typeof OWN, year: number, from: number) => ({
  id: `${district.code}-${year}-self-assessment`,
  from,
  district,
  year,
  words: '',
});

/** Hashes of the files of a site by their paths. */
async function contentOf(site: string): Promise<Record<string, string>> {
  return Object.fromEntries((await filesBelow(site)).map((path) => [relative(site, path), sha256(readFileSync(path))]));
}

/** Build a site; number of pages that were made, and of those that stayed. */
async function built(content: string, keepIn: string, out: string): Promise<{ made: number; stayed: number }> {
  let [made, stayed] = [0, 0];
  const env = { CONTENT_DIR: content, SITE_URL: 'https://example.org', BASE_PATH: '/edu/', SHARE_IMAGES: 'off' };
  const unchanged = (pages: number) => {
    stayed = pages;
  };
  await buildSite({ out, keepIn, env, unchanged, page: () => made++ });
  return { made, stayed };
}

test('a site of which reports were edited, added, removed and renamed is, byte for byte, the one that is built from nothing', {
  timeout: 300_000,
}, async () => {
  const content = join(folder, 'content');
  const out = join(folder, 'site');
  const keepIn = join(folder, 'kept');
  const [first, second] = [report(OWN, 2021, 0), report(NEAR, 2022, 1)];
  for (const one of [first, second, report(NEAR, 2019, 2)]) writeReport(content, one);
  const from = await built(content, keepIn, out);
  expect(from.stayed).toBe(0);

  writeReport(content, { ...first, words: '另有小学附设幼儿班六个。' });
  const edited = await built(content, keepIn, out);
  expect(edited.made).toBeLessThan(from.made / 10);
  expect(edited.made + edited.stayed).toBe(from.made);

  writeReport(content, report(FAR, 2023, 3));
  removeReport(content, second.id);
  writeReport(content, { ...second, id: `${NEAR.code}-2020-self-assessment`, year: 2020, formerly: [second.id], without: 1 });
  const changed = await built(content, keepIn, out);
  expect(changed.stayed).toBeGreaterThan(0);

  const anew = join(folder, 'anew');
  await built(content, join(folder, 'kept-anew'), anew);
  expect(await contentOf(out)).toEqual(await contentOf(anew));
});
