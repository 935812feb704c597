import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { PAGES } from './page-kinds.ts';

type Node = { nodeName: string; value?: string; attrs?: { name: string; value: string }[]; childNodes?: Node[] };

/** Chinese text of a page that stands in no element that says so. */
function unmarked(node: Node, lang = '', name = ''): string[] {
  const own = node.attrs?.find(({ name: attribute }) => attribute === 'lang')?.value ?? lang;
  if (['script', 'style'].includes(node.nodeName) || (node.nodeName === 'title' && name === 'head')) return [];
  const text =
    node.nodeName === '#text' && /\p{Script=Han}/u.test(node.value ?? '') && !own.startsWith('zh') ? [node.value?.trim() ?? ''] : [];
  return [...text, ...(node.childNodes ?? []).flatMap((child) => unmarked(child, own, node.nodeName))];
}

describe.each(PAGES.filter((path) => path.startsWith('en/')))('/%s', (path) => {
  test('says of every Chinese word that it is Chinese', () => {
    const page = parse(readFileSync(join(inject('siteFolder'), path, 'index.html'), 'utf8'));
    expect(unmarked(page as unknown as Node)).toEqual([]);
  });
});
