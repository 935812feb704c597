import { describe, expect, inject, test } from 'vitest';
import { records } from '../support/content.ts';
import { freshPage } from './browser.ts';
import { INDICATOR } from './page-kinds.ts';

const stating = records.flatMap(({ report, observations, mentions }) => {
  const own = new Set(mentions.filter(({ place }) => place === null).map(({ id }) => id));
  const values = observations.filter(({ indicator, mention }) => indicator === INDICATOR && own.has(mention));
  return values.length > 0 ? [report] : [];
});
const [one] = stating;
if (!one) throw new Error('These tests need a report that states the commonest indicator.');
const path = `indicators/${INDICATOR}/`;

describe('the page of an indicator', () => {
  test('shows all values, the strip and every sentence without scripts, and no controls', async () => {
    const { page } = await freshPage({ javaScriptEnabled: false });
    await page.goto(inject('site') + path);
    expect(await page.locator('.strip circle').count()).toBeGreaterThan(0);
    expect(await page.locator('.prov li.value').count()).toBe(stating.length);
    expect(await page.locator('.onequote').count()).toBeGreaterThan(0);
    expect(await page.locator('#filters').isVisible()).toBe(false);
  });

  test('is narrowed by a choice that stands in the address, and goes back', async () => {
    const { page, faults } = await freshPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(inject('site') + path);
    const province = `${one.district.code.slice(0, 2)}0000`;
    const all = await page.locator('#learnt').textContent();
    await page.locator('#filters [name="province"]').focus();
    await page.locator('#filters [name="province"]').selectOption(province);
    await expect.poll(() => page.locator('.prov').count()).toBe(1);
    expect(new URL(page.url()).search).toBe(`?province=${province}`);
    expect(await page.locator('#learnt').textContent()).not.toBe(all);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('province');
    await page.goBack();
    await expect.poll(() => page.locator('#learnt').textContent()).toBe(all);
    expect(faults).toEqual([]);
  });

  test('opens as its address says, and marks my county', async () => {
    const { page, faults } = await freshPage();
    await page.goto(`${inject('site')}${path}?me=${one.district.code}`);
    await expect.poll(() => page.locator('.prov .own').count()).toBeGreaterThan(0);
    expect(await page.locator('#filters [name="me"]').inputValue()).toBe(one.district.name);
    expect(await page.locator('.peers h2').textContent()).toContain(one.district.name);
    expect(faults).toEqual([]);
  });

  test('leads from a value to its sentence', async () => {
    const { page } = await freshPage();
    await page.goto(inject('site') + path);
    await page.locator('.prov li.value a[data-source]').first().click();
    await page.waitForURL(/\/reports\//);
    await page.locator(':target').waitFor();
  });
});
