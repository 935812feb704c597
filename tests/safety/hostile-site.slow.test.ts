import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { CHROMIUM_HINT, findChromium } from '../../scripts/lib/browser/chromium.ts';
import { buildSite } from '../../scripts/lib/build/astro-build.ts';
import { astroBuild } from '../../scripts/lib/build/astro-process.ts';
import { globalKeys } from '../../scripts/lib/build/global-key.ts';
import { makePages } from '../../scripts/lib/build/make-pages.ts';
import { pageBundle } from '../../scripts/lib/build/page-bundle.ts';
import { filesBelow } from '../../scripts/lib/content/files.ts';
import { workFolder } from '../../scripts/lib/content/own-folder.ts';
import { readSiteKnowledge } from '../../scripts/lib/content/site-knowledge.ts';
import { staticServer } from '../../scripts/lib/server/static-server.ts';
import { csvRows } from '../../src/publish/editions/redact-csv.ts';
import { violations } from '../browser/axe.ts';
import { launch, scrollsSideways, watchedPage } from '../browser/browser.ts';
import { command } from '../scripts/run.ts';
import { ATTACKS } from '../support/attacks.ts';

/** Characters that neither XML nor a text of a report can hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
const plain = (words: string) => words.replace(CONTROL, '');
const escaped = (words: string) => plain(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** All attacks in a field, each of which takes no more than so many characters. */
const few = (from: number, count: number) =>
  ATTACKS.slice(from, from + count)
    .map(plain)
    .join(' ');
const said = (at: number) => ({
  reason: { zh: few(at, 3), en: few(at + 3, 3) },
  by: plain(ATTACKS[at + 6] ?? 'x').slice(0, 80),
  on: '2026-12-01',
});

const root = mkdtempSync(join(tmpdir(), 'county-reports-hostile-'));
const [sources, content, site] = [join(root, 'sources'), join(root, 'content'), join(root, 'site')];
const QUJIANG = '330803-2019-self-assessment';
const XIALU = '420204-2025-rectification';
const KONGTONG = '620802-2023-rectification';
const FORMER = '330803-2018-self-assessment';
const GONE = '630103-2017-work-report';

/** A report in which every attack stands at the beginning of a paragraph, beside a figure, in a point and a heading. */
const lines = ATTACKS.flatMap((words, at) => [
  `${at + 1}. ${plain(words)}`,
  `${plain(words)}全区新增学位${at + 100}个，${plain(words)}投入${at + 1}万元。`,
]);

function sidecar(at: number, head: object): string {
  return stringify({
    title: few(at, 4),
    issuer: few(at + 4, 2),
    addressee: few(at + 6, 2),
    basis: { title: few(at + 8, 2), number: few(at + 10, 1) },
    publisher: few(at + 11, 4),
    note: few(at + 15, 8),
    url: 'https://example.cn/?a="><script>globalThis.ran=1</script>&b=\'onload=globalThis.ran=1',
    ...head,
  });
}

async function wordFile(): Promise<Uint8Array> {
  const cell = (words: string) => new TableCell({ children: [new Paragraph(words)] });
  const table = new Table({ rows: ATTACKS.map((words, at) => new TableRow({ children: [cell(plain(words)), cell(`${at + 10}所`)] })) });
  return new Uint8Array(
    await Packer.toBuffer(
      new Document({ sections: [{ children: [new Paragraph('崆峒区整改报告'), ...lines.map((line) => new Paragraph(line)), table] }] }),
    ),
  );
}

const htmlFile = () =>
  `<html><head><meta charset="utf-8"><title>下陆区</title></head><body><div id="zoom"><h1>下陆区整改报告</h1>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}<table>${ATTACKS.map((words, at) => `<tr><td>${escaped(words)}</td><td>${at + 10}所</td></tr>`).join('')}</table></div></body></html>`;

