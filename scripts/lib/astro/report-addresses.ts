import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT_FOLDER } from '../../../src/collections/report-folder.ts';

const ENDING = '.mdx';

/** Addresses of the pages of all reports on a hosted site. */
export function reportAddresses(site: URL): string[] {
  return readdirSync(join(REPORT_FOLDER, 'reports'))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => new URL(`reports/${file.slice(0, -ENDING.length)}/`, site).href);
}

/** Lines of a page's front matter that list the ids its report had before. */
const FORMERLY = /^formerly:\n((?: +- .*\n)+)/m;

/** Whether the address of a page is one that only leads on to a report: of an id that it had before. */
export function leadsOn(): (address: string) => boolean {
  const former = new Set(
    readdirSync(join(REPORT_FOLDER, 'reports'))
      .filter((file) => file.endsWith(ENDING))
      .flatMap((file) => {
        const list = FORMERLY.exec(readFileSync(join(REPORT_FOLDER, 'reports', file), 'utf8').split('\n---\n', 1)[0] ?? '')?.[1] ?? '';
        return [...list.matchAll(/- "?([^"\n]+)/g)].map((match) => match[1]);
      }),
  );
  return (address) => former.has(/\/reports\/([^/]+)\/$/.exec(address)?.[1]);
}
