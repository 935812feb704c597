import type { ReportRecord } from '../../model/index.ts';
import { frontmatter } from './frontmatter.ts';
import { blocksMarkup } from './markup.ts';
import { reportBlocks } from './tree.ts';

/**
 * A report as readable MDX: frontmatter (`reportPageSchema`) and one line per passage, inside the sections of the outline.
 *
 * ```mdx
 * <Section id="s-…" level="1">
 *   <Passage id="p-…" kind="heading" level="1">一、学校布局</Passage>
 *
 *   <Passage id="p-…" kind="item"><Lead>一是新建学校。</Lead>新建<Quantity id="m-…">3所</Quantity>。</Passage>
 *
 *   <Table id="t-…">
 *     <Passage id="p-…" kind="row"><Cell head="row">小学</Cell><Cell><Quantity id="m-…">12所</Quantity></Cell></Passage>
 *   </Table>
 * </Section>
 * ```
 *
 * - `Section`: a node of the outline (id, level); label and title stand in its heading passage
 * - `Passage`: the smallest cited block (id, kind; level where it heads a section). The component chooses the HTML element
 * - `Lead`: label and run-in title of a point; `Quantity`: a mention (id); `Table` (id): rows of one table; `Cell`: a cell, what it heads (head: column or row) and
 *   how many rows and columns it goes over (rows, columns)
 *
 * MDX is code, a report is not: words of the source stand in text only, escaped, never in an attribute; there is no brace, import or export.
 * Chinese text stays as it is, so that a change of a report reads as a change of its words.
 */
export function mdx(record: ReportRecord): string {
  const body = blocksMarkup(reportBlocks(record));
  return `---\n${frontmatter(record)}\n---\n${body === '' ? '' : `\n${body}\n`}`;
}
