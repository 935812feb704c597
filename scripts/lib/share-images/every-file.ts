import { type Keep, keepNothing, type Province } from '../../../src/publish/file.ts';
import { type SiteCorpus, type SiteFile, siteFiles } from '../../../src/publish/index.ts';
import { shareImages } from '../../../src/site/shell/share.ts';
import { feedFacts, feedFiles } from '../feeds/feed-files.ts';
import { shareRenderer } from './renderer.ts';
import { shareFacts, shareImageFiles } from './share-images.ts';

/** All files of a site that are no pages: feeds, and share images where they are wanted, among them. */
export async function everySiteFile(
  corpus: SiteCorpus,
  environment: Record<string, string | undefined>,
  keep: Keep = keepNothing,
): Promise<Iterable<SiteFile>> {
  const [feeds, rows] = [feedFacts(corpus, keep), shareFacts(corpus, keep)];
  const pictures = shareImages(environment) ? shareImageFiles(corpus, await shareRenderer(), rows) : [];
  const alongside = (province: Province) => {
    feeds.make(province);
    rows.make(province);
  };
  return inTurn(siteFiles(corpus, keep, alongside), feedFiles(corpus, feeds), pictures);
}

function* inTurn(...groups: Iterable<SiteFile>[]): Generator<SiteFile> {
  for (const group of groups) yield* group;
}
