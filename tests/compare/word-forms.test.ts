import { describe, expect, test } from 'vitest';
import { between, pick, seeded } from '../../scripts/bench/random.ts';
import { formsFrom, formsFromBytes, formsToBytes, NO_FORMS, type WordForms } from '../../src/compare/word-forms.ts';
import { shinglesOf } from '../../src/text/shingles.ts';

const BASES = [
  '县委县政府把教育摆在优先发展的位置每年召开专题会议研究解决学校建设师资配备经费投入方面的困难和问题',
  '各校落实课后服务要求组织学生参加书法足球科技社团活动家长自愿选择收费由物价部门核定并向社会公示',
  '建立控辍保学台账逐户走访逐人核对确保适龄儿童少年一个不少地接受义务教育并做好送教上门和随迁子女入学',
];
const LETTERS = [...'山水田林湖草沙风雨雪春夏秋冬东西南北'];

/** Passages that are more or less like one another, so that many share buckets: of each a hash that depends on nothing but its words. */
function passages(count: number): Map<number, Uint32Array> {
  const random = seeded(7);
  const all = new Map<number, Uint32Array>();
  while (all.size < count) {
    const letters = [...pick(random, BASES)];
    for (let times = between(random, 1, 12); times > 0; times--) letters[between(random, 0, letters.length - 1)] = pick(random, LETTERS);
    const shingles = shinglesOf(letters.join(''));
    all.set(
      shingles.reduce((hash, shingle) => (hash * 31 + shingle) % 2 ** 52, 7),
      shingles,
    );
  }
  return all;
}

const ALL = passages(400);
const hashes = [...ALL.keys()];
const sorted = (some: Iterable<number>) => Float64Array.from(some).sort();
const from = (before: WordForms, some: Iterable<number>, asked?: Set<number>) =>
  formsFrom(before, sorted(some), (hash) => {
    asked?.add(hash);
    return ALL.get(hash) ?? new Uint32Array();
  });

describe('models of forms', () => {
  test('found from those before are those found from nothing, whichever forms come and go', () => {
    const random = seeded(20261129);
    const there = new Set(hashes.slice(0, 300));
    let forms = from(NO_FORMS, there);
    let moved = 0;
    for (let step = 0; step < 60; step++) {
      for (let times = between(random, 1, 12); times > 0; times--) {
        const one = pick(random, hashes);
        if (!there.delete(one)) there.add(one);
      }
      const before = new Map(Array.from(forms.hashes, (hash, at) => [hash, forms.hashes[forms.models[at] ?? at]]));
      forms = from(forms, there);
      expect(forms, `step ${step}`).toEqual(from(NO_FORMS, there));
      moved += Array.from(forms.hashes).filter(
        (hash, at) => before.has(hash) && before.get(hash) !== forms.hashes[forms.models[at] ?? at],
      ).length;
    }
    // Models of forms that stayed do change, or this would try nothing.
    expect(moved).toBeGreaterThan(50);
  });

  test('are found without looking at most of the others when one comes', () => {
    const [first = 0, ...rest] = hashes;
    const asked = new Set<number>();
    from(from(NO_FORMS, rest), hashes, asked);
    expect(asked.has(first)).toBe(true);
    expect(asked.size).toBeLessThan(hashes.length / 4);
  });

  test('are not looked for where nothing has changed', () => {
    const asked = new Set<number>();
    expect(from(from(NO_FORMS, hashes), hashes, asked)).toEqual(from(NO_FORMS, hashes));
    expect(asked.size).toBe(0);
  });

  test('come back from bytes as they were', () => {
    const forms = from(NO_FORMS, hashes);
    expect(formsFromBytes(formsToBytes(forms))).toEqual(forms);
    expect(formsFromBytes(formsToBytes(NO_FORMS))).toEqual(NO_FORMS);
  });
});
