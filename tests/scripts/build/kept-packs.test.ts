import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { between, seeded } from '../../../scripts/bench/random.ts';
import { type KeptPacks, keptPacks } from '../../../scripts/lib/build/kept-packs.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A build that does something with the store. */
function build(work: (store: KeptPacks) => void): void {
  const store = keptPacks('facts', folder);
  work(store);
  store.close();
}
const packs = () => readdirSync(join(folder, 'facts')).filter((name) => name.endsWith('.pack'));
const words = (store: KeptPacks, key: string) => store.get(key)?.toString() ?? null;

test('what one build keeps, it finds itself, and so does the next one', () => {
  build((store) => {
    store.put('one', '甲县');
    store.put('none', '');
    store.put('two', Uint8Array.from([1, 2, 3]));
    expect(words(store, 'one')).toBe('甲县');
  });
  build((store) => {
    expect([words(store, 'one'), words(store, 'none'), [...(store.get('two') ?? [])]]).toEqual(['甲县', '', [1, 2, 3]]);
    expect([store.has('one'), store.has('three'), store.get('three')]).toEqual([true, false, null]);
  });
});

test('what is put under a key again takes the place of what was there', () => {
  build((store) => store.put('one', 'first'));
  build((store) => store.put('one', 'second'));
  build((store) => expect(words(store, 'one')).toBe('second'));
});

test('what two builds did not use goes, and the room that it took', () => {
  build((store) => {
    store.put('stays', 'a');
    store.put('goes', 'b'.repeat(1000));
  });
  for (let builds = 0; builds < 2; builds++) build((store) => expect(store.has('stays')).toBe(true));
  build((store) => expect([words(store, 'stays'), words(store, 'goes')]).toEqual(['a', null]));
  expect(packs().map((name) => statSync(join(folder, 'facts', name)).size)).toEqual([1]);
});

test('a build that broke off leaves what the one before it kept, and nothing else', () => {
  build((store) => store.put('whole', 'a'));
  keptPacks('facts', folder).put('half', 'b');
  expect(packs()).toHaveLength(2);
  build((store) => expect([words(store, 'whole'), words(store, 'half')]).toEqual(['a', null]));
  expect(packs()).toHaveLength(1);
});

test.each([
  ['longer than it was written', (path: string) => appendFileSync(path, '!')],
  ['shorter than it was written', (path: string) => writeFileSync(path, '')],
  ['gone', (path: string) => rmSync(path)],
])('nothing is found in a pack that is %s', (_, harm) => {
  build((store) => store.put('one', 'a'));
  harm(join(folder, 'facts', packs()[0] ?? ''));
  build((store) => {
    expect(store.get('one')).toBeNull();
    store.put('one', 'b');
  });
  build((store) => expect(words(store, 'one')).toBe('b'));
});

test('an index that was cut short is no index', () => {
  build((store) => store.put('one', 'a'));
  writeFileSync(join(folder, 'facts', 'index.json'), '{"packs":[["1.pack"');
  build((store) => expect(store.get('one')).toBeNull());
});

test('after any number of builds that use, change and forget, what is found is what was kept last, in few packs', () => {
  const random = seeded(20261129);
  const known = new Map<string, { words: string; unused: number }>();
  for (let step = 0; step < 80; step++) {
    build((store) => {
      for (const [key, entry] of known) {
        entry.unused++;
        if (between(random, 0, 9) < 8) {
          expect(words(store, key), `step ${step}: ${key}`).toBe(entry.words);
          entry.unused = 0;
        }
      }
      for (let added = between(random, 0, 3); added > 0; added--) {
        const [key, content] = [`key ${between(random, 0, 60)}`, `${step}`.repeat(between(random, 0, 400))];
        store.put(key, content);
        known.set(key, { words: content, unused: 0 });
      }
    });
    for (const [key, { unused }] of known) if (unused >= 2) known.delete(key);
    if (step % 7 === 0) keptPacks('facts', folder).put('half', 'never closed');
  }
  expect(known.size).toBeGreaterThan(20);
  expect(packs().length).toBeLessThanOrEqual(18);
});
