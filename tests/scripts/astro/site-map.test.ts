import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type ReportHead, reportHeads } from '../../../scripts/lib/astro/report-heads.ts';
import { robotsText } from '../../../scripts/lib/astro/robots.ts';
import { siteMapOptions, writeSiteMap } from '../../../scripts/lib/astro/site-map.ts';

const SITE = new URL('https://edu.example.org/reports-of-counties/');
const head = (id: string, changed: string | null, formerly: string[] = []): ReportHead => ({
  id,
  district: id.slice(0, 6),
  formerly,
  changed,
});
const HEADS = [
  head('330803-2019-self-assessment', '2026-03-01', ['330802-2019-self-assessment']),
  head('330803-2021-self-assessment', '2026-05-02'),
  head('331002-2020-work-report', null),
];
const { filter, serialize } = siteMapOptions(SITE, HEADS);
const told = (path: string) => serialize({ url: SITE.href + path });

test.each([
  ['reports/330803-2019-self-assessment/', '2026-03-01'],
  ['districts/330803/', '2026-05-02'],
  ['en/districts/330803/', '2026-05-02'],
  ['provinces/330000/', '2026-05-02'],
  ['reports/331002-2020-work-report/', undefined],
  ['districts/331002/', undefined],
  ['indicators/class-count/', undefined],
  ['', undefined],
])('dates %s by the last change of its reports: %s', (path, day) => {
  expect(told(path).lastmod).toBe(day);
});

test.each(['', 'en/districts/330803/', 'reports/331002-2020-work-report/'])('leaves the languages of /%s to the page', (path) => {
  expect(told(path)).not.toHaveProperty('links');
});

test.each([
  ['reports/', true],
  ['reports/330803-2019-self-assessment/', true],
  ['reports/330802-2019-self-assessment/', false],
  ['embed/indicators/class-count/', false],
  ['en/embed/indicators/class-count/', false],
  ['en/indicators/class-count/', true],
])('lists /%s: %s', (path, listed) => {
  expect(filter(SITE.href + path)).toBe(listed);
});

/** A site below the project's temporary folder, with one report in its content. */
function madeSite(): { content: string; out: string } {
  const folder = mkdtempSync(join(tmpdir(), 'site-map-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  mkdirSync(join(content, 'reports'), { recursive: true });
  mkdirSync(out);
  writeFileSync(
    join(content, 'reports', '331002-2020-work-report.mdx'),
    '---\nformerly:\n  - "331001-2020-work-report"\ndistrict:\n  code: "331002"\nchanged: "2026-01-31"\n---\n',
  );
  return { content, out };
}

const PAGES = [
  'index.html',
  '404.html',
  'en/method/index.html',
  'reports/331002-2020-work-report/index.html',
  'reports/331001-2020-work-report/index.html',
];

test('the map of a site is made of the files of its pages, and of the days of its reports', async () => {
  const site = madeSite();
  await writeSiteMap({ env: { SITE_URL: SITE.origin, BASE_PATH: SITE.pathname }, ...site }, PAGES);
  const map = readFileSync(join(site.out, 'sitemap-0.xml'), 'utf8');
  expect(Array.from(map.matchAll(/<loc>(.*?)<\/loc>(?:<lastmod>([\d-]+))?/g), ([, address, day]) => [address, day])).toEqual([
    [SITE.href, undefined],
    [`${SITE.href}en/method/`, undefined],
    [`${SITE.href}reports/331002-2020-work-report/`, '2026-01-31'],
  ]);
  expect(readFileSync(join(site.out, 'sitemap-index.xml'), 'utf8')).toContain(`<loc>${SITE.href}sitemap-0.xml</loc>`);
});

test('a site whose address is not known has no map', async () => {
  const site = madeSite();
  await writeSiteMap({ env: { SITE_URL: '' }, ...site }, PAGES);
  expect(readdirSync(site.out)).toEqual([]);
});

test('heads are read from the front matter alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heads-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(folder, { recursive: true });
  const matter =
    'id: "331002-2020-work-report"\nformerly:\n  - "331001-2020-work-report"\ndistrict:\n  code: "331002"\nchanged: "2026-01-31"';
  writeFileSync(join(folder, '331002-2020-work-report.mdx'), `---\n${matter}\n---\n\nchanged: "2030-01-01"\n`);
  writeFileSync(join(folder, '331003-undated-other.mdx'), '---\nid: "x"\ndistrict:\n  code: "331003"\nchanged: null\n---\n');
  expect(reportHeads(folder)).toEqual([
    { id: '331002-2020-work-report', district: '331002', formerly: ['331001-2020-work-report'], changed: '2026-01-31' },
    { id: '331003-undated-other', district: '331003', formerly: [], changed: null },
  ]);
});

test('programs that read the site are told where its map is, where its address is known', () => {
  expect(robotsText(SITE)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://edu.example.org/reports-of-counties/sitemap-index.xml\n');
  expect(robotsText()).toBe('User-agent: *\nAllow: /\n');
});
