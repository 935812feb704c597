import { describe, expect, inject, test } from 'vitest';
import type { Finding } from '../../src/model/index.ts';
import { placeAnchor } from '../../src/model/place-anchor.ts';
import { readerReportsIn } from '../../src/model/reader-reports.ts';
import { shortValue } from '../../src/site/i18n/format.ts';
import { records } from '../support/content.ts';
import { freshPage } from './browser.ts';

const record = records.find(({ findings, problems }) => problems.length > 0 && findings.some(({ equation }) => equation));
if (!record) throw new Error('These tests need a report with a problem and a check.');
const { id } = record.report;

/** What the page shows of a check: the numbers of its equation, or what it says. */
const shown = ({ equation, message }: Finding): string[] =>
  equation ? [...equation.terms, equation.result].map((term) => shortValue(term, 'zh')) : [message];

async function opened() {
  const { page, faults } = await freshPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${inject('site')}reports/${id}/`);
  const told = async (place: string) => readerReportsIn((await page.locator(place).textContent()) ?? '')[0];
  return { page, faults, told };
}

describe('a reader who found a mistake', () => {
  test('finds a text for the report as a whole, filled in without any script', async () => {
    const { told } = await opened();
    expect(await told('#wrong-text')).toMatchObject({ report: id, place: '', says: '' });
  });

  test('gets it filled in for a check and for a problem', async () => {
    const { page, faults, told } = await opened();
    await page.locator('#checks').scrollIntoViewIfNeeded();
    await page.locator('#checks a[data-wrong]').first().click();
    await expect.poll(async () => (await told('#wrong-text'))?.place).not.toBe('');
    const check = await told('#wrong-text');
    expect(
      record.findings.some((finding) => finding.rule === check?.place && shown(finding).every((words) => check.reading.includes(words))),
    ).toBe(true);
    expect(record.text).toContain(check?.quote);
    await page.locator('#problems a[data-wrong]').first().click();
    await expect
      .poll(() => told('#wrong-text'))
      .toMatchObject({ place: placeAnchor(record.problems[0]?.id ?? ''), quote: record.problems[0]?.title });
    expect(new URL(page.url()).hash).toBe('#wrong');
    expect(faults).toEqual([]);
  });

  test('gets a check named as the page names it where the record of the report does not come', async () => {
    const { page, told } = await opened();
    await page.route('**/data/packs/**', (route) => route.abort());
    await page.locator('#checks').scrollIntoViewIfNeeded();
    const name = await page.locator('#c1 .what').evaluate((what) => what.firstChild?.textContent?.trim());
    await page.locator('#c1 a[data-wrong]').click();
    await expect.poll(async () => (await told('#wrong-text'))?.place).toBe(name);
  });

  test('gets it on the card of a figure, with its sentence and how it is read', async () => {
    const { page, faults, told } = await opened();
    const mark = page.locator('.text .q[id]').first();
    await mark.click();
    // The card grows while what it tells comes.
    await page.locator('#card [data-of="evidence"] li').first().waitFor();
    await page.locator('#card summary').click();
    const place = (await mark.getAttribute('id')) ?? '';
    const mention = record.mentions.find((one) => placeAnchor(one.id) === place);
    const text = await told('#wrong-here');
    expect(text).toMatchObject({ report: id, place });
    expect(text?.quote.replace(/\s/g, '')).toContain(mention?.raw.replace(/\s/g, ''));
    expect(text?.reading).not.toBe('');
    expect(faults).toEqual([]);
  });
});
