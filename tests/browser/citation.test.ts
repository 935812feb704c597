import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { placeAnchor } from '../../src/model/place-anchor.ts';
import { reportItem } from '../../src/site/citation/item.ts';
import { VERSION } from '../../src/site/shell/edition.ts';
import { records } from '../support/content.ts';
import { freshPage, sharedBrowser, type Watched } from './browser.ts';

const record = records.find(({ mentions }) => mentions.length > 20) as (typeof records)[number];
const { report } = record;
async function reportPage(root = inject('site')): Promise<Watched> {
  const watched = await freshPage();
  await watched.page.setViewportSize({ width: 1440, height: 900 });
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

/** What follows a reader's hand has come, as it does while the hand moves. */
const whenTaken = (page: Page) => page.waitForFunction(() => globalThis.countyReports?.['reading']);

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
  });
});

describe('a passage copied from the text', () => {
  const paragraph = record.passages.find(
    ({ kind, start, end }) => kind === 'paragraph' && end - start > 60,
  ) as (typeof record.passages)[number];

  test('brings its source along, and leaves the margin notes behind', async () => {
    const { page, faults } = await reportPage();
    await page.locator(`[id="${placeAnchor(paragraph.id)}"]`).hover();
    await whenTaken(page);
    await copy(page, `[id="${placeAnchor(paragraph.id)}"]`);
    const text = await pasted(page);
    const [words, source] = text.split('\n\n');
    expect(bare(words ?? '')).toBe(bare(record.text.slice(paragraph.start, paragraph.end)));
    expect(source).toContain(report.title.replace(/\s+/g, ' '));
    expect(source).toContain(VERSION);
    expect(source).toContain(`/reports/${report.id}/#${placeAnchor(paragraph.id)}`);
    expect(faults).toEqual([]);
  });

  test('stays as it is when it is only a few words', async () => {
    const { page } = await reportPage();
    await page.locator('label.switch input').uncheck();
    await whenTaken(page);
    await copy(page, '.toc a');
    const name = await pasted(page);
    expect(name).not.toContain(report.id);
  });
});

describe('one figure', () => {
  const mention = record.mentions.find(
    ({ passage }) => record.passages.find(({ id }) => id === passage)?.kind === 'paragraph',
  ) as (typeof record.mentions)[number];

  test('is cited from its card, by keyboard, with sentence, source, version and address', async () => {
    const { page, faults } = await reportPage();
    await page.locator(`[id="${placeAnchor(mention.id)}"]`).focus();
    await page.keyboard.press('Enter');
    await page.locator('#card').waitFor({ state: 'visible' });
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
    expect(text.endsWith(`/reports/${report.id}/#${placeAnchor(mention.id)}`)).toBe(true);
    expect(faults).toEqual([]);
  });

  test('is cited from a disk by the permanent id', async () => {
    // Scripts of a site that is no export stand at the root of the disk, so they are put in by hand, past the policy.
    const page = await (await sharedBrowser()).newPage({ viewport: { width: 390, height: 800 }, bypassCSP: true });
    await page.goto(`${pathToFileURL(inject('siteFolder')).href}/reports/${report.id}/index.html`);
    const card = readdirSync(`${inject('siteFolder')}/assets`).find((file) => file.startsWith('card.'));
    const reading = readdirSync(`${inject('siteFolder')}/assets`).find((file) => file.startsWith('reading.'));
    const script = await page.locator('script[src*="report."]').getAttribute('src');
    for (const path of [`/assets/${card}`, `/assets/${reading}`, script])
      await page.addScriptTag({ path: `${inject('siteFolder')}${path}` });
    await page.locator(`[id="${placeAnchor(mention.id)}"]`).click();
    // Without a server the page has no styles, and its card stands where no pointer reaches.
    await page.locator('.copy-figure').evaluate((button: HTMLButtonElement) => button.click());
    await expect.poll(() => page.locator('.copy-figure').textContent()).toBe('已复制');
    expect((await pasted(page)).endsWith(` ${report.id}#${placeAnchor(mention.id)}`)).toBe(true);
    await page.close();
  });
});

