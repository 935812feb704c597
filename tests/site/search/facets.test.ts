import { describe, expect, test } from 'vitest';
import { countFacets, type FacetNames, facetGroups, foldedBoxes } from '../../../src/site/search/facets.ts';
import { readState } from '../../../src/site/search/state.ts';
import { searchWords } from '../../../src/site/search/words.ts';

const names: FacetNames = { p: (value) => `省${value}`, d: (value) => `县${value}`, y: String, k: String, t: String };
const IDS = ['330101-2018-work-report', '330101-2020-work-report', '330102-2020-self-assessment', '420101-2019-work-report'];

function facetsOf(ids: string[], query = '', themes: readonly (readonly [string, number])[] = []) {
  const { filters } = readState(query);
  return { facets: countFacets(ids, new Map(themes), filters, names, searchWords('zh')), filters };
}

const view = (filters: ReturnType<typeof readState>['filters']) => ({ filters, inWords: (_: string, count: number) => String(count) });

describe('facets', () => {
  test('stand in a fixed order: province, district, year, kind, theme', () => {
    expect(facetsOf(IDS).facets.map(({ title }) => title)).toEqual(['省份', '区县', '年份', '类型', '段落主题']);
  });

  test('have the value with most reports first, years the newest', () => {
    const { facets } = facetsOf(IDS, '', [
      ['music', 1],
      ['sport', 5],
    ]);
    expect(facets.map(({ values }) => values.map(({ value, count }) => `${value}:${count}`).join(' '))).toEqual([
      '33:3 42:1',
      '330101:2 330102:1 420101:1',
      '2020:2 2019:1 2018:1',
      'work-report:3 self-assessment:1',
      'sport:5 music:1',
    ]);
  });

  test('count beside the filters of the others, and keep what is chosen', () => {
    const { facets } = facetsOf(IDS, '?y=2020&k=experience');
    expect(facets.find(({ name }) => name === 'y')?.values.map(({ value, count }) => `${value}:${count}`)).toEqual(['2020:0']);
    expect(facets.find(({ name }) => name === 'k')?.values.map(({ value, count }) => `${value}:${count}`)).toEqual([
      'self-assessment:1',
      'work-report:1',
      'experience:0',
    ]);
  });

  test('are groups of check boxes; one with a single value is left out', () => {
    const { facets, filters } = facetsOf(IDS.slice(0, 2), '?y=2020');
    expect(facetGroups(facets, view(filters)).map(String).join('\n')).toMatchInlineSnapshot(
      `"<fieldset class="facet"><legend>年份</legend><label><input type="checkbox" value="2020" data-facet="y" checked="">2020<span class="n">1</span></label><label><input type="checkbox" value="2018" data-facet="y">2018<span class="n">1</span></label></fieldset>"`,
    );
  });

  test('fold what is beyond the eighth, and open where it is chosen', () => {
    const ids = Array.from({ length: 12 }, (_, at) => `3301${String(at + 10)}-2020-work-report`);
    const { facets, filters } = facetsOf(ids);
    const [closed = ''] = facetGroups(facets, view(filters)).map(String);
    expect(closed).toContain('<details data-rest="d"><summary>+ 4</summary></details>');
    const districts = facets.find(({ name }) => name === 'd');
    expect(districts && foldedBoxes(districts, view(filters)).length).toBe(4);
    const chosen = facetsOf(ids, '?d=330121');
    expect(facetGroups(chosen.facets, view(chosen.filters)).map(String).join('')).toMatch(
      /<details data-rest="d" open=""><summary>\+ 4<\/summary><label>/,
    );
  });
});
