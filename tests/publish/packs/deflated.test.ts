import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { deflatedBytes, deflatedPairs } from '../../../src/publish/packs/deflated.ts';
import { buildIndex } from '../../../src/search/build.ts';
import { decodeJson, encodeJson } from '../../../src/text/gb18030.ts';
import { documents } from '../../search/corpus.ts';

const inflated = (bytes: Uint8Array) => decodeJson(inflateRawSync(bytes));
const indexOf = (shards: number) => buildIndex(documents, { shards, gaps: shards, figures: 1 });

describe.each([
  ['in few large shards', 1],
  ['in many small ones', 256],
])('lists of pairs of the reports %s', (_, count) => {
  const { shards, gaps } = indexOf(count);
  const lists = [...shards, ...gaps];

  test('come back as they were', () => {
    for (const list of lists) expect(inflated(deflatedPairs(encodeJson(list)))).toBe(list);
  });

  test('take no more room than any other value', () => {
    const bytes = (deflate: (list: string) => Uint8Array) => lists.reduce((sum, list) => sum + deflate(list).length, 0);
    expect(bytes((list) => deflatedPairs(encodeJson(list)))).toBeLessThanOrEqual(bytes(deflatedBytes));
  });
});

test('lists without a pair come back', () => {
  expect(inflated(deflatedPairs(encodeJson('')))).toBe('');
});
