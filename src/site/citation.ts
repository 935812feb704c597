import type { ReportMeta } from '../model/index.ts';

type Cited = Pick<ReportMeta, 'id' | 'title' | 'issuer' | 'district' | 'year' | 'published' | 'url' | 'retrieved'>;

/** Who speaks: the issuing body, or the district where none is named. */
function author({ issuer, district }: Cited): string {
  return issuer ?? district.name;
}

/** Reference to a report after GB/T 7714-2015: `[R/OL]` with address and day of capture where they are known, else `[R]`. */
export function gbt7714(report: Cited): string {
  const date = report.published ?? (report.year === null ? '' : String(report.year));
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

/** The same as a BibTeX entry; its key is the id of the report. */
export function bibtex(report: Cited): string {
  const [year, month] = (report.published ?? String(report.year ?? '')).split('-');
  const fields: [string, string | null | undefined][] = [
    ['author', `{${author(report)}}`],
    ['title', report.title],
    ['institution', author(report)],
    ['year', year],
    ['month', month],
    ['url', report.url],
    ['urldate', report.retrieved],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(
      ([name, value]) =>
        `  ${name.padEnd(11)} = ${name === 'author' || name === 'url' ? `{${(value as string).replace(/\s/g, ' ')}}` : braced(value as string)}`,
    );
  return `@techreport{${report.id},\n${lines.join(',\n')}\n}`;
}
