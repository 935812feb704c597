import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

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
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (options) => {
    const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, options);
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, optionsFor(asked));
}
