import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { pictureStore } from '../../../scripts/lib/share-images/picture-store.ts';

const DAY = 24 * 60 * 60 * 1000;
const drawing = (words: string) => () => Buffer.from(words);
const never = () => {
  throw new Error('It was drawn again.');
};

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'pictures-')), 'kept');
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true, force: true }));
});

/** Says of a picture that it was used last so many days ago. */
function aged(key: string, days: number): void {
  const then = new Date(Date.now() - days * DAY);
  utimesSync(join(folder, `${key}.png`), then, then);
}

test('a picture is drawn once for its key', () => {
  expect(String(pictureStore(folder)('a', drawing('A')))).toBe('A');
  expect(String(pictureStore(folder)('a', never))).toBe('A');
});

test('what no build has used for a month goes when something is drawn, and what was used again stays', () => {
  const first = pictureStore(folder);
  for (const key of ['old', 'recent', 'used']) first(key, drawing(key));
  aged('old', 40);
  aged('recent', 20);
  aged('used', 40);
  const second = pictureStore(folder);
  second('used', never);
  expect(readdirSync(folder)).toHaveLength(3);
  second('new', drawing('new'));
  expect(readdirSync(folder).toSorted()).toEqual(['new.png', 'recent.png', 'used.png']);
  expect(statSync(join(folder, 'used.png')).mtimeMs).toBeGreaterThan(Date.now() - DAY);
});
