import type { ReportKind, ReportMeta } from '../../../src/model/index.ts';
import { joinTables } from '../../../src/reading/clean/tables.ts';
import type { Block, Cleaned } from '../../../src/reading/types.ts';
import { reportMeta } from '../../support/report.ts';

/** A text as the text reader and the cleaner give it: one block a line, lines in `chrome` (counted from 1) set aside. */
export function cleanedText(text: string, chrome: readonly number[] = []): Cleaned {
  const blocks: Block[] = [];
  const dropped: Cleaned['dropped'] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const words = line.trim();
    const from = start + line.indexOf(words);
    const span = { start: from, end: from + words.length };
    if (words !== '' && chrome.includes(index + 1)) dropped.push({ ...span, reason: 'menu' });
    else if (words !== '') blocks.push({ kind: 'line', ...span });
    start += line.length + 1;
  }
  return { text, blocks: joinTables(text, blocks), dropped, head: [] };
}

/** Metadata of a report of which only title and kind matter. */
export function meta(title = '', kind: ReportKind = 'self-assessment'): ReportMeta {
  return reportMeta({ id: `330803-2023-${kind}`, title, kind });
}
