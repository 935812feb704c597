import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { violations } from './axe.ts';
import { freshPage, scrollsSideways } from './browser.ts';

const site = inject('site');
const searchUrl = (query: string, base = site) => `${base}search/?q=${encodeURIComponent(query)}`;

describe('answers', () => {
  const answer = '.answer';

  test.each([
    ['a county without a report, by name', '昆山市', ['还没有报告', '江苏', '太仓市']],
    ['a county without a report, by pinyin', 'kunshan', ['昆山市', '还没有报告']],
    ['a province', '甘肃', ['甘肃省', '崆峒区']],
    ['a name of the past', '昌平县', ['昌平区', '1999']],
    ['an indicator', '巩固率', ['份写了数字', 'CSV']],
    ['another word for one', '吃饭', ['供餐']],
  ] as const)('%s', async (_, query, wanted) => {
    const { page, faults } = await freshPage();
    await page.goto(searchUrl(query));
    await page.waitForSelector(answer);
    const told = (await page.locator(answer).allTextContents()).join(' ');
    for (const word of wanted) expect(told).toContain(word);
    expect(faults).toEqual([]);
  });

  test('about indicators and themes are loaded where one may be named', async () => {
    const { page } = await freshPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname.slice(-'search/answers.js'.length)));
    for (const query of ['集团化办学的', '衢江区']) {
      await page.goto(searchUrl(query));
      await page.waitForSelector('[data-part="hits"] a');
      expect(loaded).not.toContain('search/answers.js');
    }
    await page.goto(searchUrl('吃饭'));
    await page.waitForSelector(answer);
    expect(loaded).toContain('search/answers.js');
  });

  test('the name of a place is taken for no slip, and a slip is led to known terms only', async () => {
    const { page } = await freshPage();
    await page.goto(searchUrl('深圳'));
    await page.waitForSelector(answer);
    expect(await page.locator('[data-part="hits"] a').count()).toBe(0);
    await page.goto(searchUrl('巩固律'));
    await page.waitForSelector('[data-part="hits"] .chip');
    expect(await page.locator('[data-part="hits"] .chip b').allTextContents()).toEqual(['巩固率']);
  });

  test('are sound to look at, on a phone too', async () => {
    const { page } = await freshPage({ viewport: { width: 360, height: 800 } });
    for (const query of ['鼓楼区', '食堂', '大班额 不含择校']) {
      await page.goto(searchUrl(query));
      await page.waitForSelector(answer);
      expect(await scrollsSideways(page)).toBe(false);
      expect(await violations(page)).toEqual([]);
    }
  });
});

describe('a report that a search led to', () => {
  test('marks the words, says which of them it stands at, and keeps a clean address', async () => {
    const { page, faults } = await freshPage();
    await page.goto(searchUrl('集团化办学'));
    await page.waitForSelector('li[data-hit]');
    await page.locator('li[data-hit] a').first().click();
    const bar = page.locator('.landing');
    await expect.poll(() => bar.textContent()).toMatch(/集团化办学.*第 \d+ \/ \d+ 处/);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.evaluate(() => [...(CSS.highlights.get('search-found') ?? [])].map(String))).toContain('集团化办学');
    const before = await bar.locator('[data-at]').textContent();
    await bar.locator('[data-step="1"]').click();
    expect(await bar.locator('[data-at]').textContent()).not.toBe(before);
    const current = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('search-current') ?? [])] as Range[];
      return range?.getBoundingClientRect().top ?? -1;
    });
    expect(current).toBeGreaterThan(56);
    expect(await violations(page)).toEqual([]);
    await bar.locator('[data-clear]').click();
    expect(await page.locator('.landing, .landed').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('what was found is taken away passage by passage', async () => {
    const { page } = await freshPage();
    await page.goto(searchUrl('集团化办学'));
    await page.waitForSelector('[data-part="take"] button');
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-part="take"] button').click()]);
    const csv = readFileSync((await file.path()) as string, 'utf8');
    expect(csv.split('\n')[0]).toContain('report,district,year');
    expect(csv).toContain('集团化办学');
    expect(csv).toMatch(/\/reports\/\d{6}-[^/]+\/#p-/);
  });
});

