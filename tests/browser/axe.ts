import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** The short form of the program: a page reads it in half the time. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What that puts into a page. */
type Axe = { run: (root: Document, options: RunOptions) => Promise<AxeResults> };

/** Rules whose answer the theme can change: the others need trying in one theme only. */
export const OF_COLOURS: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** What axe is asked; all its rules where nothing is said. */
type Asked = { tags?: readonly string[]; only?: readonly string[]; without?: readonly string[] };

/** What axe is told: of rules that find nothing wrong it need not describe every element. */
function optionsFor({ tags, only, without = [] }: Asked): RunOptions {
  return {
    resultTypes: ['violations'],
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    ...(tags ? { runOnly: { type: 'tag', values: [...tags] } } : {}),
    ...(only ? { runOnly: { type: 'rule', values: [...only] } } : {}),
  };
}

/** Faults of accessibility that axe finds on a page as it is shown: `<rule>: <elements>`. A page gets axe once, however often it is looked at. */
export async function violations(page: Page, asked: Asked = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (options) => {
    const { violations: found } = await (globalThis as unknown as { axe: Axe }).axe.run(document, options);
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, optionsFor(asked));
}
