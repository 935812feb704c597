import { describe, expect, inject, test } from 'vitest';
import { placeAnchor } from '../../src/model/place-anchor.ts';
import { freshPage } from './browser.ts';
import { KINDS, REPORT as longest } from './page-kinds.ts';

const { id, district } = longest.report;
const report = `reports/${id}/`;
const places = `districts/${district.code}/`;

describe('a report', () => {
  test('links every figure to the note with its line, and the line back to the figure', async () => {
    const { page } = await freshPage({ javaScriptEnabled: false });
    await page.goto(inject('site') + report);
    const links = await page
      .locator('.text a.q')
      .evaluateAll((marks) => marks.map((mark) => ({ id: mark.id, note: mark.getAttribute('href')?.slice(1) ?? '' })));
    expect(links.map((link) => link.id).toSorted()).toEqual(longest.mentions.map((mention) => placeAnchor(mention.id)).toSorted());
    const lines = await page
      .locator('.text div[id]')
      .evaluateAll((notes) =>
        Object.fromEntries(
          notes.map((note) => [note.id, [...note.querySelectorAll('p a')].map((line) => line.getAttribute('href')?.slice(1) ?? '')]),
        ),
      );
    expect(links.filter((link) => !lines[link.note]?.includes(link.id))).toEqual([]);
  });

  test('tells in English what it is where its switch of languages is followed, without scripts, and leads to the English page of its county', async () => {
    const { page } = await freshPage({ javaScriptEnabled: false });
    await page.goto(inject('site') + report);
    const words = page.locator('#english');
    expect(await words.isVisible()).toBe(false);
    await page.locator('.tools a[hreflang="en"]').click();
    expect(await words.isVisible()).toBe(true);
    expect(await words.textContent()).toMatch(/ of .+, in Chinese\./);
    await words.locator('a').first().click();
    expect(new URL(page.url()).pathname.endsWith(`/en/${places}`)).toBe(true);
  });

  test('opens the note of a figure as a sheet on a phone, without scripts', async () => {
    const { page } = await freshPage({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
    await page.goto(inject('site') + report);
    const note = page.locator('.text div[id]').first();
    expect(await note.isVisible()).toBe(false);
    await page.locator('.text a.q').first().click();
    expect(await note.isVisible()).toBe(true);
    await note.locator('p a').first().click();
    expect(await note.isVisible()).toBe(false);
  });

  test('shows the words of the source and nothing else between its notes', async () => {
    const { page } = await freshPage({ javaScriptEnabled: false });
    await page.goto(inject('site') + report);
    const shown = await page.locator('.text').evaluate((article) => {
      const copy = article.cloneNode(true) as HTMLElement;
      for (const note of copy.querySelectorAll('.text div[id]')) note.remove();
      return copy.textContent?.replace(/\s/g, '');
    });
    const kept = longest.passages.map(({ start, end }) => longest.text.slice(start, end)).join('');
    expect(shown).toBe(kept.replace(/\s/g, ''));
  });

  test.each(['#%ED%A0%80', '#%', '#<b>', '#'])('stands a fragment that leads nowhere: %s', async (fragment) => {
    const { page, faults } = await freshPage();
    await page.goto(inject('site') + report + fragment);
    expect(await page.locator('.on').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('keeps every note beside its paragraph on a wide screen', async () => {
    const { page } = await freshPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(inject('site') + report);
    const drifted = await page.locator('.text > div:has(> div[id])').evaluateAll(
      (rows) =>
        rows.filter((row) => {
          const [text, note, box] = [row.firstElementChild, row.querySelector('.text div[id]'), row].map((one) =>
            (one as Element).getBoundingClientRect(),
          );
          return !text || !note || !box || note.top < text.top - 1 || note.bottom > box.bottom + 1 || note.left < text.right;
        }).length,
    );
    expect(drifted).toBe(0);
  });

  test('hides the marks with one switch', async () => {
    const { page } = await freshPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(inject('site') + report);
    const note = page.locator('.text div[id]').first();
    expect(await note.isVisible()).toBe(true);
    await page.locator('#marks').uncheck();
    expect(await note.isVisible()).toBe(false);
  });
});

describe('settings and finding', () => {
  test('keeps text size, theme and contrast for the next page', async () => {
    const { page } = await freshPage();
    await page.goto(inject('site'));
    await page.locator('.tools .display').click();
    for (const setting of ['size=l', 'theme=dark', 'contrast=more']) await page.locator(`[data-set="${setting}"]`).click();
    await page.goto(`${inject('site')}reports/`);
    expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({ size: 'l', theme: 'dark', contrast: 'more' });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(24, 21, 17)');
  });

  test('finds a district by pinyin, by initials and by part of its name', async () => {
    const { page } = await freshPage();
    await page.goto(`${inject('site')}districts/`);
    const entry = page.locator(`#districts a[href$="/${places}"]`);
    const pinyin =
      (await entry.locator('xpath=ancestor::li').getAttribute('data-find'))?.split(' ').filter((part) => /^[a-z]+$/.test(part)) ?? [];
    for (const query of [pinyin.join(''), pinyin.map((part) => part[0]).join(''), district.name.slice(0, 2)]) {
      await page.locator('[data-narrow] input').fill(query);
      expect(await entry.isVisible(), query).toBe(true);
    }
    await page.locator('[data-narrow] input').fill('没有这个地方');
    expect(await entry.isVisible()).toBe(false);
  });
});

describe('a site under a sub-path', () => {
  test('is browsed from the home page to a report without leaving the path', async () => {
    const { page, faults } = await freshPage();
    await page.goto(inject('subPathSite'));
    await page.locator(`.tiles a[href*="/${district.code}/"]`).click();
    expect(new URL(page.url()).pathname).toBe(`/edu/${places}`);
    await page.locator('.ledger .tt a').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/edu\/reports\/\d{6}-/);
    await page.locator('.brand').click();
    expect(new URL(page.url()).pathname).toBe('/edu/');
    await page.locator('.tools > a[hreflang]').click();
    expect(new URL(page.url()).pathname).toBe('/edu/en/');
    expect(faults).toEqual([]);
  });

  test('has no link to a page that was not built', async () => {
    const { page } = await freshPage();
    const missing: string[] = [];
    const asked = new Set<string>();
    for (const path of Object.values(KINDS)) {
      await page.goto(inject('subPathSite') + path);
      const links = await page
        .locator('a[href^="/"]')
        .evaluateAll((anchors) => [...new Set(anchors.map((a) => a.getAttribute('href')?.split(/[?#]/)[0] ?? ''))]);
      for (const link of links) {
        if (asked.has(link)) continue;
        asked.add(link);
        const { status } = await fetch(new URL(link, inject('subPathSite')), { method: 'HEAD' });
        if (status !== 200) missing.push(`${path} → ${link}`);
      }
    }
    expect(missing).toEqual([]);
  });
});

test('a county of one report says once that none came later, below all that it promises', async () => {
  const { page } = await freshPage({ javaScriptEnabled: false });
  await page.goto(inject('site') + places);
  const promises = page.locator('#promises');
  expect(await promises.locator('li').count()).toBeGreaterThan(1);
  expect((await promises.textContent())?.match(/还没有收到/g)).toHaveLength(1);
});
