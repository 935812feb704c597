/**
 * A process that writes the files of the site that are no pages below the folder it is given. It tells how many it has written, or why it
 * failed, and ends when nobody listens any more.
 */
import { readSiteCorpus } from '../content/site-corpus.ts';
import { everySiteFile } from '../share-images/every-file.ts';
import { type Failure, failureOf } from '../terminal/failure.ts';
import { writeSiteFiles } from './site-files.ts';

/** Files after which a number is sent. */
const EVERY = 200;

/** What the process that started this one is told. */
type Message = { written: number } | { failure: Failure };

const folder = process.argv[2] as string;
const tell = (message: Message): Promise<unknown> => new Promise((told) => process.send?.(message, told));
const deserted = () => process.exit(1);
process.once('disconnect', deserted);
try {
  let written = 0;
  await writeSiteFiles(await everySiteFile(await readSiteCorpus(process.env), process.env), folder, () => {
    written++;
    if (written % EVERY === 0) void tell({ written: EVERY });
  });
  await tell({ written: written % EVERY });
} catch (error) {
  await tell({ failure: failureOf(error, 'site') });
  process.exitCode = 1;
} finally {
  process.off('disconnect', deserted);
  process.disconnect();
}
