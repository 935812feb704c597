import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type PathWithRoute, StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import type { AsText } from '../../../src/site/corpus/host.ts';
import { readBundle } from './bundle.ts';
import type { PageFile } from './page-protocol.ts';

/** A style sheet of a route, as the manifest of a bundle lists it. */
type Sheet = { type: string; src?: string; content?: string };

/** What Astro looks up of a route while it makes a page of it. */
type RouteData = { styles: { order: number; depth: number; sheet: Sheet }[] };

/** A line of Astro's log. */
type LogLine = { level: string; message: string };

/** What a page's file exports, as far as it is changed here: its component. */
type PageModule = { default: Parameters<AsText>[0] };

/** Of a route, as the manifest of a bundle has it: loads the module of its page. */
type LoadPage = () => Promise<{ page: () => Promise<PageModule> }>;

/** The part of Astro that makes pages, as its own prerenderer uses it (`astro/dist/core/build/default-prerenderer.js`). */
type App = StaticPathsApp & {
  manifest: { pageMap: Map<string, LoadPage>; middleware: () => Promise<unknown> };
  setInternals: (internals: { pagesByKeys: { get: (key: string) => RouteData | undefined } }) => void;
  setOptions: (options: { settings: { scripts: [] }; logger: { options: { destination: { write: (line: LogLine) => void } } } }) => void;
  render: (request: Request, options: { routeData: PathWithRoute['route'] }) => Promise<Response>;
};

/** Pages that can be made from a bundle. */
export type BundledPages = {
  /** All there are, in the order of their routes. */
  files: readonly PageFile[];
  /** The file that a page at an address becomes. */
  fileOf: (address: string) => PageFile | undefined;
  /** Make one; it is handed to who answers what pages ask. @throws what its code has thrown */
  make: (file: PageFile) => Promise<void>;
};

/** What making pages needs beside them. */
type Making = {
  /** How the component of a page leaves the page as text, once their middleware is loaded. */
  asText: () => AsText;
  /** Told what Astro warns of. */
  warn: (words: string) => void;
};

/** Pages of a folder that Astro bundled, made without it: the same text as it writes itself. */
export async function bundledPages(folder: string, { asText, warn }: Making): Promise<BundledPages> {
  const { entry, origin, base } = readBundle(folder);
  const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { app: App };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: told(warn) } } } });
  app.setInternals({ pagesByKeys: sheetsByRoute(app) });
  await app.manifest.middleware();
  leaveTexts(app.manifest.pageMap, asText());
  // Where two routes have the same path, it is the first one's.
  const paths = new Map<PageFile, PathWithRoute>();
  for (const path of await new StaticPaths(app).getAll()) if (!paths.has(pageFile(path))) paths.set(pageFile(path), path);
  const addresses = new Map(Array.from(paths, ([file, { pathname }]) => [addressOf(pathname, base), file]));
  return {
    files: [...paths.keys()],
    fileOf: (address) => addresses.get(decodeURI(address)),
    make: async (file) => {
      const path = paths.get(file);
      if (!path) throw new Error(`There is no page ${file}.`);
      await app.render(new Request(new URL(addressOf(path.pathname, base), origin)), { routeData: path.route });
    },
  };
}

const told =
  (warn: (words: string) => void) =>
  ({ level, message }: LogLine) => {
    if (level === 'warn') warn(message);
  };

/** Have pages left as text; the module of a page is loaded once. */
function leaveTexts(pages: Map<string, LoadPage>, asText: AsText): void {
  for (const [route, load] of pages) {
    let loaded: ReturnType<LoadPage> | undefined;
    const loadOnce = async () => {
      const page = await (await load()).page();
      const module = { ...page, default: asText(page.default) };
      return { page: async () => module };
    };
    pages.set(route, () => {
      loaded ??= loadOnce();
      return loaded;
    });
  }
}

/** Style sheets by the key that Astro has for a route (`makePageDataKey`), from the manifest: the bundling knows them, a bundle does not. */
function sheetsByRoute({ manifest }: App): Map<string, RouteData> {
  return new Map(
    manifest.routes.map(({ routeData, styles }) => [
      `${routeData.route}&${routeData.component}`,
      { styles: styles.map((sheet, order) => ({ order, depth: 0, sheet })) },
    ]),
  );
}

const trimmed = (pathname: string) => pathname.replace(/^\/+|\/+$/g, '');

/** Address of a page below the base path, with a slash at its end. */
function addressOf(pathname: string, base: string): string {
  const path = [base, pathname].map(trimmed).filter(Boolean).join('/');
  return path === '' ? '/' : `/${path}/`;
}

/** The file that a path becomes. @throws where it is no page */
function pageFile({ pathname, route }: PathWithRoute): PageFile {
  if (route.type !== 'page') throw new Error(`${route.component} is no page: what else there is on the site is written beside them.`);
  const path = trimmed(pathname);
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}