/** Every source, its sidecar, and what else people write. */
async function writeContent(): Promise<void> {
  mkdirSync(sources);
  const write = (name: string, text: string | Uint8Array) => writeFileSync(join(sources, name), text);
  const name = `"><img src=x onerror=globalThis.ran=1>'{1+1}&=cmd`;
  write(`${name}.txt`, ['衢江区2019年度自评报告', '一、主要做法', ...lines].join('\n'));
  const replies = [
    {
      of: 'report',
      by: few(0, 1),
      on: '2026-12-02',
      text: ATTACKS.map(plain).join('\n').slice(0, 2000),
      url: 'https://example.cn/"><script>globalThis.ran=1</script>',
    },
    { of: 'figure', at: { quote: '新增学位100个' }, by: few(3, 1), on: '2026-12-02', text: few(10, 10).slice(0, 2000) },
  ];
  const withdrawals = [{ of: 'figure', at: { quote: '新增学位101个' }, ...said(12) }];
  const reviews = [
    {
      of: 'figure',
      at: { quote: '102个', before: '新增学位' },
      verdict: 'corrected',
      reading: { unit: few(0, 2), place: few(2, 3) },
      by: 'wang.l',
      on: '2026-12-01',
      note: few(5, 5),
    },
  ];
  write(
    `${name}.yaml`,
    sidecar(0, { district: '330803', kind: 'self-assessment', year: 2019, formerly: [FORMER], replies, withdrawals, reviews }),
  );
  write(`${XIALU}.html`, htmlFile());
  write(`${XIALU}.yaml`, sidecar(25, { district: '420204', kind: 'rectification', year: 2025 }));
  write(`${KONGTONG}.docx`, await wordFile());
  write(`${KONGTONG}.yaml`, sidecar(45, { district: '620802', kind: 'rectification', year: 2023 }));
  mkdirSync(content);
  writeFileSync(join(content, 'withdrawals.yaml'), stringify({ reports: [{ report: GONE, ...said(30) }] }));
}

/** Cells that a spreadsheet would work out; numbers may begin with a sign. */
function formulasIn(csv: string): string[] {
  const [, ...rows] = csvRows(csv.replace(/^\ufeff/, ''));
  const isNumber = (cell: string) => /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(cell);
  return rows.flatMap(({ cells }) => cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !isNumber(cell)));
}

const ENV = { CONTENT_DIR: content, SITE_URL: 'https://example.org', BASE_PATH: '/edu/', SHARE_IMAGES: 'off' };

let server: Server;
let browser: Browser;
let address = '';
const files = (pattern: string) => globSync(pattern, { cwd: site }).sort();
const text = (path: string) => readFileSync(join(site, path), 'utf8');

