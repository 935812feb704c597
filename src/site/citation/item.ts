import type { ReportMeta } from '../../model/index.ts';

/** A date as far as it is known, in the form of CSL: year, month, day. */
type CslDate = { 'date-parts': [number[]] };

/**
 * A work that is cited, as CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html). All forms of a reference are made from it.
 */
export type CslItem = {
  id: string;
  type: 'report' | 'dataset';
  title: string;
  author: { literal: string }[];
  /** When it was published, never the year of the facts; absent where that is not known. */
  issued?: CslDate;
  /** Day on which it was read at its address. */
  accessed?: CslDate;
  URL?: string;
  version?: string;
  language: 'zh-CN';
};

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
