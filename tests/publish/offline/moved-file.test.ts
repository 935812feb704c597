import { expect, test } from 'vitest';
import { movedFile } from '../../../src/publish/offline/moved-file.ts';
import { relocate } from '../../../src/publish/offline/relocate.ts';

const [FROM, TO] = ['620723-2021-work-report', '620723-2022-work-report'];

test('a file at a former id leads to the page of the report, and search engines to that', () => {
  const file = movedFile(FROM, TO);
  expect(file).toContain(`content="0; url=${TO}/index.html"`);
  expect(file).toContain(`<link rel="canonical" href="${TO}/index.html">`);
  expect(file).toContain('content="noindex"');
  expect(file).toContain(`<a href="${TO}/index.html">${TO}</a>`);
});

test('a page that leads on does so from a disk', () => {
  const page = `<meta http-equiv="refresh" content="0; url=/edu/reports/${TO}/">`;
  expect(relocate(page, `reports/${FROM}/index.html`, '/edu/')).toBe(`<meta http-equiv="refresh" content="0; url=../${TO}/index.html">`);
});
