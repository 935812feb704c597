import type { HeadField } from '../types.ts';
import { dateLine, datesIn } from './dates.ts';
import type { Found } from './found.ts';
import type { Front } from './front.ts';

/** Fields of a page that date it, best first. */
const FIELDS = ['发布日期', '成文日期'];

/** Date of publication: of the page, else of the signature, else the date under the title; ISO as far as written. */
export function publishedOf(text: string, front: Front, head: HeadField[]): Found | null {
  for (const name of FIELDS)
    for (const field of head) {
      const date = field.name === name ? datesIn(text.slice(field.value.start, field.value.end))[0] : undefined;
      if (date) return { value: date.iso, start: field.value.start + date.start, end: field.value.start + date.end };
    }
  for (const { block, text: line } of [...front.tail.toReversed(), ...front.head]) {
    const date = dateLine(line);
    if (date) return { value: date.iso, start: block.start + date.start, end: block.start + date.end };
  }
  return null;
}
