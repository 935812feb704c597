import { describe, expect, test } from 'vitest';
import { differences, dimensionsOf, FLAGGING, PARTING, RULES, type RuleId } from '../../src/compare/rules.ts';
import type { Compared } from '../../src/model/index.ts';
import { loadComparability } from '../codebook/load.ts';
import { subject } from './subject.ts';

const explained = new Map(loadComparability().map((rule) => [rule.id, rule]));
const ids = RULES.map(({ id }) => id);

/** Rules under which two values differ, whichever comes first. */
function differing(a: Compared, b: Compared): RuleId[] {
  const [first, second] = [dimensionsOf(subject(a)), dimensionsOf(subject(b))];
  expect(differences(second, first, ids)).toEqual(differences(first, second, ids));
  return differences(first, second, ids);
}

describe('rules of comparability', () => {
  test('each is explained in the codebook, and nothing else is', () => {
    expect([...explained.keys()].toSorted()).toEqual(ids.toSorted());
  });

  test('each either parts or flags', () => {
    expect([...PARTING, ...FLAGGING].toSorted()).toEqual(ids.toSorted());
  });

  describe.each(ids)('%s', (id) => {
    const { examples = [], counterexamples = [] } = explained.get(id) ?? {};
    test.each(examples)('tells %j and %j apart', (a, b) => {
      expect(differing(a, b)).toContain(id);
    });
    test.each(counterexamples)('sees no difference between %j and %j', (a, b) => {
      expect(differing(a, b)).not.toContain(id);
    });
  });

  test('two values that agree in everything do not differ', () => {
    expect(differing({}, { value: 22 })).toEqual([]);
  });

  test('a facet that a rule flags parts nothing', () => {
    const flagged: Compared[] = [
      { facets: { ownership: 'public' } },
      { facets: { territory: 'own' } },
      { facets: { residents: 'registered' } },
      { facets: { candidates: 'fresh' } },
      { facets: { inspectors: 'full-time' } },
      { qualifier: 'approx' },
      { period: '2019' },
      { retired: true },
      { confidence: 'doubtful' },
      { district: '419001' },
    ];
    for (const value of flagged) expect(differing(value, {}).filter((id) => PARTING.includes(id))).toEqual([]);
  });

  test('a variant of the codebook goes before what the words tell', () => {
    expect(dimensionsOf(subject({ variant: 'net', facets: { recruits: 'scarce' } })).variant).toBe('net');
  });
});
