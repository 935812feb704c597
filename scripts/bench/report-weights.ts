import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipped, type PageWeight } from '../lib/build/page-weight.ts';

/** A report's page and its text, in bytes of gzip. */
export type ReportWeight = Pick<PageWeight, 'html' | 'css' | 'js'> & { text: number };

/** Pages of reports: the mean of many, and the one with the longest text among them. */
export type ReportWeights = { pages: number; mean: ReportWeight; longest: ReportWeight };

/** Pages that are weighed, evenly spread. */
const MOST = 200;
const PAGE = /^reports\/(\d[^/]*)\/$/;

/**
 * Weigh pages of reports beside their texts.
 *
 * @param weights pages of a site
 * @param content folder of its records
 * @returns null where the site has no report
 */
export async function reportWeights(weights: readonly PageWeight[], content: string): Promise<ReportWeights | null> {
  const pages = weights.flatMap(({ path, html, css, js }) => {
    const id = PAGE.exec(path)?.[1];
    return id === undefined ? [] : [{ id, html, css, js }];
  });
  const step = Math.max(1, Math.ceil(pages.length / MOST));
  const found: ReportWeight[] = [];
  for (const { id, ...parts } of pages.filter((_, at) => at % step === 0)) {
    const record = await readFile(join(content, 'records', `${id}.json`), 'utf8').catch(() => null);
    // The page of a former id only leads on.
    if (record !== null) found.push({ ...parts, text: gzipped((JSON.parse(record) as { text: string }).text) });
  }
  const [longest] = found.toSorted((a, b) => b.text - a.text);
  if (!longest) return null;
  const mean = (part: keyof ReportWeight) => Math.round(found.reduce((sum, weight) => sum + weight[part], 0) / found.length);
  return { pages: found.length, mean: { html: mean('html'), css: mean('css'), js: mean('js'), text: mean('text') }, longest };
}

/** How often a visit weighs what the text weighs: the first page of a visit, and a second one, for which styles and scripts are there. */
export function timesText({ html, css, js, text }: ReportWeight): { first: number; second: number } {
  return { first: (html + css + js) / text, second: html / text };
}
