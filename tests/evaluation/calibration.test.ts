import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/content/files.ts';
import { loadKnowledge } from '../../scripts/lib/content/knowledge.ts';
import { readPassages } from '../../scripts/lib/evaluate/passages.ts';
import { type PassageScore, scorePassages } from '../../src/evaluation/passages.ts';
import type { Confidence } from '../../src/model/index.ts';

let sets: PassageScore[] = [];
beforeAll(async () => {
  const { knowledge } = await loadKnowledge();
  sets = Object.values(scorePassages(await readPassages(join(ROOT, 'content', 'gold'), knowledge)));
});

/** Share of the observations of a class that are right in indicator and all fields, over all marked passages. */
function wholeShare(name: Confidence): number {
  const sum = (part: 'found' | 'whole') => sets.reduce((total, { confidence }) => total + confidence[name][part], 0);
  return sum('whole') / sum('found');
}

test('what is called sure is right as a whole in at least 98 of 100', () => {
  expect(wholeShare('sure')).toBeGreaterThanOrEqual(0.98);
});

test('what is called likely is right as a whole in at least 90 of 100, and oftener than what is called doubtful', () => {
  expect(wholeShare('likely')).toBeGreaterThanOrEqual(0.9);
  expect(wholeShare('likely')).toBeGreaterThan(wholeShare('doubtful'));
});
