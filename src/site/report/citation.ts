import type { ReportMeta } from '../../model/index.ts';
import { shellWords } from '../shell/words.ts';
import { reportWords } from './words.ts';

type Cited = Pick<ReportMeta, 'id' | 'title' | 'issuer' | 'district' | 'year' | 'signed' | 'published' | 'posted' | 'url' | 'retrieved'>;

/** The date by which a report is cited: when it was published, else signed; a repost dates nothing of the report's own. */
const dateOf = ({ published, signed }: Cited): string | null => published ?? signed;

/** Who speaks: the issuing body, or the district where none is named. */
function author({ issuer, district }: Cited): string {
  return issuer ?? district.name;
}

/** Reference to a report after GB/T 7714-2015: `[R/OL]` with address and day of capture where they are known, else `[R]`. */
export function gbt7714(report: Cited): string {
  const date = dateOf(report) ?? (report.year === null ? '' : String(report.year));
  const online = report.url ? `(${date})${report.retrieved ? `[${report.retrieved}]` : ''}. ${report.url}` : date;
  return [`${author(report)}.`, `${report.title.replace(/\s+/g, ' ')}[${report.url ? 'R/OL' : 'R'}].`, online && `${online}.`]
    .filter(Boolean)
    .join(' ');
}

/** A value between braces; the signs that TeX would act on are written out. */
function braced(value: string): string {
  return `{${value
    .replace(/\s+/g, ' ')
    .replace(/\\/g, '\\textbackslash ')
    .replace(/[{}#$%&_]/g, (sign) => `\\${sign}`)}}`;
}

type BibtexField = [name: string, value: string | null | undefined];

/** A BibTeX entry; fields without a value are left out. Authors stand in braces of their own: a body is not a first and a last name. */
function entry(type: string, key: string, fields: BibtexField[]): string {
  const written = (name: string, value: string) =>
    name === 'author' ? `{${braced(value)}}` : name === 'url' ? `{${value}}` : braced(value);
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name.padEnd(11)} = ${written(name, value)}` : []));
  return `@${type}{${key},\n${lines.join(',\n')}\n}`;
}

/** The same as a BibTeX entry; its key is the id of the report. */
export function bibtex(report: Cited): string {
  const [year, month] = (dateOf(report) ?? String(report.year ?? '')).split('-');
  return entry('techreport', report.id, [
    ['author', author(report)],
    ['title', report.title],
    ['institution', author(report)],
    ['year', year],
    ['month', month],
    ['url', report.url],
    ['urldate', report.retrieved],
  ]);
}

/** Which edition of the site is cited. */
export type Edition = {
  version: string;
  /** Address of the hosted site with a closing slash; null where it is not known. */
  address: string | null;
};

/** Names of the site; a reference gives both. */
const SITE = { zh: shellWords('zh').site.name, en: shellWords('en').site.name };

/** Reference to the site and its data after GB/T 7714-2015: `[DS/OL]` with its address, else `[DS]`. */
export function siteGbt7714({ version, address }: Edition): string {
  return `${SITE.zh} (${SITE.en})[${address ? 'DS/OL' : 'DS'}]. ${reportWords('zh').citation.version(version)}.${address ? ` ${address}.` : ''}`;
}

/** The same as a BibTeX entry. */
export function siteBibtex({ version, address }: Edition): string {
  return entry('misc', 'county-education-reports', [
    ['author', `${SITE.en} contributors`],
    ['title', `${SITE.zh} (${SITE.en})`],
    ['note', reportWords('en').citation.version(version)],
    ['url', address],
  ]);
}

/**
 * What a passage copied from a report brings along, and what a citation of one figure ends with: the report, this edition, and the address
 * of the place, which the reader's browser adds.
 */
export function sourceLine(report: Cited, { version }: Pick<Edition, 'version'>): string {
  const title = report.title.replace(/\s+/g, ' ');
  return reportWords('zh').citation.source({ author: author(report), title, year: report.year, site: SITE.zh, version });
}
