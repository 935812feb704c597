import { comparisonFiles } from './comparison-files.ts';
import { datasetFiles } from './data-files.ts';
import { editionFiles } from './edition-files.ts';
import { type Keep, keepNothing, type SiteCorpus, type SiteFile } from './file.ts';
import { packFiles } from './packs/pack-files.ts';
import { reportFiles } from './report-files.ts';
import { searchFiles } from './search-files.ts';

export type { SiteCorpus, SiteEdition, SiteFile } from './file.ts';

/**
 * All files of a site that are no pages. What several of them are made from (a table, the index, the comparison) is made once, and let go when
 * their group is through: take each content as the file comes.
 */
export function* siteFiles(corpus: SiteCorpus, keep: Keep = keepNothing): Generator<SiteFile> {
  yield* packFiles(corpus, keep);
  yield* reportFiles(corpus);
  yield* searchFiles(corpus);
  yield* comparisonFiles(corpus);
  yield* datasetFiles(corpus, keep);
  yield* editionFiles(corpus);
}
