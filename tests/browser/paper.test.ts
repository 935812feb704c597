import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, inject, test } from 'vitest';
import { freshPage } from './browser.ts';
import { KINDS, REPORT } from './page-kinds.ts';

/** Words of every sheet of a page on paper, without white space. */
async function sheetsOf(address: string): Promise<string[]> {
  const { page } = await freshPage();
  await page.goto(address);
  const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: file.numPages }, async (_, at) => {
      const { items } = await (await file.getPage(at + 1)).getTextContent();
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, '');
    }),
  );
}

/** Sheets that a page may take: lists print what is open, and say how much is folded. */
const SHEETS: Partial<Record<keyof typeof KINDS, number>> = {
  comparison: 8,
  data: 9,
  district: 13,
  indicator: 6,
  themes: 3,
  theme: 6,
  problems: 5,
  checks: 4,
  map: 6,
};

describe('on paper', () => {
  test.each(Object.entries(SHEETS))('%s takes no more than %i sheets, each with address, edition and number', async (kind, most) => {
    const path = KINDS[kind as keyof typeof KINDS];
    const sheets = await sheetsOf(inject('site') + path);
    expect(sheets.length).toBeLessThanOrEqual(most);
    for (const [at, words] of sheets.entries()) {
      expect(words).toContain(`/${path}`);
      expect(words).toMatch(/版本\d/);
      expect(words).toContain(`${at + 1}/${sheets.length}`);
    }
  });

  test('a report as one file says on every sheet what it is of', async () => {
    const { page } = await freshPage();
    await page.goto(`${inject('site')}reports/${REPORT.report.id}/`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[data-file="report.html"]').click()]);
    const folder = mkdtempSync(join(tmpdir(), 'county-reports-paper-'));
    const file = join(folder, 'report.html');
    copyFileSync(await download.path(), file);
    const sheets = await sheetsOf(pathToFileURL(file).href);
    rmSync(folder, { recursive: true });
    for (const [at, words] of sheets.entries()) {
      expect(words).toContain(`${at + 1}/${sheets.length}`);
      expect(words).toMatch(new RegExp(`${REPORT.report.id}.*版本\\d`));
    }
  });
});
