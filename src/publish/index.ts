import { provinceApi } from './api/v1.ts';
import { comparisonFacts, comparisonFiles } from './comparison-files.ts';
import { datasetFiles, keptRows, usedByProvince } from './data-files.ts';
import { editionFiles } from './edition-files.ts';
import { type Keep, keepNothing, type Province, type SiteCorpus, type SiteFile } from './file.ts';
import { factsOf } from './package-facts.ts';
import { packFiles } from './packs/pack-files.ts';
import { provinceTables } from './province-tables.ts';
import { reportFiles, reportNotes } from './report-files.ts';
import { searchFacts, searchFiles } from './search-files.ts';

export type { SiteCorpus, SiteEdition, SiteFile } from './file.ts';

/** What is made of a province while its records are at hand: files, and what is kept for others. */
export type Alongside = { files: (province: Province) => Iterable<SiteFile>; make: (province: Province) => void };

const NOTHING_ALONGSIDE: Alongside = { files: () => [], make: () => {} };

/**
 * All files of a site that are no pages. Province by province, those of its reports come first, and all that is kept of it is made, so that its
 * records are read once. What several files are made from (a table, the index, the comparison) is made once, and let go when their group is through:
 * take each content as the file comes.
 *
 * @param alongside further files that are made of the records of a province
 */
export function* siteFiles(corpus: SiteCorpus, keep: Keep = keepNothing, alongside: Alongside = NOTHING_ALONGSIDE): Generator<SiteFile> {
  const [notes, search, comparison] = [reportNotes(corpus, keep), searchFacts(corpus, keep), comparisonFacts(corpus, keep)];
  const tables = provinceTables(corpus);
  const [packs, used, rows] = [packFiles(corpus, keep, tables), usedByProvince(corpus, keep), keptRows(corpus, keep, tables)];
  for (const province of corpus.provinces) {
    yield* packs.ofProvince(province);
    yield* search.texts(province);
    yield provinceApi(corpus, province);
    yield* alongside.files(province);
    if (keep === keepNothing) continue;
    for (const each of [notes, search.index, search.characters, ...Object.values(comparison), used, rows]) each.make(province);
    factsOf({ provinces: [province] }, keep);
    alongside.make(province);
  }
  yield* packs.packs();
  yield* reportFiles(corpus, notes);
  yield* searchFiles(corpus, search);
  yield* comparisonFiles(corpus, keep, comparison);
  yield* datasetFiles(corpus, keep);
  yield* editionFiles(corpus);
}
