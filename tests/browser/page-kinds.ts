import { editionIds } from '../../scripts/lib/content/editions.ts';
import { byCodeUnit } from '../../src/text/order.ts';
import { records } from '../support/content.ts';

const longest = records.toSorted((a, b) => b.mentions.length - a.mentions.length)[0];
const stated = new Map<string, number>();
for (const { observations } of records)
  for (const id of new Set(observations.map((observation) => observation.indicator))) stated.set(id, (stated.get(id) ?? 0) + 1);
const commonest = [...stated].toSorted((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]?.[0];
const theme = records.flatMap((record) => record.passages.flatMap((passage) => passage.themes))[0];
if (!longest || !commonest || !theme) throw new Error('These tests need reports with observations and themes in content/records.');

/** The report with most figures. */
export const REPORT = longest;
/** The indicator that most reports state. */
export const INDICATOR = commonest;
/** The newest edition of the data. */
const EDITION = (await editionIds()).at(-1);
if (!EDITION) throw new Error('These tests need an edition in content/editions.');
/** A theme that a report speaks of. */
export const THEME = theme;

const { id, district } = REPORT.report;

/** One page of every kind there is, by the name of the kind; each stands in English below `en/` too, but for reports. */
export const KINDS = {
  home: '',
  'list of reports': 'reports/',
  report: `reports/${id}/`,
  'list of districts': 'districts/',
  district: `districts/${district.code}/`,
  province: `provinces/${district.code.slice(0, 2)}0000/`,
  map: 'map/',
  'map of a province': `map/${district.code.slice(0, 2)}0000/`,
  indicators: 'indicators/',
  indicator: `indicators/${INDICATOR}/`,
  'embedded chart': `embed/indicators/${INDICATOR}/`,
  themes: 'themes/',
  theme: `themes/${THEME}/`,
  comparison: 'compare/',
  'passages side by side': 'compare/passages/',
  problems: 'problems/',
  checks: 'checks/',
  'kind of check': 'checks/total/',
  'kind of remark': 'checks/lost-ordinal/',
  search: 'search/',
  data: 'data/',
  columns: 'data/columns/',
  changes: 'changes/',
  edition: `data/${EDITION}/`,
  method: 'method/',
  accessibility: 'accessibility/',
} as const satisfies Record<string, string>;

/** Whether a page has no other language: the text of a report is as it was published. */
export function oneLanguage(path: string): boolean {
  return /^reports\/./.test(path);
}

/** Every kind of page, in both languages. */
export const PAGES = Object.values(KINDS).flatMap((path) => (oneLanguage(path) ? [path] : [path, `en/${path}`]));
