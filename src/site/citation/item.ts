import type { ReportMeta } from '../../model/index.ts';

/** A date as far as it is known, in the form of CSL: year, month, day. */
type CslDate = { 'date-parts': [number[]] };

/**
 * A work that is cited, as CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html). All forms of a reference are made from it.
 */
export type CslItem = {
  id: string;
  type: 'report' | 'dataset' | 'webpage';
  title: string;
  /** Name of the site that a page stands on. */
  'container-title'?: string;
  author: { literal: string }[];
  /** When it was published, never the year of the facts; absent where that is not known. */
  issued?: CslDate;
  /** Day on which it was read at its address. */
  accessed?: CslDate;
  URL?: string;
  version?: string;
  /** Of its title. */
  language: 'zh-CN' | 'en';
};

/** Forms of a reference. */
export type Form = 'gbt' | 'apa' | 'bibtex' | 'ris' | 'csl';

/** What a reference to a report needs of it. */
export type CitedReport = Pick<ReportMeta, 'id' | 'title' | 'issuer' | 'district' | 'signed' | 'published' | 'url' | 'retrieved'>;

/** A date written 2026-01-06, 2020-12 or 2020. */
function cslDate(written: string): CslDate {
  return { 'date-parts': [written.split('-').map(Number)] };
}

/** A title in one line. */
const inOneLine = (title: string): string => title.replace(/\s+/g, ' ').trim();

/** Who speaks in a report: the issuing body, or the district where none is named. */
export function authorOf({ issuer, district }: Pick<ReportMeta, 'issuer' | 'district'>): string {
  return issuer ?? district.name;
}

/**
 * A report. It is dated by its publication, else by its signature; a repost dates nothing of the report's own. Its address is the one it was
 * published at, with the day it was taken from there.
 */
export function reportItem(report: CitedReport): CslItem {
  const { id, title, published, signed, url, retrieved } = report;
  const date = published ?? signed;
  return {
    id,
    type: 'report',
    title: inOneLine(title),
    author: [{ literal: authorOf(report) }],
    ...(date ? { issued: cslDate(date) } : {}),
    ...(url ? { URL: url, ...(retrieved ? { accessed: cslDate(retrieved) } : {}) } : {}),
    language: 'zh-CN',
  };
}

/** An edition of the data. */
export type CitedEdition = {
  /** Names of the site in both languages. */
  site: { zh: string; en: string };
  version: string;
  /** Day of the edition, 2026-12-01; null where it was not released. */
  released: string | null;
  /** Address of the site with a closing slash; null where it is not known. */
  address: string | null;
};

/** Data of the site as a data set. */
export function editionItem({ site, version, released, address }: CitedEdition): CslItem {
  return {
    id: `county-education-reports-${version}`,
    type: 'dataset',
    title: `${site.zh} (${site.en})`,
    author: [{ literal: `${site.zh}项目` }],
    version,
    ...(released ? { issued: cslDate(released) } : {}),
    ...(address ? { URL: address } : {}),
    language: 'zh-CN',
  };
}

/** A place of the site: a figure in its sentence, a check, a comparison. */
export type CitedPlace = {
  /** Id of the place: letters, digits and signs. */
  id: string;
  title: string;
  /** Who says it: the body that issued the report, or those who make the site. */
  author: string;
  /** Name of the site. */
  site: string;
  /** When the report was published or signed (2020-12-03, 2020-12); null for what the site itself says, and where it is not known. */
  issued: string | null;
  /** Day on which it is read, 2026-12-01. */
  accessed: string;
  /** Language of the title. */
  lang: 'zh' | 'en';
  /** Address of the place; null where it is read from a disk, and the site stands nowhere. */
  url: string | null;
};

/** A place of the site as a page on line. Its day is that of the report, never of the facts; what the site says has none. */
export function placeItem({ id, title, author, site, issued, accessed, lang, url }: CitedPlace): CslItem {
  return {
    id,
    type: 'webpage',
    title: typeset(inOneLine(title)),
    'container-title': site,
    author: [{ literal: author }],
    ...(issued ? { issued: cslDate(issued) } : {}),
    accessed: cslDate(accessed),
    ...(url ? { URL: url } : {}),
    language: lang === 'zh' ? 'zh-CN' : 'en',
  };
}

/** Straight quotation marks as the curved ones that styles make of them. */
function typeset(words: string): string {
  let open = false;
  const curved = () => {
    open = !open;
    return open ? '“' : '”';
  };
  return words.replace(/"/g, curved).replace(/'/g, '’');
}
