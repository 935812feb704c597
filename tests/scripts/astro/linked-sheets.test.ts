import { expect, test } from 'vitest';
import { bundleLinkedSheets } from '../../../scripts/lib/astro/linked-sheets.ts';

test('a sheet that pages link to themselves holds what it imports, and the values of constant tokens', async () => {
  const sheets = await bundleLinkedSheets();
  expect(sheets.map(({ name }) => name)).toEqual(['signs', 'tables']);
  const { css, file } = sheets.find(({ name }) => name === 'tables') ?? { css: '', file: '' };
  expect(css).toMatch(/^@layer theme,base,components,utilities,print;/);
  expect(css).toContain('.table td');
  expect(css).toContain('.text .table');
  expect(css).not.toMatch(/@import|var\(--(?:space|text)-/);
  expect(file).toMatch(/^tables\.[0-9a-f]{8}\.css$/);
});

test('a sheet beside that of a page needs no colour of data from it', async () => {
  const { css } = (await bundleLinkedSheets()).find(({ name }) => name === 'signs') ?? { css: '' };
  expect(css).toMatch(/\.v\.seal\{color:light-dark\(#[0-9a-f]+, ?#[0-9a-f]+\)/);
});
