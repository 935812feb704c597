import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Rules whose answer the theme can change: the others need trying in one theme only. */
export const OF_COLOURS: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** What axe is asked; all its rules where nothing is said. */
type Asked = { tags?: readonly string[]; only?: readonly string[]; without?: readonly string[] };

/**
 * Faults of accessibility that axe finds on a page as it is shown: `<rule>: <elements>`.
 *
 * Axe runs within the page alone ("legacy mode"). Its other mode opens a further page for every look, which takes twice the time, to look into
 * frames of other sites too: there are none.
 */
export async function violations(page: Page, { tags, only, without }: Asked = {}): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode();
  if (tags) builder.withTags([...tags]);
  if (only) builder.withRules([...only]);
  if (without) builder.disableRules([...without]);
  const { violations: found } = await builder.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
