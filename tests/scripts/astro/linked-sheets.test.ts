import { expect, test } from 'vitest';
import { bundleLinkedSheets } from '../../../scripts/lib/astro/linked-sheets.ts';

test('a sheet that pages link to themselves holds what it imports, and the values of constant tokens', async () => {
  const sheets = await bundleLinkedSheets();
  expect(sheets.map(({ name }) => name)).toEqual(['tables']);
  const [{ css, file } = { css: '', file: '' }] = sheets;
  expect(css).toMatch(/^@layer theme,base,components,utilities,print;/);
  expect(css).toContain('.table td');
  expect(css).toContain('.text .table');
  expect(css).not.toMatch(/@import|var\(--(?:space|text)-/);
  expect(file).toMatch(/^tables\.[0-9a-f]{8}\.css$/);
});
