import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesBelow } from '../content/files.ts';

/** What a browser loads to show one page, in bytes of gzip; what scripts load later is not counted. */
export type PageWeight = {
  /** Path from the root of the site (`reports/<id>/`). */
  path: string;
  html: number;
  css: number;
  js: number;
  total: number;
  /** Files: the page itself, its style sheets and scripts. */
  requests: number;
};

const STYLE_SHEET = /<link rel="?stylesheet"? href="?([^">\s]+)/g;
const SCRIPT = /<script[^>]* src="?([^">\s]+)/g;

/** Bytes of gzip at the level that servers commonly use. */
export function gzipped(content: string | Uint8Array): number {
  return gzipSync(content, { level: 6 }).length;
}

/** Weigh every page of a site that was built for the root of a domain, in order of their paths. */
export async function pageWeights(site: string): Promise<PageWeight[]> {
  const assets = new Map<string, number>();
  const assetWeight = async (address: string): Promise<number> => {
    const known = assets.get(address) ?? gzipped(await readFile(join(site, address)));
    assets.set(address, known);
    return known;
  };
  const weigh = async (html: string, links: RegExp): Promise<number[]> =>
    Promise.all([...html.matchAll(links)].map(([, address = '']) => assetWeight(address)));
  const sum = (weights: number[]) => weights.reduce((total, weight) => total + weight, 0);

  const weights: PageWeight[] = [];
  for (const file of (await filesBelow(site)).filter((name) => name.endsWith(`${sep}index.html`))) {
    const page = await readFile(file, 'utf8');
    const [html, css, js] = [gzipped(page), await weigh(page, STYLE_SHEET), await weigh(page, SCRIPT)];
    weights.push({
      path: relative(site, file)
        .split(sep)
        .slice(0, -1)
        .map((part) => `${part}/`)
        .join(''),
      html,
      css: sum(css),
      js: sum(js),
      total: html + sum(css) + sum(js),
      requests: 1 + css.length + js.length,
    });
  }
  return weights;
}
