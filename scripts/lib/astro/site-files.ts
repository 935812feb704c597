import { join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { SiteFile } from '../../../src/publish/index.ts';
import { ROOT } from '../content/files.ts';
import { basePath, fileFor } from '../server/address.ts';
import { contentType } from '../server/content-type.ts';
import { failureOf } from '../terminal/failure.ts';

type Files = ReadonlyMap<string, SiteFile['content']>;

/** Folders of the site with files that are no pages; what else is asked for needs no look at the corpus. */
const FOLDERS = /^(?:(?:data|search|reports|share)\/.+\.\w+|(?:(?:provinces|districts)\/\d+\/)?feed\.(?:xml|json))$/;

/** Reads content/ and lists the files. Loaded when the first of them is asked for: a build, which reads this file too, does without. */
async function readFiles(): Promise<Files> {
  const [{ readSiteCorpus }, { everySiteFile }] = await Promise.all([
    import('../content/site-corpus.ts'),
    import('../share-images/every-file.ts'),
  ]);
  const files = await everySiteFile(await readSiteCorpus(process.env), process.env);
  return new Map(Array.from(files, ({ path, content }) => [path, content]));
}

/**
 * Serves the files of the site that are no pages in development, where no build writes them: those of `src/publish`, made when they are asked for,
 * from content/ as it is then.
 */
export function servedSiteFiles(): AstroIntegration {
  return {
    name: 'site-files',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const base = basePath(process.env['BASE_PATH']);
        const sources = [join(process.env['CONTENT_DIR'] || join(ROOT, 'content'), 'records'), join(ROOT, 'content')];
        let files: Promise<Files> | undefined;
        server.watcher.add(sources);
        server.watcher.on('all', (_, changed) => {
          if (sources.some((folder) => changed.startsWith(folder + sep))) files = undefined;
        });
        server.middlewares.use(async (request, response, next) => {
          const path = fileFor(request.originalUrl ?? '/', base)
            ?.split(sep)
            .join('/');
          if (!path || !FOLDERS.test(path)) return next();
          try {
            files ??= readFiles();
            const content = (await files).get(path);
            if (!content) return next();
            response.setHeader('content-type', contentType(path));
            response.end(content());
          } catch (error) {
            files = undefined;
            const { file, message, hint } = failureOf(error, path);
            logger.error(`${file}: ${message} ${hint}`);
            response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(`${file}: ${message}\n${hint}\n`);
          }
        });
      },
    },
  };
}