beforeAll(async () => {
  const chromium = findChromium();
  if (!chromium) throw new Error(CHROMIUM_HINT);
  await writeContent();
  const converted = await command('convert', '--sources', sources, '--out', content);
  expect(converted).toMatchObject({ code: 0, stderr: '' });
  await buildSite({ out: site, keepIn: join(root, 'kept'), env: ENV });
  server = staticServer(site, ENV.BASE_PATH);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${ENV.BASE_PATH}`;
  browser = await launch(chromium);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(root, { recursive: true, force: true });
});

test('every attack came through the reading, in every format', () => {
  for (const id of [QUJIANG, XIALU, KONGTONG]) {
    const { text: words } = JSON.parse(readFileSync(join(content, 'records', `${id}.json`), 'utf8'));
    const bare = (value: string) => value.replace(/[\s\u0085\u200b\u2060\ufeff]+/g, '');
    expect(ATTACKS.filter((attack) => !bare(words).includes(bare(plain(attack))))).toEqual([]);
  }
});

test('every page carries the content security policy before anything that could run', () => {
  const pages = files('**/*.html');
  expect(pages.length).toBeGreaterThan(200);
  for (const path of pages) {
    const [head = ''] = text(path).split('</head>');
    const [before] = head.split(/<(?:script|link|style)\b/i);
    if (!/http-equiv="refresh"/.test(head)) expect([path, before]).toEqual([path, expect.stringContaining('content-security-policy')]);
  }
});

describe('pages are made from what Astro bundled', () => {
  const signal = new AbortController().signal;
  const bundle = async () => pageBundle({ key: (await globalKeys({ ...process.env, ...ENV }, content)).bundle, env: ENV, signal });

  test('and are, with all beside them, what Astro makes itself, which puts lines between the blocks of a text and escapes its apostrophes', async () => {
    const work = await workFolder('.cache/site', 'build');
    onTestFinished(() => rmSync(work, { recursive: true, force: true }));
    const byAstro = join(resolve(work), 'site');
    await astroBuild({ root: work, out: byAstro, env: ENV });
    const names = (await filesBelow(byAstro)).map((path) => path.slice(byAstro.length + 1));
    expect(names).toEqual(expect.arrayContaining(['404.html', `reports/${FORMER}/index.html`, 'sitemap-0.xml', 'robots.txt']));
    expect(names.filter((name) => name.endsWith('.html'))).toEqual(files('**/{404,index}.html'));
    const inOneLine = (bytes: Buffer) => bytes.toString().replaceAll('>\n<', '><').replaceAll('&#39;', "'");
    for (const name of names) {
      const [expected, given] = [readFileSync(join(byAstro, name)), readFileSync(join(site, name))];
      if (/^reports\/\d/.test(name)) expect(inOneLine(given), name).toBe(inOneLine(expected));
      else expect(given.equals(expected), name).toBe(true);
    }
  }, 120_000);

  test('which holds nothing of a report, so that other reports are shown with it', async () => {
    const { folder, files: beside } = await bundle();
    const bundled = [...(await filesBelow(join(folder, 'pages'))), ...(await filesBelow(beside))];
    expect(bundled.length).toBeGreaterThan(50);
    const theirs = [FORMER, ...ATTACKS.filter((words) => words.length > 20)];
    for (const path of bundled) {
      const words = readFileSync(path, 'utf8');
      expect([path, theirs.filter((one) => words.includes(one))]).toEqual([path, []]);
    }
  });

  test('and the one that cannot be made is named', async () => {
    const failing = () => {
      throw new Error('The record lies broken.');
    };
    const pages = makePages({
      bundle: await bundle(),
      out: join(root, 'broken'),
      env: ENV,
      memory: 0.1,
      facts: { knowledge: await readSiteKnowledge(), fileOf: () => null, answer: failing },
      next: () => ['reports/index.html'],
      made: () => {},
      signal,
    });
    await expect(pages).rejects.toMatchObject({ name: 'InputError', message: expect.stringContaining('The record lies broken.') });
  });
});

/** What a page holds that only an attack could have put there. */
function strangers(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`${element.localName} ${name}`);
      if (/^(?:href|src|action|data|srcdoc|xlink:href)$/i.test(name) && /^\s*(?:javascript|vbscript|data:text)/i.test(value))
        found.push(`${name}=${value}`);
    }
    if (/^(?:iframe|object|embed|base|audio|video|math|foreignobject|animate)$/.test(element.localName)) found.push(element.localName);
    if (element.localName === 'script' && element.getAttribute('src') === null && element.getAttribute('type') === null)
      found.push('inline script');
    if (/^(?:img|script|link)$/.test(element.localName)) {
      const to = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
      if (/evil/.test(to)) found.push(to);
    }
  }
  if ('ran' in globalThis) found.push('ran');
  return found;
}

/** Open pages one after the other in one browser, and gather what is wrong with them. */
async function faultsOf(paths: readonly string[], act?: (page: Page) => Promise<void>): Promise<string[]> {
  const { page, faults } = await watchedPage(browser);
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(address + path, { waitUntil: 'load' });
    if (act) await act(page);
    found.push(...(await page.evaluate(strangers)).map((one) => `${path}: ${one}`));
    found.push(...faults.splice(0).map((fault) => `${path}: ${fault}`));
  }
  await page.context().close();
  return found;
}

describe('in a browser nothing runs, nothing foreign is asked for, nothing is broken', () => {
  const own = [QUJIANG, XIALU, KONGTONG].flatMap((id) => [
    `reports/${id}/`,
    `districts/${id.slice(0, 6)}/`,
    `en/districts/${id.slice(0, 6)}/`,
  ]);

  test('on the pages of reports, districts, and what was taken down', async () => {
    expect(await faultsOf([...own, `reports/${GONE}/`, `districts/${GONE.slice(0, 6)}/`, `en/districts/${GONE.slice(0, 6)}/`])).toEqual([]);
  });

  test('on the pages over all reports, in both languages', async () => {
    const paths = [
      '',
      'reports/',
      'districts/',
      'problems/',
      'checks/',
      'indicators/',
      'indicators/seats-added/',
      'themes/',
      'map/',
      'data/',
      'changes/',
      'method/',
      'compare/',
    ];
    expect(await faultsOf([...paths, ...paths.filter(Boolean).map((path) => `en/${path}`)])).toEqual([]);
  });

  test('with every figure’s card opened, and every fold', async () => {
    const open = async (page: Page) => {
      for (const details of await page.locator('details:not([open]) > summary').all())
        await details.click({ timeout: 500 }).catch(() => {});
      for (const figure of (await page.locator('article a.q').all()).slice(0, 12)) {
        await figure.click({ timeout: 500 }).catch(() => {});
        await page.keyboard.press('Escape');
      }
    };
    expect(await faultsOf([`reports/${QUJIANG}/`], open)).toEqual([]);
  });

  test('when attacks are searched for, compared and put side by side', async () => {
    const asked = ATTACKS.filter((_, at) => at % 6 === 0).map((words) => encodeURIComponent(words.slice(0, 200)));
    const wait = (page: Page) => page.waitForTimeout(250);
    expect(
      await faultsOf(
        [
          ...asked.map((q) => `search/?q=${q}`),
          ...asked.slice(0, 5).flatMap((q) => [`compare/?v=1&d=${q}&i=${q}`, `compare/passages/?p=${q}`]),
        ],
        wait,
      ),
    ).toEqual([]);
  });
});

test.each([
  [360, 'dark'],
  [1440, 'light'],
] as const)('notices of withdrawal and replies are accessible and fit, at %i pixels, %s', async (width, colorScheme) => {
  const { page } = await watchedPage(browser, { viewport: { width, height: 900 }, colorScheme });
  for (const path of [`reports/${GONE}/`, `en/districts/${GONE.slice(0, 6)}/`, `reports/${QUJIANG}/`]) {
    await page.goto(address + path);
    expect([path, await scrollsSideways(page)]).toEqual([path, false]);
    expect([path, await violations(page)]).toEqual([path, []]);
  }
  await page.context().close();
});

test('what is taken away from a report is harmless: one page as a file runs nothing, tables hold no formula', async () => {
  const { page, faults } = await watchedPage(browser);
  await page.goto(`${address}reports/${QUJIANG}/`);
  const taken = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`a[data-file="${name}"]`).first().click()]);
    return readFileSync(await download.path(), 'utf8');
  };
  expect(formulasIn(await taken('figures.csv'))).toEqual([]);
  expect(JSON.parse(await taken('record.json')).report.id).toBe(QUJIANG);
  writeFileSync(join(root, 'report.html'), await taken('report.html'));
  await page.goto(`file://${join(root, 'report.html')}`);
  expect(await page.evaluate(strangers)).toEqual([]);
  expect(faults).toEqual([]);
}, 60_000);

