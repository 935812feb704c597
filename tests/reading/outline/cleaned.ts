import type { ReportKind, ReportMeta } from '../../../src/model/index.ts';
import { joinTables } from '../../../src/reading/clean/tables.ts';
import type { Block, Cleaned } from '../../../src/reading/types.ts';

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
  return {
    id: `330803-2023-${kind}`,
    title,
    kind,
    stages: [],
    district: { code: '330803', name: '衢江区', path: ['浙江省', '衢州市', '衢江区'] },
    level: 'county',
    issuer: null,
    addressee: null,
    basis: null,
    year: 2023,
    signed: null,
    published: null,
    posted: null,
    url: null,
    retrieved: null,
    spans: {},
    given: [],
  };
}
