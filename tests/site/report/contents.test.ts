import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Mention, OutlineNode, Passage } from '../../../src/model/index.ts';
import { contentsAnchor, contentsList } from '../../../src/site/report/contents.ts';

const passage = (id: string, start: number): Passage => ({ id, start, end: start + 10 }) as Passage;
const PASSAGES = [passage('p-1', 0), passage('p-2', 20), passage('p-3', 40)];

describe('where the contents of a report lead', () => {
  test.each([
    ['to its heading', 20, 'p-2'],
    ['to the passage in which it begins, where that is in the middle', 44, 'p-3'],
    ['nowhere where no passage holds its beginning', 15, null],
  ])('%s', (_, start, anchor) => {
    expect(contentsAnchor({ start }, PASSAGES)).toBe(anchor);
  });
});

test('the contents have the figures of each section, its points, and what else the page has', () => {
  const node = (label: string, title: string, start: number, children: OutlineNode[] = []) =>
    ({ label, title, start, end: start + 20, children }) as unknown as OutlineNode;
  const outline = [node('一、', '办学<条件>', 0, [node('1', '校舍', 20)]), node('二、', '二、经费', 20)];
  const mentions = [{ start: 3 }, { start: 19 }] as Mention[];
  const further = [
    { id: 'checks', name: '核对', count: '2' },
    { id: 'aside', name: '未读' },
  ];
  const { document } = parseHTML(contentsList({ outline, passages: PASSAGES, mentions }, further).text);
  const links = [...document.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.textContent]);
  expect(links).toEqual([
    ['#p-1', '一、办学<条件> 2 处数字'],
    ['#p-2', '1 校舍'],
    ['#p-2', '二、经费'],
    ['#checks', '核对 2'],
    ['#aside', '未读'],
  ]);
  expect(document.querySelector('ol ol a')?.textContent).toBe('1 校舍');
});

test('long titles are cut', () => {
  const outline = [{ label: '', title: '长'.repeat(30), start: 0, end: 9, children: [] }] as unknown as OutlineNode[];
  expect(contentsList({ outline, passages: PASSAGES, mentions: [] }, []).text).toContain(`>${'长'.repeat(25)}…<`);
});
