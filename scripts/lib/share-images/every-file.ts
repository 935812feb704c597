import { type SiteCorpus, type SiteFile, siteFiles } from '../../../src/publish/index.ts';
import { shareImages } from '../../../src/site/shell/share.ts';
import { feedFiles } from '../feeds/feed-files.ts';
import { shareRenderer } from './renderer.ts';
import { shareImageFiles } from './share-images.ts';

/** All files of a site that are no pages: feeds, and share images where they are wanted, among them. */
export async function everySiteFile(corpus: SiteCorpus, environment: Record<string, string | undefined>): Promise<Iterable<SiteFile>> {
  const pictures = shareImages(environment) ? shareImageFiles(corpus, await shareRenderer()) : [];
  return inTurn(siteFiles(corpus), feedFiles(corpus), pictures);
}

function* inTurn(...groups: Iterable<SiteFile>[]): Generator<SiteFile> {
  for (const group of groups) yield* group;
}
