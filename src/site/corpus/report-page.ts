import { definedIn } from '../report/definitions.ts';
import { readingOf } from '../report/reading.ts';
import { answered } from './ask.ts';
import { indicatorNames, readClaims, readHeld, readIndicators } from './codebook.ts';
import { recordOf, reportText } from './reports.ts';

/** Text and reading of one report, and the indicators that its figures answer. */
export async function readReport(id: string) {
  const record = await recordOf(id);
  const held = (await readHeld())(record);
  return {
    text: await textOfReport(id),
    reading: readingOf(record, await indicatorNames(), held),
    definitions: definedIn(record, await readIndicators()),
    held,
    claims: (await readClaims())(record),
  };
}

/** The text of a report: its pieces in a build; in development what its MDX gives, compiled by Astro, which shows an edited page at once. */
async function textOfReport(id: string) {
  return answered() ? reportText(id) : (await import('./collections.ts')).collectedText(id);
}
