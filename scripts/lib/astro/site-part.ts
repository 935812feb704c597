import type { AstroIntegration } from 'astro';
import { connectPages, hasHost, pagesToMake } from './page-host.ts';
import type { PageFile } from './page-protocol.ts';

/** A path that Astro lists: its address without base, and whether it is a page or a file that is written like one. */
type Path = { pathname: string; route: { type: string } };

/** Path within the site that an address asks for, without slashes at its ends. */
function within(address: string, base: string): string {
  const [path, prefix] = [trimmed(decodeURI(address)), trimmed(base)];
  return prefix !== '' && `${path}/`.startsWith(`${prefix}/`) ? path.slice(prefix.length + 1) : path;
}

const trimmed = (pathname: string) => pathname.replace(/^\/+|\/+$/g, '');

/** The file that a path becomes. */
function pageFile({ pathname, route }: Path): PageFile {
  const path = trimmed(pathname);
  if (route.type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** All pages of the site as `astro:build:done` names them, when they are known: those that this process does not make, too. */
const all: { pathname: string }[] = [];

/** All pages of the site, of those that this process does not make, too; empty until Astro has listed them. */
export const allPages = (): readonly { pathname: string }[] => all;

/** Makes only those pages that the process that started this one asks for, and tells it what they asked of the corpus. */
export function sitePart(): AstroIntegration {
  const files = new Map<string, PageFile>();
  let base = '/';
  return {
    name: 'site-part',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (!hasHost) return;
        connectPages((address) => files.get(within(address, base)));
        setPrerenderer((whole) => ({
          ...whole,
          getStaticPaths: async () => {
            const paths = await whole.getStaticPaths();
            for (const path of paths) files.set(trimmed(path.pathname), pageFile(path));
            for (const { pathname, route } of paths)
              if (route.type === 'page') all.push({ pathname: trimmed(pathname) === '' ? '' : `${trimmed(pathname)}/` });
            const make = await pagesToMake(paths.map(pageFile));
            return paths.filter((path) => make.has(pageFile(path)));
          },
        }));
      },
    },
  };
}
