import { describe, expect, it, test } from 'vitest';
import { FACETS, type FacetId, facetSchema, type Indicator, NAMED_FACETS, type Passage } from '../../../src/model/index.ts';
import { DEFINITIONS } from '../../../src/reading/facets/definitions.ts';
import { facets, facetsAt } from '../../../src/reading/facets/index.ts';
import type { FacetDefinition, FacetPlace } from '../../../src/reading/facets/types.ts';
import { clauseAround } from '../../../src/reading/facets/zones.ts';
import { quoteAt } from '../../../src/text/quote.ts';

/** Observation and indicator of which each facet is asked. */
const ASKED: Readonly<Record<FacetId, Pick<FacetPlace, 'observation' | 'indicator'>>> = {
  ownership: asked({}),
  territory: asked({}),
  residents: asked({ kind: 'rate' }),
  funds: asked({ kind: 'amount' }),
  candidates: asked({ facets: ['candidates'] }),
  'exam-line': asked({ facets: ['exam-line'] }),
  recruits: asked({ facets: ['recruits'] }),
  schools: asked({ facets: ['schools'] }, 'all'),
  inspectors: asked({ facets: ['inspectors'] }),
  framework: asked({ kind: 'coefficient' }),
  accumulation: asked({ kind: 'flow' }),
};

function asked(indicator: Partial<Indicator>, stage: string | null = null): Pick<FacetPlace, 'observation' | 'indicator'> {
  return { observation: { stage, period: null, scope: 'district' }, indicator: { kind: 'stock', ...indicator } };
}

/** The place of the number in 【】. */
function placeOf(example: string, id: FacetId): FacetPlace {
  const start = example.indexOf('【');
  const end = example.indexOf('】') - 1;
  const text = example.replace(/[【】]/g, '');
  const passage = { start: 0, end: text.length };
  const number = { start, end };
  return {
    text,
    ...ASKED[id],
    number,
    passage,
    clause: clauseAround(text, number, passage),
    sentence: quoteAt(text, start, passage),
    title: null,
  };
}

const facetOf = (example: string, id: FacetId) => facetsAt(placeOf(example, id)).find((facet) => facet.id === id);

const definitions = Object.values(DEFINITIONS) as FacetDefinition[];
const rules = definitions.flatMap(({ id, rules: own }) =>
  own.map((rule) => ({ facet: id, name: `${id}/${rule.id ?? rule.value}`, ...rule })),
);

describe('rules of facets', () => {
  test.each(definitions.map(({ id }) => id))('%s has a rule for each of its values', (id) => {
    expect([...new Set(DEFINITIONS[id].rules.map(({ value }) => value))].toSorted()).toEqual(Object.keys(FACETS[id].values).toSorted());
  });

  it('have ids of their own', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  describe.each(rules)('$name', ({ facet, name, value, examples, counterexamples }) => {
    test.each(examples)('reads %s', (example) => {
      expect(facetOf(example, facet)).toMatchObject({ value, rule: name });
    });
    test.each(counterexamples)('leaves %s', (example) => {
      expect(facetOf(example, facet)?.rule).not.toBe(name);
    });
    it('has examples of both', () => {
      expect(Math.min(examples.length, counterexamples.length)).toBeGreaterThan(0);
    });
  });
});

describe('facets', () => {
  it('are asked only of numbers that they fit', () => {
    const place = placeOf('应届生上线，特岗教师招聘，专职督学到岗，全县学生【30人】。', 'ownership');
    expect(facetsAt(place)).toEqual([]);
    expect(facetsAt({ ...place, indicator: { kind: 'stock', facets: [...NAMED_FACETS] } }).map(({ id }) => id)).toEqual(['candidates']);
    expect(facetOf('公办园【21所】', 'ownership')).toBeDefined();
    const narrowed = { ...placeOf('公办园【21所】', 'ownership'), observation: { stage: null, period: null, scope: 'public' as const } };
    expect(facetsAt(narrowed)).toEqual([]);
  });

  it('name the words that tell, in the source text', () => {
    const text = '甲县自评报告\n近年来累计投入资金800万元。';
    const report = { spans: {} };
    const passage = { id: 'p-1', start: 7, end: text.length } as Passage;
    const start = text.indexOf('800');
    const mention = { id: 'm-1', start, end: start + 5, passage: 'p-1' };
    const observation = { id: 'm-1.funds', mention: 'm-1', indicator: 'funds', scope: 'district', period: null, stage: null };
    const [read] = facets({
      text,
      passages: [passage],
      mentions: [mention as never],
      observations: [observation as never, { ...observation, indicator: 'unknown' } as never],
      report,
      indicators: [{ id: 'funds', kind: 'amount' } as Indicator],
    });
    expect(read?.facets.map(({ id, value, ...span }) => [id, value, text.slice(span.start, span.end)])).toEqual([
      ['funds', 'project', '投入'],
      ['accumulation', 'years', '累计'],
    ]);
    for (const facet of read?.facets ?? []) expect(facetSchema.parse(facet)).toEqual(facet);
  });

  it('of a coefficient fall back on the title of the report', () => {
    const place = placeOf('甲县义务教育优质均衡发展自评报告\n小学差异系数为【0.31】。', 'framework');
    const title = { start: 0, end: place.text.indexOf('\n') };
    const passage = { start: title.end + 1, end: place.text.length };
    const own = { ...place, passage, sentence: passage };
    expect(facetsAt(own)).toEqual([]);
    expect(facetsAt({ ...own, title })).toMatchObject([{ value: 'high-quality', start: 6, end: 10 }]);
    const other = { ...own, title, text: place.text.replace('小学差异', '八项指标') };
    expect(facetsAt(other)).toMatchObject([{ value: 'basic' }]);
  });
});

describe('clause of a number', () => {
  test.each([
    ['全区有初中9所(民办2所)、小学24所。', '9所', '全区有初中9所'],
    ['全区有初中9所(民办2所)、小学24所。', '2所', '民办2所'],
    ['新增学位1,500个，缓解紧张', '1,500个', '新增学位1,500个'],
    ['全区22所学校及民办幼儿园纳入联盟', '22所', '全区22所学校'],
    ['普及率达95%以上', '95%', '普及率达95%以上'],
    ['147所', '147所', '147所'],
  ])('of %s at %s is %s', (text, raw, expected) => {
    const start = text.indexOf(raw);
    const span = clauseAround(text, { start, end: start + raw.length }, { start: 0, end: text.length });
    expect(text.slice(span.start, span.end)).toBe(expected);
  });
});
