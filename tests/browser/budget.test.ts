import { beforeAll, describe, expect, inject, test } from 'vitest';
import { gzipped, type PageWeight, pageWeights } from '../../scripts/lib/build/page-weight.ts';
import { hasRareSigns, signsOf } from '../../src/site/report/signs.ts';
import { records } from '../support/content.ts';

/** Most that any page may weigh, and most that its scripts may, in bytes of gzip. The matrix is put together in the browser, so it has more. */
const PAGE = 300_000;
const SCRIPTS = 30_000;
const SCRIPTS_OF_COMPARISON = 60_000;
/**
 * Search answers before it lists: it knows places, indicators and their ranges in words. In English it marks the Chinese of what it lists by the code that
 * marks that of pages, which looks at each sign but once.
 */
const SCRIPTS_OF_SEARCH = 38_050;
/** Page, style sheets and scripts of one page. */
const REQUESTS = 10;

/**
 * A report page: twice its text, for the words, their marks and what is told of them, and what every report page needs however short its text
 * is (styles 5.3 KB, header, footer and head 1.7 KB, scripts 1.2 KB, figures of the country 1 KB, places to tell of a mistake and to cite 1 KB). From
 * about 10 KB of text on that is three times the text or less. On wide screens the script that moves notes beside their figures comes to it (0.7 KB).
 */
const PER_BYTE_OF_TEXT = 2;
const EVERY_REPORT_PAGE = 9_900;
/** Styles of a report page alone, with those of signs that few have, and what is left out on paper. */
const REPORT_STYLES = 5_670;
/** Page, style sheet, and the scripts before anything is drawn and before a hand comes; signs that few reports have add a sheet. */
const REPORT_REQUESTS = 4;

/** Heaviest page of each kind with the shipped reports. Raise a figure only together with the reason why the page is worth it. Where counties are listed, English names them in letters, too. */
const KINDS: readonly (readonly [kind: string, path: RegExp, bytes: number])[] = [
  // Every county of the silence map with a mark and its words for each of 33 items.
  ['home', /^$/, 18_550],
  ['report', /^reports\/\d/, 23_450],
  ['list of reports', /^reports\/$/, 12_850],
  ['list of districts', /^districts\/$/, 12_600],
  // The card, promises with their sentences, and 33 items each with its sentence or the words looked for.
  ['district', /^districts\/\d/, 25_400],
  ['province', /^provinces\//, 12_000],
  // The key to 33 items: what each asks for, and the words by which it was looked for.
  ['map', /^map\/$/, 21_300],
  ['map of a province', /^map\/./, 13_900],
  ['indicators', /^indicators\/$/, 17_700],
  // The strip of all values, the country's series, and the definition of both.
  ['indicator', /^indicators\/./, 24_100],
  ['embedded chart', /^embed\//, 8_400],
  ['themes', /^themes\/$/, 13_500],
  // Passages side by side, each to be pinned; their places in letters in English.
  ['theme', /^themes\/./, 23_500],
  // Names of its scripts change with what they hold, and with them some bytes of the page.
  ['comparison', /^compare\//, 71_750],
  ['problems', /^problems\//, 16_850],
  // Results of equations stay with their signs and units at the end of a line; remarks are counted beside the checks.
  ['checks', /^checks\/$/, 20_450],
  ['kind of check', /^checks\/./, 12_400],
  ['search', /^search\//, 46_350],
  ['data', /^data\/(?!columns)/, 17_350],
  // Thirty tables, column by column, and the names of a hundred and fifty codes.
  ['columns of the data', /^data\/columns\//, 22_150],
  // The first 200 changes of each step between editions: rules that became more careful change fifty values.
  ['changes', /^changes\//, 10_400],
  ['method', /^method\//, 14_700],
  ['accessibility', /^accessibility\//, 9_500],
];

let weights: PageWeight[];
beforeAll(async () => {
  weights = await pageWeights(inject('siteFolder'));
});

/** Pages over a limit, each with its weight and by how much it is over. */
function over(pages: readonly PageWeight[], part: 'total' | 'css' | 'js' | 'requests', limit: number): string[] {
  return pages
    .filter((page) => page[part] > limit)
    .map(
      ({ path, html, css, js, [part]: found }) => `/${path} ${part} ${found}, ${found - limit} over (HTML ${html} + CSS ${css} + JS ${js})`,
    );
}

const inChinese = (path: string) => path.replace(/^en\//, '');

describe('weight of pages', () => {
  test('keeps every page light, with few requests', () => {
    expect(weights.length).toBeGreaterThan(records.length);
    expect(over(weights, 'total', PAGE)).toEqual([]);
    expect(over(weights, 'requests', REQUESTS)).toEqual([]);
  });

  test('keeps scripts small', () => {
    const of = (start: string) => weights.filter(({ path }) => inChinese(path).startsWith(start));
    const [comparison, search] = [of('compare/'), of('search/')];
    const others = weights.filter((page) => !comparison.includes(page) && !search.includes(page));
    expect(over(others, 'js', SCRIPTS)).toEqual([]);
    expect(over(comparison, 'js', SCRIPTS_OF_COMPARISON)).toEqual([]);
    expect(over(search, 'js', SCRIPTS_OF_SEARCH)).toEqual([]);
  });

  test('gives every page to one kind', () => {
    const kinds = (path: string) => KINDS.filter(([, pattern]) => pattern.test(inChinese(path))).length;
    expect(weights.filter(({ path }) => kinds(path) !== 1).map(({ path }) => path)).toEqual([]);
  });

  test.each(KINDS)('holds the budget: %s', (_, pattern, bytes) => {
    expect(
      over(
        weights.filter(({ path }) => pattern.test(inChinese(path))),
        'total',
        bytes,
      ),
    ).toEqual([]);
  });
});

describe('weight of a report', () => {
  const page = (id: string) => weights.find(({ path }) => path === `reports/${id}/`) as PageWeight;

  test.each(records.map((record) => [record.report.id, record] as const))('stays near that of its text: %s', (id, record) => {
    expect(over([page(id)], 'total', PER_BYTE_OF_TEXT * gzipped(record.text) + EVERY_REPORT_PAGE)).toEqual([]);
    expect(over([page(id)], 'css', REPORT_STYLES)).toEqual([]);
    expect(page(id).requests).toBeLessThanOrEqual(hasRareSigns(record, signsOf(record)) ? REPORT_REQUESTS + 1 : REPORT_REQUESTS);
  });
});
