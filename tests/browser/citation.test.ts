import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { siteBibtex, siteGbt7714 } from '../../src/site/report/citation.ts';
import { VERSION } from '../../src/site/shell/edition.ts';
import { records } from '../support/content.ts';
import { launch, watchedPage } from './browser.ts';

const record = records.find(({ mentions }) => mentions.length > 20) as (typeof records)[number];
const { report } = record;
let browser: Browser;
beforeAll(async () => {
  browser = await launch(inject('chromium'));
});
afterAll(() => browser.close());

async function reportPage(root = inject('site')): Promise<{ page: Page; faults: string[] }> {
  const watched = await watchedPage(browser, { viewport: { width: 1440, height: 900 } });
  await watched.page.goto(`${root}reports/${report.id}/`);
  return watched;
}

/** What a paste gives: typed into a field of the page, as a reader would. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'paste-here';
    document.body.prepend(field);
    field.focus();
  });
  await page.keyboard.press('Control+V');
  return page.inputValue('#paste-here');
}

/** Selects the text of an element and copies it. */
async function copy(page: Page, selector: string, characters?: number): Promise<void> {
  await page.evaluate(
    ([chosen, length]) => {
      const element = document.querySelector(chosen) as Element;
      const range = document.createRange();
      range.selectNodeContents(element);
      if (length) range.setEnd(element.firstChild as Node, length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [selector, characters] as const,
  );
  await page.keyboard.press('Control+C');
}

const bare = (words: string) => words.replace(/\s/g, '');

describe.each(['with', 'without'])('copy buttons %s a clipboard for scripts', (clipboard) => {
  test('copy the reference', async () => {
    const { page, faults } = await reportPage();
    if (clipboard === 'without') await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    else await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('[data-copy="cite-gbt"]').click();
    await expect.poll(() => page.locator('[data-copy="cite-gbt"]').textContent()).toBe('已复制');
    expect(await pasted(page)).toBe((await page.locator('#cite-gbt').textContent())?.trim());
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a passage copied from the text', () => {
  const paragraph = record.passages.find(
    ({ kind, start, end }) => kind === 'paragraph' && end - start > 60,
  ) as (typeof record.passages)[number];

  test('brings its source along, and leaves the margin notes behind', async () => {
    const { page, faults } = await reportPage();
    await copy(page, `[id="${paragraph.id}"]`);
    const text = await pasted(page);
    const [words, source] = text.split('\n\n');
    expect(bare(words ?? '')).toBe(bare(record.text.slice(paragraph.start, paragraph.end)));
    expect(source).toContain(report.title.replace(/\s+/g, ' '));
    expect(source).toContain(VERSION);
    expect(source).toContain(`/reports/${report.id}/#${paragraph.id}`);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('stays as it is when it is only a few words', async () => {
    const { page } = await reportPage();
    await page.locator('label.switch input').uncheck();
    await copy(page, '.toc a');
    const name = await pasted(page);
    expect(name).not.toContain(report.id);
    await page.context().close();
  });
});

describe('one figure', () => {
  const mention = record.mentions.find(
    ({ passage }) => record.passages.find(({ id }) => id === passage)?.kind === 'paragraph',
  ) as (typeof record.mentions)[number];

  test('is cited from its note, by keyboard, with sentence, source, version and address', async () => {
    const { page, faults } = await reportPage();
    await page.locator(`[id="${mention.id}"]`).focus();
    await page.keyboard.press('Enter');
    for (let steps = 0; steps < 20; steps++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.classList.contains('copy-figure'))) break;
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.copy-figure').textContent()).toBe('已复制');
    const text = await pasted(page);
    expect(text).toContain(mention.raw);
    expect(record.text).toContain(text.slice(1, text.indexOf('”——')));
    expect(text).toContain(VERSION);
    expect(text.endsWith(`/reports/${report.id}/#${mention.id}`)).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('is cited from a disk by the permanent id', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.goto(`${pathToFileURL(inject('siteFolder')).href}/reports/${report.id}/index.html`);
    const script = await page.locator('script[src*="report."]').getAttribute('src');
    await page.addScriptTag({ path: `${inject('siteFolder')}${script}` });
    await page.evaluate((id) => location.assign(`#n${id.slice(1)}`), mention.id);
    await page.evaluate(() => (document.querySelector('.copy-figure') as HTMLElement).click());
    await expect.poll(() => page.locator('.copy-figure').textContent()).toBe('已复制');
    expect((await pasted(page)).endsWith(` ${report.id}#${mention.id}`)).toBe(true);
    await page.close();
  });
});

test('the data page cites the site with its version', async () => {
  const { page } = await watchedPage(browser);
  await page.goto(`${inject('site')}data/`);
  const edition = { version: VERSION, address: null };
  expect(await page.locator('#cite-gbt').textContent()).toBe(siteGbt7714(edition));
  expect(await page.locator('#cite-bibtex').textContent()).toBe(siteBibtex(edition));
  await page.context().close();
});
