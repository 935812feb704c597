import { describe, expect, test } from 'vitest';
import { between, seeded } from '../../scripts/bench/random.ts';
import { areAlike, mayBeAlike, SIGNATURE, sharedForm, shinglesOf, signInto } from '../../src/text/shingles.ts';

const set = (...hashes: number[]) => Uint32Array.from(hashes);

describe('two sets are alike', () => {
  test.each([
    ['where all is common', set(1, 2, 3), set(1, 2, 3), 1, true],
    ['where just enough is', set(1, 2, 3, 4), set(3, 4, 5, 6), 1 / 3, true],
    ['not where a little less is', set(1, 2, 3, 4), set(3, 4, 5, 6), 0.34, false],
    ['not where one is too small, whatever it holds', set(1), set(1, 2, 3, 4), 0.45, false],
    ['not where nothing is', set(1, 2), set(3, 4), 0.45, false],
    ['not where neither holds anything', set(), set(), 0.45, false],
  ])('%s', (_, one, other, least, alike) => {
    expect(areAlike(one, other, least)).toBe(alike);
    expect(areAlike(other, one, least)).toBe(alike);
  });
});

/** Sets of up to 400 hashes, of which half are like one before but for some of them. */
function madeUpSets(count: number): Uint32Array[] {
  const random = seeded(20261129);
  const sets: Uint32Array[] = [new Uint32Array()];
  while (sets.length < count) {
    const like = random() < 0.5 ? (sets[between(random, 0, sets.length - 1)] ?? []) : [];
    const own = Array.from({ length: between(random, 0, like.length > 0 ? 60 : 400) }, () => between(random, 0, 2 ** 32 - 1));
    const less = random();
    sets.push(Uint32Array.from(new Set([...[...like].filter(() => random() > less * 0.6), ...own])).sort());
  }
  return sets;
}

/** The share of all members of two sets that both have. */
function jaccard(one: Uint32Array, other: Uint32Array): number {
  const all = new Set([...one, ...other]);
  return all.size === 0 ? 0 : (one.length + other.length - all.size) / all.size;
}

test('sets are told to be alike as counting tells it, and signatures miss none that are', () => {
  const sets = madeUpSets(80);
  const signatures = new Uint32Array(sets.length * SIGNATURE);
  for (const [place, one] of sets.entries()) signInto(one, signatures.subarray(place * SIGNATURE, (place + 1) * SIGNATURE));
  let [alike, ruledOut, unlike] = [0, 0, 0];
  for (const [a, one] of sets.entries()) {
    for (const [b, other] of sets.entries()) {
      const expected = jaccard(one, other) >= 0.45;
      expect(areAlike(one, other, 0.45), `${a} ${b}`).toBe(expected);
      if (expected) expect(mayBeAlike(signatures, a, b, 0.45), `${a} ${b}`).toBe(true);
      alike += Number(expected && a !== b);
      unlike += Number(!expected);
      ruledOut += Number(!mayBeAlike(signatures, a, b, 0.45));
    }
  }
  expect(alike).toBeGreaterThan(30);
  expect(ruledOut).toBeGreaterThan(unlike * 0.5);
});

test.each([
  ['letters alone are left, of any script', '全县有学校12所（小学8所），A类、β班 и т. д.。', '全县有学校所小学所A类β班итд'],
  ['characters of two units are letters where they are, and signs where not', '𠮷祥镇😀幼儿园2所', '𠮷祥镇幼儿园所'],
  ['nothing is left of signs', '…… 12.5％！\n', ''],
  ['a text of letters is that text', '办学条件', '办学条件'],
  ['half of a character is no letter', '甲\ud842乙', '甲乙'],
])('%s', (_, text, form) => expect(sharedForm(text, [])).toBe(form));

test('names are left out, the longer ones first', () => {
  expect(sharedForm('青禾县青禾中学、云岭市青县2所', ['青禾县', '云岭市', '青禾'])).toBe('中学青县所');
});

test('a text has the form that taking out all but letters gives it', () => {
  const random = seeded(20261129);
  const signs = [...'县学校aZé年1９。，（ \n\u3000\u0301𠮷😀ー々〇Ⅳ'];
  for (let times = 0; times < 300; times++) {
    const text = Array.from({ length: between(random, 0, 30) }, () => signs[between(random, 0, signs.length - 1)]).join('');
    expect(sharedForm(text, [])).toBe(text.replace(/[^\p{L}]+/gu, ''));
  }
});

test('the shingles of a text are those of its pieces of three letters, each once, in ascending order', () => {
  const random = seeded(20261130);
  for (let times = 0; times < 100; times++) {
    const text = Array.from({ length: between(random, 0, 40) }, () => '县学校办'.charAt(between(random, 0, 3))).join('');
    const pieces = Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3));
    const expected = new Set(pieces.map((piece) => shinglesOf(piece)[0] ?? -1));
    expect([...shinglesOf(text)]).toEqual([...expected].sort((a, b) => a - b));
    expect(expected.size).toBe(new Set(pieces).size);
  }
});
