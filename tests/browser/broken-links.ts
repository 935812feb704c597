import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

/** Values stand in quotes where they need them. */
const ATTRIBUTE = /\s(?:href|src)=(?:"([^"]*)"|([^\s"'=<>`]+))/g;
const ID = /\sid=(?:"([^"]*)"|([^\s"'=<>`]+))/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#38': '&', '#34': '"', '#39': "'" };

const decoded = (text: string) => text.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
const all = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([, quoted, bare = '']) => decoded(quoted ?? bare));

/** A page with what it can be pointed at, and what it points to. */
type Page = { path: string; ids: ReadonlySet<string>; links: readonly string[] };

function read(folder: string, path: string): Page {
  // Code of inline scripts is no markup.
  const text = readFileSync(join(folder, path), 'utf8').replace(/<script[^>]*>.*?<\/script>/gs, (script) =>
    script.slice(0, script.indexOf('>') + 1),
  );
  return { path, ids: new Set(all(text, ID)), links: all(text, ATTRIBUTE) };
}

/** File of the site that an address leads to, seen from a page; null where it leads out of the site. */
function target(link: string, page: string, base: string): { file: string; anchor: string } | null {
  if (/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(link)) return null;
  const [, address = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(link) ?? [];
  const path = decodeURIComponent(address);
  if (path === '') return { file: page, anchor: decodeURIComponent(anchor) };
  if (path.startsWith('/') && !path.startsWith(base)) return { file: path, anchor };
  const file = path.startsWith('/') ? path.slice(base.length) : join(dirname(page), path);
  return { file: file === '' || file.endsWith('/') ? `${file}index.html` : file, anchor: decodeURIComponent(anchor) };
}

/**
 * Links inside a built site that lead nowhere: `<page>: <link>`, each with the first page that has it. Files must be there, anchors must be the id
 * of an element of their page.
 *
 * @param folder of the site
 * @param base path it is served under, with a slash at both ends
 */
export function brokenLinks(folder: string, base = '/'): { broken: string[]; links: number } {
  const pages = globSync('**/*.html', { cwd: folder }).map((path) => read(folder, path.split('\\').join('/')));
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const leads = (link: string, page: string): boolean => {
    const to = target(link, page, base);
    if (!to) return true;
    const found = byPath.get(to.file);
    if (found) return to.anchor === '' || found.ids.has(to.anchor);
    const file = join(folder, to.file);
    return to.anchor === '' && existsSync(file) && statSync(file).isFile();
  };
  const broken = new Map<string, string>();
  for (const { path, links } of pages) for (const link of links) if (!broken.has(link) && !leads(link, path)) broken.set(link, path);
  return {
    broken: Array.from(broken, ([link, page]) => `${page}: ${link}`),
    links: pages.reduce((sum, page) => sum + page.links.length, 0),
  };
}
