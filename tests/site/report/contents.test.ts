import { describe, expect, test } from 'vitest';
import type { OutlineNode, Passage } from '../../../src/model/index.ts';
import { contentsAnchor, sectionsWithAnchor } from '../../../src/site/report/contents.ts';

const node = (id: string, start: number, children: OutlineNode[] = []): OutlineNode => ({
  id,
  level: 1,
  label: '',
  title: '',
  start,
  end: start + 90,
  children,
});
const passage = (id: string, kind: Passage['kind'], start: number): Passage =>
  ({ id, kind, start, end: start + 10, label: null, section: null }) as Passage;
const byId = (passages: readonly Passage[]) => new Map(passages.map((each) => [each.id, each]));

describe('where the contents of a report lead', () => {
  test.each([
    ['to the heading with the hash of the section', 's-0a1b2c3d', [passage('p-0a1b2c3d', 'heading', 0)], 'p-0a1b2c3d'],
    ['to the section where it begins within a paragraph', 's-0a1b2c3d', [passage('p-99887766', 'item', 0)], 's-0a1b2c3d'],
    ['to the section where the passage of its hash is no heading', 's-0a1b2c3d', [passage('p-0a1b2c3d', 'paragraph', 0)], 's-0a1b2c3d'],
    ['to the section where that heading stands elsewhere', 's-0a1b2c3d', [passage('p-0a1b2c3d', 'heading', 40)], 's-0a1b2c3d'],
  ])('%s', (_, id, passages, anchor) => {
    expect(contentsAnchor({ id, start: 0 }, byId(passages))).toBe(anchor);
  });

  test('sections without a heading are elements as far down as the contents go', () => {
    const outline = [node('s-1', 0, [node('s-2', 20, [node('s-3', 40)]), node('s-4', 60)])];
    const passages = byId([
      passage('p-1', 'heading', 0),
      passage('p-2', 'item', 20),
      passage('p-3', 'item', 40),
      passage('p-4', 'heading', 60),
    ]);
    expect(sectionsWithAnchor({ outline }, passages)).toEqual(new Set(['s-2']));
  });
});