describe('files', () => {
  test('of XML are well-formed', () => {
    const paths = [...files('**/*.xml'), ...files('**/*.atom')];
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw new Error(`${path}: ${error.message}`);
      });
      parser.write(text(path)).close();
    }
  });

  test('of JSON parse, and linked data in pages cannot be left', () => {
    for (const path of [...files('**/*.json'), ...files('**/*.webmanifest')]) expect(() => JSON.parse(text(path)), path).not.toThrow();
    for (const path of files('**/*.html'))
      for (const [, data = ''] of text(path).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
        expect(() => JSON.parse(data), path).not.toThrow();
  });

  test('of data are scripts that only register themselves', () => {
    for (const path of [...files('data/**/*.js'), ...files('search/**/*.js')]) expect(() => new Function(text(path)), path).not.toThrow();
  });

  test('of CSV hold no cell that a spreadsheet takes for a formula', () => {
    const tables = files('data/**/*.zip').flatMap((path) =>
      Object.entries(unzipSync(readFileSync(join(site, path)))).map(
        ([name, bytes]) => [`${path} ${name}`, Buffer.from(bytes).toString()] as const,
      ),
    );
    const csv = [...tables.filter(([name]) => name.endsWith('.csv')), ...files('**/*.csv').map((path) => [path, text(path)] as const)];
    expect(csv.length).toBeGreaterThan(10);
    for (const [name, content] of csv) {
      expect([name, formulasIn(content)]).toEqual([name, []]);
    }
  });

  test('have names that no host or browser reads otherwise', () => {
    expect(files('**/*').filter((path) => /[<>"'&{}\\\s]/.test(path))).toEqual([]);
  });
});
