import { type SiteCorpus, type SiteFile, siteFiles } from '../../../src/publish/index.ts';
import { shareImages } from '../../../src/site/shell/share.ts';
import { shareRenderer } from './renderer.ts';
import { shareImageFiles } from './share-images.ts';

/** All files of a site that are no pages, share images among them where they are wanted. */
export async function everySiteFile(corpus: SiteCorpus, environment: Record<string, string | undefined>): Promise<Iterable<SiteFile>> {
  if (!shareImages(environment)) return siteFiles(corpus);
  return both(siteFiles(corpus), shareImageFiles(corpus, await shareRenderer()));
}

function* both(first: Iterable<SiteFile>, second: Iterable<SiteFile>): Generator<SiteFile> {
  yield* first;
  yield* second;
}