describe('search page', () => {
  test('finds words in the texts, marks them, and leads to their passage', async () => {
    const { page, faults } = await freshPage();
    await page.goto(searchUrl('集团化办学'));
    await page.waitForSelector('li[data-hit]');
    expect(await page.getAttribute('[data-count]', 'data-count')).toBe('3');
    expect(new Set(await page.locator('li[data-hit] mark').allTextContents())).toEqual(new Set(['集团化办学']));
    await page.locator('li[data-hit] a').first().click();
    const [, id = ''] = page.url().split('#');
    expect(await page.locator(`[id="${id}"]`).textContent()).toContain('集团化办学');
    expect(faults).toEqual([]);
  });

  test.each([
    ['一个错字', '集团花办学'],
    ['缺一个字', '集团办学覆盖率'],
    ['两字颠倒', '集化团办学'],
  ])('%s still leads somewhere', async (_, query) => {
    const { page } = await freshPage();
    await page.goto(searchUrl(query));
    await page.waitForSelector('li[data-hit][data-near]');
    expect(await page.locator('li[data-near] mark').first().textContent()).toContain('集团化');
  });

  test('words in traditional characters, full width and Chinese numerals find the same', async () => {
    const { page } = await freshPage();
    for (const query of ['２７４７人', '教育資源', '二十四個測評點']) {
      await page.goto(searchUrl(query));
      await page.waitForSelector('li[data-hit]:not([data-near])');
    }
  });

  test('a figure finds the value', async () => {
    const { page } = await freshPage();
    await page.goto(searchUrl('9.03965亿元'));
    await page.waitForSelector('.stated a');
    expect(await page.locator('.stated a').first().textContent()).toBe('90396.5万元');
  });

  test('a figure with a wrong digit leads to the right one, one passage for each report', async () => {
    const { page } = await freshPage();
    await page.goto(searchUrl('50194人'));
    await page.waitForSelector('li[data-hit][data-near="50193人"]');
    expect(await page.locator('li[data-near="50193人"] mark').first().textContent()).toBe('50193人');
    expect(await page.getAttribute('[data-count]', 'data-count')).toBe('0');
    const reports = await page
      .locator('li[data-near] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('#')[0]));
    expect(new Set(reports).size).toBe(reports.length);
    expect(await page.locator('.names a[href*="search/?q="] b').allTextContents()).toContain('50193人');
  });

  test('a value in another unit than typed is not shown as stated', async () => {
    const { page } = await freshPage();
    await page.goto(searchUrl('50193元'));
    await page.waitForSelector('li[data-near="50193人"]');
    expect(await page.locator('.stated a').count()).toBe(0);
    await page.goto(searchUrl('50193名'));
    await page.waitForSelector('.stated a');
    expect(await page.locator('.stated a').first().textContent()).toBe('50193人');
  });

  test('pinyin and initials find a district', async () => {
    const { page } = await freshPage();
    for (const query of ['kongtong', 'kt']) {
      await page.goto(searchUrl(query));
      await page.waitForSelector('[data-part="names"] a[href$="districts/620802/"]');
    }
  });

  test('filters stand in the address, and back undoes them', async () => {
    const { page } = await freshPage();
    await page.goto(searchUrl('集团化办学'));
    await page.waitForSelector('[data-facet="d"][value="620802"]');
    await page.check('[data-facet="d"][value="620802"]');
    await expect.poll(() => page.locator('.hitgroup').count()).toBe(1);
    expect(page.url()).toContain('d=620802');
    await page.goBack();
    await expect.poll(() => page.locator('.hitgroup').count()).toBe(3);
  });

  test('a filter keeps the focus, and its counts leave its own choice out', async () => {
    const { page } = await freshPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(searchUrl('集团化办学'));
    await page.focus('[data-facet="d"][value="620802"]');
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('.hitgroup').count()).toBe(1);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('620802');
    expect(await page.locator('[data-facet="d"]').count()).toBe(3);
  });

  test('what was probably meant is offered as a search of its own', async () => {
    const { page } = await freshPage();
    await page.goto(searchUrl('集团花办学'));
    await page.locator('.names a[href*="search/?q="]').first().click();
    await page.waitForSelector('li[data-hit]:not([data-near])');
    expect(await page.getAttribute('[data-count]', 'data-count')).toBe('3');
  });

  test('words that no report has together are offered one by one', async () => {
    const { page } = await freshPage();
    await page.goto(searchUrl('衢江区 崆峒区'));
    await page.waitForSelector('.names a[href*="search/?q="]');
    expect(await page.getAttribute('[data-count]', 'data-count')).toBe('0');
    expect(await page.locator('.names a[href*="search/?q="] b').allTextContents()).toEqual(['衢江区', '崆峒区']);
  });

  test('a text that does not load is counted, the others are shown, and a retry brings it', async () => {
    const { page } = await freshPage();
    await page.route('**/search/texts/620802-*.bin', (route) => route.abort());
    await page.goto(searchUrl('集团化办学'));
    await expect.poll(() => page.locator('.hitgroup').count()).toBe(2);
    await page.unroute('**/search/texts/620802-*.bin');
    await page.click('[data-part="more"] button');
    await expect.poll(() => page.locator('.hitgroup').count()).toBe(3);
  });

  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what is typed
  test.each(['<img src=x onerror=alert(1)>', '.*+?^${}()|[]\\', '，。！？', 'a'.repeat(5000)])('%s breaks nothing', async (query) => {
    const { page, faults } = await freshPage();
    await page.goto(searchUrl(query));
    await page.waitForFunction(
      () => document.querySelector('[data-part="message"]')?.textContent && !document.querySelector('[aria-busy]'),
    );
    expect(await page.locator('main img').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('where the index does not load, the page says so and tries again when asked', async () => {
    const { page } = await freshPage();
    await page.route('**/search/shards/*.bin', (route) => route.abort());
    await page.goto(searchUrl('集团化办学'));
    const again = page.locator('[data-part="more"] button');
    await again.waitFor();
    await page.unroute('**/search/shards/*.bin');
    await again.click();
    await page.waitForSelector('li[data-hit]');
  });

  test('takes some bytes of the index, or all of it from a server that gives no parts', async () => {
    const { page, faults } = await freshPage();
    const statuses = new Set<number>();
    page.on('response', (response) => {
      if (response.url().includes('/search/gaps/') || response.url().includes('/search/shards/')) statuses.add(response.status());
    });
    await page.goto(searchUrl('集团化办学'));
    await page.waitForSelector('li[data-hit]');
    expect([...statuses]).toEqual([206]);
    const { page: other } = await freshPage();
    await other.route('**/search/shards/*.bin', async (route) => {
      const { range: _, ...headers } = route.request().headers();
      await route.continue({ headers });
    });
    await other.goto(searchUrl('集团化办学'));
    await other.waitForSelector('li[data-hit]');
    expect(await other.getAttribute('[data-count]', 'data-count')).toBe('3');
    expect(faults).toEqual([]);
  });

  test('a short word that no report has leads to passages that differ in a character', async () => {
    const { page } = await freshPage();
    await page.goto(searchUrl('集团花'));
    await page.waitForSelector('li[data-near]');
    expect(await page.locator('li[data-near] mark').allTextContents()).toContain('集团化');
  });

  test('works under a sub-path', async () => {
    const { page, faults } = await freshPage();
    await page.goto(searchUrl('集团化办学', inject('subPathSite')));
    await page.waitForSelector('li[data-hit]');
    await page.locator('li[data-hit] a').first().click();
    expect(page.url()).toContain('/edu/reports/');
    expect(faults).toEqual([]);
  });

  test('what is typed before the script of the page comes stays in the field', async () => {
    const { page } = await freshPage();
    const script = /\/_astro\/search\.client\.[^/]*\.js$/;
    let letCome = () => {};
    const typed = new Promise<void>((resolve) => {
      letCome = resolve;
    });
    await page.route(script, async (route) => {
      await typed;
      await route.continue();
    });
    await page.goto(`${site}search/`, { waitUntil: 'commit' });
    await page.locator('main input[name="q"]').fill('集团化办学');
    letCome();
    await page.waitForLoadState('load');
    expect(await page.inputValue('main input[name="q"]')).toBe('集团化办学');
    await page.locator('main input[name="q"]').press('Enter');
    await page.waitForSelector('li[data-hit]');
    await page.unroute(script);
  });

  test('names that are offered make room for what was found', async () => {
    const { page } = await freshPage();
    const list = page.locator('main [role="listbox"]');
    await page.goto(`${site}search/`);
    await page.locator('main input[name="q"]').fill('大班额');
    await list.waitFor();
    await page.keyboard.press('Enter');
    await page.waitForSelector('li[data-hit]');
    expect(await list.isVisible()).toBe(false);
  });

  test('names that come after the search are not offered over what was found', async () => {
    const { page } = await freshPage();
    const script = /\/suggest\.[^/]*\.js$/;
    let letCome = () => {};
    const found = new Promise<void>((resolve) => {
      letCome = resolve;
    });
    await page.route(script, async (route) => {
      await found;
      await route.continue();
    });
    await page.goto(`${site}search/`);
    await page.locator('main input[name="q"]').fill('大班额');
    await page.keyboard.press('Enter');
    await page.waitForSelector('li[data-hit]');
    letCome();
    await page.locator('main [role="listbox"]').waitFor({ state: 'attached' });
    expect(await page.locator('main [role="listbox"]').isVisible()).toBe(false);
    await page.unroute(script);
    await page.keyboard.press('Backspace');
    await page.locator('main [role="listbox"]').waitFor();
  });

  test('fits a phone', async () => {
    const { page } = await freshPage({ viewport: { width: 360, height: 740 } });
    await page.goto(searchUrl('集团化办学'));
    await page.waitForSelector('li[data-hit]');
    expect(await scrollsSideways(page)).toBe(false);
  });
});

test('names are offered from every page: / to focus, arrows, Enter, Escape', async () => {
  const { page } = await freshPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${site}data/`);
  await page.keyboard.press('/');
  await page.keyboard.type('qj');
  await page.waitForSelector('.suggest [role="option"]');
  await page.keyboard.press('Escape');
  expect(await page.locator('.suggest:visible').count()).toBe(0);
  await page.keyboard.type('ia');
  await page.waitForSelector('.suggest [role="option"]:visible').catch(() => null);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.waitForSelector('.suggest [role="option"]:visible');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/districts/330803/');
});
