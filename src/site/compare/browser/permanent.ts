import type { Edition } from '../../../compare/payload.ts';
import { root } from '../../ui/browser/site.ts';

/** Where the site is for others: its hosted address, else where it is being read; empty on a disk, whose paths concern nobody else. */
export function siteFor({ homepage }: Pick<Edition, 'homepage'>): string {
  return homepage ?? (location.protocol === 'file:' ? '' : root);
}

/** Address of a place in a report that holds elsewhere too; from a disk without known host it begins at the root of the site. */
export function permanent(edition: Edition, report: string, anchor: string): string {
  return `${siteFor(edition)}reports/${report}/${anchor ? `#${anchor}` : ''}`;
}