describe('places of the site', () => {
  const dialog = 'dialog.citing';
  const form = (page: Page, name: string) => page.locator(`${dialog} [data-form="${name}"] :is(.c, pre)`).textContent();

  test('a figure is cited in five forms from its card, dated by its report, and the way back leads to it', async () => {
    const { page, faults } = await reportPage();
    const { id } = record.mentions.find(({ passage }) => record.passages.find((one) => one.id === passage)?.kind === 'paragraph') ?? {
      id: '',
    };
    await page.locator(`[id="${placeAnchor(id)}"]`).click();
    await page.locator('.cite-figure').click();
    await page.locator(dialog).waitFor();
    const day = report.published ?? report.signed;
    expect(await form(page, 'gbt')).toContain(day ? `[EB/OL]. （${day}）[` : '[EB/OL]. [');
    expect(await form(page, 'gbt')).toContain(`/reports/${report.id}/#${placeAnchor(id)}.`);
    expect(await form(page, 'apa')).toContain(day ? `(${day.slice(0, 4)}` : '(n.d.)');
    expect(await form(page, 'bibtex')).toMatch(/^@online\{cer-/);
    expect(await form(page, 'ris')).toContain('TY  - ELEC');
    expect(JSON.parse((await form(page, 'csl')) ?? '')[0].URL).toContain(`#${placeAnchor(id)}`);
    await page.locator(`${dialog} [data-take="gbt"]`).click();
    await expect.poll(() => page.locator(`${dialog} [data-take="gbt"]`).textContent()).toBe('已复制');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`${dialog} [data-file="ris"]`).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toBe(await form(page, 'ris'));
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(placeAnchor(id));
    expect(faults).toEqual([]);
  });

  test('a check is cited with its numbers and the version of the site', async () => {
    const { page, faults } = await reportPage();
    const check = page
      .locator('#checks li[id]')
      .filter({ has: page.locator('.eq') })
      .first();
    await check.scrollIntoViewIfNeeded();
    await check.locator('a[href="#cite"]').click();
    await page.locator(dialog).waitFor();
    const gbt = (await form(page, 'gbt')) ?? '';
    expect(gbt).toContain(report.title.replace(/\s+/g, ' '));
    expect(gbt).toContain(VERSION);
    expect(bare(gbt)).toContain(bare((await check.locator('.eq').textContent()) ?? ''));
    expect(faults).toEqual([]);
  });

  test.each(['', 'en/'])('a comparison is cited by the address that holds it: /%scompare/', async (lang) => {
    const { page, faults } = await freshPage();
    await page.goto(`${inject('site')}${lang}compare/`);
    await page.locator('[data-take="cite"]').click();
    await page.locator(dialog).waitFor();
    expect(await form(page, 'gbt')).toMatch(/\[EB\/OL\]\. \[\d{4}-\d\d-\d\d\]\. http.*compare\/\?.*e=\w+.*\.$/);
    expect(await form(page, 'apa')).toContain('(n.d.)');
    expect(faults).toEqual([]);
  });
});

describe('references', () => {
  test('a report gives one without scripts, and all forms of it with them', async () => {
    const { page: still } = await freshPage({ javaScriptEnabled: false });
    await still.goto(`${inject('site')}reports/${report.id}/`);
    const written = await still.locator('#cite-gbt').textContent();
    expect(written).toContain('[R');
    expect(await still.locator('[data-forms]').isVisible()).toBe(false);
    const { page, faults } = await reportPage();
    await page.locator('[data-forms]').click();
    const form = (name: string) => page.locator(`dialog.citing [data-form="${name}"] :is(.c, pre)`).textContent();
    expect(await form('gbt')).toBe(written);
    expect(await form('apa')).toContain('(');
    expect(await form('bibtex')).toMatch(/^@report\{cer-/);
    expect(await form('ris')).toMatch(/^TY {2}- RPRT/);
    expect(JSON.parse((await form('csl')) ?? '')).toEqual([reportItem(report)]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-forms'))).toBe(true);
    expect(faults).toEqual([]);
  });

  test('the data page gives them in five forms, two of them as files, without scripts', async () => {
    const [path, type] = ['data/', '[DS'];
    const { page } = await freshPage({ javaScriptEnabled: false });
    await page.goto(inject('site') + path);
    const text = (id: string) => page.locator(id).textContent();
    expect(await text('#cite-gbt')).toContain(type);
    expect(await text('#cite-apa')).toContain('(');
    expect(await text('#cite-bibtex')).toMatch(/^@\w+\{cer-/);
    for (const [ending, start] of [
      ['.ris', 'TY  - '],
      ['.json', '[{'],
    ] as const) {
      const link = page.locator(`.cite a[download$="${ending}"]`);
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      const written = readFileSync(await download.path(), 'utf8');
      expect(written.startsWith(start)).toBe(true);
      expect(written).toContain('县域教育履职对照');
    }
  });

  test('programs that keep references find a report by its head', async () => {
    const { page } = await reportPage();
    const content = (name: string) => page.locator(`meta[name="${name}"]`).getAttribute('content');
    expect(await content('citation_title')).toBe(report.title.replace(/\s+/g, ' '));
    expect(await content('citation_author')).toBe(report.issuer ?? report.district.name);
  });
});
