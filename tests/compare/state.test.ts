import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_STATE, type KnownIds, readState, writeState } from '../../src/compare/state.ts';

const known: KnownIds = {
  districts: new Set(['330803', '620802', '420204']),
  indicators: new Set(['school-count', 'class-count']),
  themes: new Set(['funding', 'aid']),
  renamed: new Map([['330800', '330803']]),
  edition: '0a1b2c3d',
};

describe('state in the address', () => {
  test('is readable and versioned', () => {
    const state = {
      districts: ['330803', '620802'],
      indicators: ['school-count'],
      themes: ['funding'],
      claims: ['problems'] as const,
      comparableOnly: true,
      reviewedOnly: true,
      references: true,
      sort: 'school-count',
    };
    expect(writeState(state)).toBe(
      '?v=1&d=330803,620802&i=school-count&t=funding&c=problems&only=comparable&rev=people&ref=on&sort=school-count',
    );
    expect(readState(writeState(state), known)).toEqual({ state, problems: [] });
  });

  test('the default needs no address', () => {
    expect(writeState(DEFAULT_STATE)).toBe('');
    expect(readState('', known)).toEqual({ state: DEFAULT_STATE, problems: [] });
  });

  test('what is unknown is named and the rest shown', () => {
    const { state, problems } = readState('?v=1&d=330803,999999&i=school-count,no-such&t=nothing&x=1&sort=age', known);
    expect(state).toEqual({
      districts: ['330803'],
      indicators: ['school-count'],
      themes: [],
      claims: null,
      comparableOnly: false,
      reviewedOnly: false,
      references: false,
      sort: null,
    });
    expect(problems).toEqual([
      { kind: 'unknown-parameter', value: 'x' },
      { kind: 'unknown-sort', value: 'age' },
      { kind: 'unknown-district', value: '999999' },
      { kind: 'unknown-indicator', value: 'no-such' },
      { kind: 'unknown-theme', value: 'nothing' },
    ]);
  });

  test('an address of a newer form is said, and not read', () => {
    expect(readState('?v=9&d=330803', known)).toEqual({ state: DEFAULT_STATE, problems: [{ kind: 'version', value: '9' }] });
  });

  test('rows of words are chosen, left away, or left open', () => {
    const claims = (query: string) => readState(query, known).state.claims;
    expect([claims('?v=1'), claims('?v=1&c='), claims('?v=1&c=plans,problems'), claims('?v=1&c=boasts')]).toEqual([
      null,
      [],
      ['problems', 'plans'],
      null,
    ]);
    expect(readState('?v=1&c=boasts', known).problems).toEqual([{ kind: 'unknown-claims', value: 'boasts' }]);
  });

  test('a link tells from which data it was made; only other data are worth a word', () => {
    const query = writeState({ ...DEFAULT_STATE, districts: ['330803'] }, '0a1b2c3d');
    expect(query).toBe('?v=1&d=330803&e=0a1b2c3d');
    expect(readState(query, known).problems).toEqual([]);
    expect(readState(query, { ...known, edition: 'ffffffff' }).problems).toEqual([{ kind: 'edition', value: '0a1b2c3d' }]);
  });

  test('a former id leads to the present one', () => {
    expect(readState('?v=1&d=330800', known)).toMatchObject({
      state: { districts: ['330803'] },
      problems: [{ kind: 'renamed', value: '330800', now: '330803' }],
    });
  });

  test('an address of which nothing is known shows the default', () => {
    expect(readState('?v=1&d=1,2,3', known).state.districts).toBeNull();
    expect(readState('?v=1&d=', known).state.districts).toEqual([]);
  });

  test('any query is read without failing and gives known ids only', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const { state } = readState(query, known);
        expect((state.districts ?? []).every((id) => known.districts.has(id))).toBe(true);
        expect(readState(writeState(state), known).problems).toEqual([]);
      }),
    );
  });
});
