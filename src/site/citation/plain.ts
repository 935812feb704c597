import { bibtex } from './bibtex.ts';
import type { CslItem, Form } from './item.ts';
import { type DateParts, namesOf, partsOf, stopped, written } from './parts.ts';
import { ris } from './ris.ts';

/*
  References to reports and to pages of the site, in the build and in the reader's browser, which alone knows the figure that was followed, the address
  of a view, and the day of reading. The usual processor of styles is under a licence (CPAL)
  that keeps it out of what browsers get, and it is slow: tests hold these against it.
*/

/** Edition of the standard that references follow, as pages name it. */
export const GBT = 'GB/T 7714—2025';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const isReport = ({ type }: CslItem): boolean => type === 'report';

/** Day of a page on line, in brackets, and that of reading. */
function pageDays(item: CslItem): string {
  const [issued, accessed] = [written(item.issued), written(item.accessed)];
  return `${issued && `（${issued}）`}${accessed && `[${accessed}]`}`;
}

/** Day of a report; the year in which it was read where that is not known. */
function reportDay({ issued, accessed }: CslItem): string {
  const [year] = partsOf(accessed);
  return written(issued) || (year === undefined ? '' : `[${year}]`);
}

/**
 * After GB/T 7714—2025, a page on line (8.11): `author. title[EB/OL]. （day of publication）[day of reading]. address.`; a report:
 * `author. title[R/OL]. day of publication. address.`
 */
function gbt(item: CslItem): string {
  const kind = isReport(item) ? 'R' : 'EB';
  const parts = [
    namesOf(item),
    `${item.title}[${item.URL ? `${kind}/OL` : kind}]`,
    isReport(item) ? reportDay(item) : pageDays(item),
    item.URL ?? '',
  ];
  return parts.filter(Boolean).map(stopped).join(' ');
}

/** The day of an English reference: `2020, December 3`, as far as it is known. */
function englishDay([year, month, day]: DateParts): string {
  if (year === undefined) return 'n.d.';
  return `${year}${month ? `, ${MONTHS[month - 1]}` : ''}${day ? ` ${day}` : ''}`;
}

/** A title with its full stop, which goes inside a closing quotation mark and is left out after a mark of its own. */
function titled(title: string): string {
  if (/[.!?][”’]?$/.test(title)) return title;
  const [, words = title, closing = ''] = /^(.*?)([”’]*)$/.exec(title) ?? [];
  return `${words}.${closing}`;
}

/** After APA, 7th edition: a page on line with the day of its publication, a report with the year; the day of reading where neither is known. */
function apa(item: CslItem): string {
  const [year, month = 1, day] = partsOf(item.accessed);
  const retrieved = item.issued || !year ? '' : `Retrieved ${MONTHS[month - 1]} ${day}, ${year}, from `;
  const parts = [
    stopped(namesOf(item)),
    `(${englishDay(partsOf(item.issued).slice(0, isReport(item) ? 1 : 3))}).`,
    titled(item.title),
    item['container-title'] ? stopped(item['container-title']) : '',
    item.URL ? `${retrieved}${item.URL}` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

const MADE: Record<Form, (item: CslItem) => string> = { gbt, apa, bibtex, ris, csl: (item) => JSON.stringify([item], null, 2) };

/** A reference to a report or a page of the site in one form. */
export function plainReference(item: CslItem, form: Form): string {
  return MADE[form](item);
}
