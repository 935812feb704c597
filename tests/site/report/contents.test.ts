import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../src/model/index.ts';
import { contentsAnchor } from '../../../src/site/report/contents.ts';

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
