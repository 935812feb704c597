/**
 * A process that writes the files of the site that are no pages below the folder it is given, with what is kept in another one; a file may tell it what is
 * known of what they are made from (`KnownOfSite`). It tells how many it has written, and which of them stay where the earlier site has them, or why it failed, and ends when nobody listens any more.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '../content/files.ts';
import { fittingRecords } from '../content/fitting-records.ts';
import { readCorpusKnowledge, readSiteCorpus } from '../content/site-corpus.ts';
import { codeVersion } from '../convert/code-version.ts';
import { everySiteFile } from '../share-images/every-file.ts';
import { type Failure, failureOf } from '../terminal/failure.ts';
import { globalKey } from './global-key.ts';
import { kept } from './kept.ts';
import { keptKnowledge } from './kept-knowledge.ts';
import { keptPacks } from './kept-packs.ts';
import { keepIn, writeSiteFiles } from './site-files.ts';
import type { KnownOfSite } from './whole-site.ts';

/** Folder of the project's own reports. */
const OWN = join(ROOT, 'content');
/** Files after which a number is sent. */
const EVERY = 200;

/** What the process that started this one is told. */
type Message = { written: number } | { stay: readonly string[] } | { failure: Failure };

/** Records are checked by the process that answers pages. Where one that was not has broken this one, what is wrong with it says more. */
async function explained(error: unknown): Promise<unknown> {
  try {
    void (await readSiteCorpus(process.env)).records;
    return error;
  } catch (mistake) {
    return mistake;
  }
}

const [folder, keptIn, knownIn] = process.argv.slice(2) as [string, string, string?];
const tell = (message: Message): Promise<unknown> => new Promise((told) => process.send?.(message, told));
const deserted = () => process.exit(1);
process.once('disconnect', deserted);
try {
  let written = 0;
  const onWritten = () => {
    written++;
    if (written % EVERY === 0) void tell({ written: EVERY });
  };
  const known: KnownOfSite | null = knownIn === undefined ? null : JSON.parse(readFileSync(knownIn, 'utf8'));
  const content = resolve(process.env['CONTENT_DIR'] || OWN);
  const global = known?.global ?? (await globalKey(process.env, content));
  const store = { kept: kept('files', keptIn), parts: keptPacks('parts', keptIn), global };
  const knowledge = () => keptKnowledge(store.parts, store.global, readCorpusKnowledge);
  const converted = fittingRecords(content, await codeVersion());
  const corpus = await readSiteCorpus(process.env, { knowledge, checked: false, hashes: known?.records, converted });
  const files = await everySiteFile(corpus, process.env, keepIn(store));
  const stay = await writeSiteFiles(files, folder, { onWritten, store, earlier: known?.earlier });
  store.kept.close();
  store.parts.close();
  await tell({ written: written % EVERY });
  await tell({ stay });
} catch (error) {
  await tell({ failure: failureOf(await explained(error), 'site') });
  process.exitCode = 1;
} finally {
  process.off('disconnect', deserted);
  process.disconnect();
}
