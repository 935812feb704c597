import type { CslItem } from './item.ts';

/* Parts of references that several forms have. */

/** Year, month and day of a date, as far as they are known. */
export type DateParts = readonly number[];

export const partsOf = (date: CslItem['issued']): DateParts => date?.['date-parts'][0] ?? [];

/** A date as far as it is known: `2026-01-06`, `2020-12`, `2020`; empty where it is not. */
export const written = (date: CslItem['issued']): string =>
  partsOf(date)
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
    .join('-');

/** Who made a work. */
export const namesOf = ({ author }: CslItem): string => author.map(({ literal }) => literal).join('，');

/** Words and the full stop after them; one that is there already serves. */
export const stopped = (words: string): string => (words.endsWith('.') ? words : `${words}.`);
