import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { placeAnchor } from '../../src/model/place-anchor.ts';
import { bearersOf } from '../../src/site/report/signs.ts';
import { records } from '../support/content.ts';
import { freshPage } from './browser.ts';

const summed = records.flatMap((record) =>
  record.findings
    .filter(({ rule, holds, equation }) => rule === 'total' && holds === 'yes' && (equation?.terms.length ?? 0) > 3)
    .map((finding) => ({ record, finding })),
);
const [example] = summed;
if (!example) throw new Error('These tests need a report with a total that its parts add up to.');
const { record, finding } = example;
const total = bearersOf(finding)[0] as string;
const parts = (finding.equation?.terms ?? []).flatMap(({ mention }) => mention ?? []);
const address = `reports/${record.report.id}/`;

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 780 };

async function opened(viewport = WIDE): Promise<{ page: Page; faults: string[] }> {
  const watched = await freshPage({ viewport });
  await watched.page.goto(inject('site') + address);
  return watched;
}

const at = (id: string) => `[id="${placeAnchor(id)}"]`;
const bare = (words: string) => words.replace(/\s/g, '');

describe('the card of a figure', () => {
  test('opens by keyboard, tells what was found, closes by Escape, and gives the focus back', async () => {
    const { page, faults } = await opened();
    await page.locator(at(total)).focus();
    await page.keyboard.press('Enter');
    const card = page.locator('#card');
    await card.waitFor({ state: 'visible' });
    expect(new URL(page.url()).hash).toBe(`#${placeAnchor(total)}`);
    await expect.poll(() => card.locator('[data-of="evidence"] li').count()).toBeGreaterThan(1);
    const words = (await card.textContent()) ?? '';
    expect(words).toContain('相符');
    expect(words).toMatch(/\d 份报告有数字/);
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(placeAnchor(total));
    expect(faults).toEqual([]);
  });

  test('is a sheet on a phone that leaves its figure in sight', async () => {
    const { page, faults } = await opened(PHONE);
    await page.locator(at(total)).click();
    await page.locator('#card').waitFor({ state: 'visible' });
    await expect.poll(() => page.locator('#card [data-of="evidence"] li').count()).toBeGreaterThan(1);
    const [figure, card, header] = await Promise.all([at(total), '#card', '.top'].map((one) => page.locator(one).first().boundingBox()));
    expect(card?.width).toBe(PHONE.width);
    expect((figure?.y ?? 0) + (figure?.height ?? 0)).toBeLessThanOrEqual(card?.y ?? 0);
    expect(figure?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0));
    await page.locator('#card .x').click();
    expect(await page.locator('#card').isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });
});

test('hovering or focusing a total lights its parts, in the text and on the bar', async () => {
  const { page } = await opened();
  const lit = () => page.locator('.text .q.part').evaluateAll((marks) => marks.map(({ id }) => id));
  await page.locator(at(total)).hover();
  await expect.poll(async () => (await lit()).toSorted()).toEqual(parts.map(placeAnchor).toSorted());
  expect(await page.locator('.parts rect.on').count()).toBe(parts.length);
  await page.mouse.move(0, 0);
  await page.locator(at(parts[0] as string)).focus();
  expect(await lit()).toEqual([]);
  expect(await page.locator('.parts rect.on').count()).toBe(1);
});

test('a figure that is addressed stands clear of the header', async () => {
  const { page } = await opened(PHONE);
  for (const { id } of record.mentions.slice(0, 12)) {
    await page.evaluate((hash) => location.assign(`#${hash}`), id);
    const [figure, header] = await Promise.all([page.locator(at(id)).boundingBox(), page.locator('.top').boundingBox()]);
    expect(figure?.y, id).toBeGreaterThan((header?.y ?? 0) + (header?.height ?? 0));
  }
});

test('a paragraph with signs is selected as it was published', async () => {
  const { page } = await opened();
  const passage = record.passages.find(({ id }) => id === record.mentions.find((mention) => mention.id === total)?.passage);
  const selected = await page.locator(at(passage?.id ?? '')).evaluate((paragraph) => {
    getSelection()?.selectAllChildren(paragraph);
    return getSelection()?.toString() ?? '';
  });
  expect(bare(selected)).toBe(bare(record.text.slice(passage?.start, passage?.end)));
});

test('no line begins with a mark that follows a sign', async () => {
  const { page } = await opened(PHONE);
  for (let width = 320; width < 480; width += 16) {
    await page.setViewportSize({ width, height: 700 });
    const torn = await page.locator('.text .q:has(.v)').evaluateAll(
      (marks) =>
        marks.filter((mark) => {
          const next = mark.nextSibling;
          if (next?.nodeType !== Node.TEXT_NODE || !/^[，,。；;、：:）)]/.test(next.textContent ?? '')) return false;
          const range = document.createRange();
          range.setStart(next, 0);
          range.setEnd(next, 1);
          const sign = mark.querySelector('.v')?.getBoundingClientRect();
          return range.getBoundingClientRect().top > (sign?.bottom ?? 0) + 8;
        }).length,
    );
    expect(torn, `${width} px`).toBe(0);
  }
});
