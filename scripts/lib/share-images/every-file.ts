import { type Keep, keepNothing } from '../../../src/publish/file.ts';
import { type Alongside, type SiteCorpus, type SiteFile, siteFiles } from '../../../src/publish/index.ts';
import { shareImages } from '../../../src/site/shell/share.ts';
import { feedFacts, feedFiles } from '../feeds/feed-files.ts';
import { shareRenderer } from './renderer.ts';
import { countyImages, shareFacts, siteImage } from './share-images.ts';

/** All files of a site that are no pages: feeds, and share images where they are wanted, among them. */
export async function everySiteFile(
  corpus: SiteCorpus,
  environment: Record<string, string | undefined>,
  keep: Keep = keepNothing,
): Promise<Iterable<SiteFile>> {
  const [feeds, rows] = [feedFacts(corpus, keep), shareFacts(corpus, keep)];
  const render = shareImages(environment) ? await shareRenderer() : null;
  const alongside: Alongside = {
    files: render ? countyImages(corpus, render) : () => [],
    make: (province) => {
      feeds.make(province);
      rows.make(province);
    },
  };
  return inTurn(siteFiles(corpus, keep, alongside), feedFiles(corpus, feeds), render ? siteImage(corpus, render, rows) : []);
}

function* inTurn(...groups: Iterable<SiteFile>[]): Generator<SiteFile> {
  for (const group of groups) yield* group;
}
