import { answered } from './ask.ts';
import { readClaims, readHeld, readReading } from './codebook.ts';
import { recordOf, reportText } from './reports.ts';

/** Text and reading of one report, what its figures are held against, and what it says of divisions above its own. */
export async function readReport(id: string) {
  const record = await recordOf(id);
  const held = (await readHeld())(record);
  return {
    text: await textOfReport(id),
    reading: { ...(await readReading())(record), held: Map.groupBy(held, ({ mention }) => mention.id) },
    held,
    claims: (await readClaims())(record),
  };
}

/** The text of a report: its pieces in a build; in development what its MDX gives, compiled by Astro, which shows an edited page at once. */
async function textOfReport(id: string) {
  return answered() ? reportText(id) : (await import('./collections.ts')).collectedText(id);
}
