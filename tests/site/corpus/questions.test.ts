import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSiteKnowledge } from '../../../scripts/lib/content/site-knowledge.ts';
import { questionNames, questionOf } from '../../../src/site/corpus/ask.ts';
import {
  type Cells,
  cellsOf,
  derive,
  Facts,
  type Inputs,
  type Plain,
  parseQuestion,
  parseSource,
  questionKey,
} from '../../../src/site/corpus/facts.ts';
import { factsOf as recordFacts } from '../../../src/site/corpus/record-facts.ts';
import '../../../src/site/corpus.ts';
import type { ReportRecord } from '../../../src/model/index.ts';
import { records } from '../../support/content.ts';

const knowledge = await readSiteKnowledge();
const byId = new Map(records.map((record) => [record.report.id, record]));

/** Facts of which nothing is there but what some sources hold. */
function onlyFrom(inputs: Inputs) {
  const sources = [...inputs].map(parseSource);
  const cells = (id: string): Cells => {
    const all = cellsOf(recordFacts(byId.get(id) as ReportRecord, knowledge));
    return (cell) =>
      sources.some((source) => 'cell' in source && source.cell === cell && id.startsWith(source.under)) ? all(cell) : undefined;
  };
  const answers = (key: string) => {
    const { name, args } = parseQuestion(key);
    const question = sources.some((source) => 'question' in source && source.question === key) ? questionOf(name) : undefined;
    return question ? factsOf().make(question, args) : null;
  };
  return { cells, answer: answers };
}

function factsOf(some: typeof records = records, known: ConstructorParameters<typeof Facts>[1] = {}): Facts {
  const there = new Map(some.map((record) => [record.report.id, record]));
  return new Facts(
    {
      knowledge,
      ids: () => [...there.keys()].sort(),
      record: (id) => {
        const record = there.get(id);
        if (!record) throw new Error(`no ${id}`);
        return record;
      },
      page: (id) => readFileSync(join(import.meta.dirname, '..', '..', '..', 'content', 'reports', `${id}.mdx`), 'utf8'),
    },
    known,
  );
}

const [first] = records;
const id = first?.report.id ?? '';
const code = first?.report.district.code ?? '';
const indicator = first?.observations[0]?.indicator ?? '';

/** Arguments with which pages ask. */
const ARGUMENTS: Readonly<Record<string, readonly Plain[]>> = {
  record: [id],
  text: [id],
  'shared-words-of': [id],
  'moved-to': ['330803-2018-self-assessment'],
  'newest-reports': [6],
  district: [code],
  province: [`${code.slice(0, 2)}0000`],
  'pinyin-here': [first?.report.district.name ?? ''],
  'indicator-corpus': [indicator, 120],
  'indicator-coverage': [indicator],
  'indicator-edition': [indicator],
  'reports-up-to': [120],
  'indicator-words': [indicator, 80, 60],
  peers: [code, 8],
  'peer-codes': [code, 8],
  'checks-of-kind': [first?.findings[0]?.rule ?? '', 200],
  'check-groups': [60, 2],
  'silence-in': [code.slice(0, 2)],
  'silence-overview': [12],
  'themes-overview': [6, 120, 3],
  'theme-writings': [
    knowledge.themes[0]?.id ?? '',
    JSON.stringify({ few: 2, named: 600, ofProvince: 1, passages: 3, bars: 20, silent: 60, characters: 220, charactersOfMany: 110 }),
  ],
  'themes-of-district': [code],
  'themes-beside': [code],
  'district-feeds': [code.slice(0, 2)],
  'value-counts': [indicator],
  passages: [id, [first?.passages[0]?.id ?? ''], 40],
  'problems-overview': [400, 200],
};

function answer(name: string, facts = factsOf()) {
  const question = questionOf(name);
  if (!question) throw new Error(`no ${name}`);
  return facts.make(question, ARGUMENTS[name] ?? []);
}

describe.each(questionNames())('the answer to %s', (name) => {
  test('is plain data, so that a page is told the same by another process', () => {
    const { value } = answer(name);
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });

  test('does not change what is remembered for other answers', () => {
    const facts = factsOf();
    const before = JSON.stringify(answer(name, facts).value);
    for (const other of questionNames()) answer(other, facts);
    expect(JSON.stringify(answer(name, facts).value)).toBe(before);
  });

  test('tells of the cells and answers that it was made from: without all others it is the same', () => {
    const { value, inputs } = answer(name);
    expect(inputs.size).toBeGreaterThan(0);
    expect(answer(name, factsOf(records, onlyFrom(inputs))).value).toEqual(value);
  });
});

describe('what a page asks of one thing', () => {
  const changed = { ...records[1], text: `${records[1]?.text}。` } as (typeof records)[number];
  const edited = factsOf([records[0], changed, ...records.slice(2)].filter((record) => record !== undefined));

  test.each([
    'record',
    'text',
    'district',
    'themes-of-district',
    'peers',
    'shared-words-of',
    'indicator-corpus',
    'indicator-coverage',
    'province-counts',
  ])('%s: its answer stays the same when another report gets a full stop', (name) => {
    expect(answer(name, edited).value).toEqual(answer(name).value);
  });
});

test('a question has one key, from which name and arguments come back', () => {
  expect(parseQuestion(questionKey('peers', ['330803', 8]))).toEqual({ name: 'peers', args: ['330803', 8] });
  expect(parseQuestion(questionKey('themes', []))).toEqual({ name: 'themes', args: [] });
  expect(questionKey('a', ['b c'])).not.toBe(questionKey('a', ['b', 'c']));
});

test('something that was made with the answer to a question is made from the answer', () => {
  const asked = questionOf('few-reports');
  if (!asked) throw new Error('no question');
  const made = { name: 'made', make: (from: Facts) => from.ask({ derived: asked }) };
  expect(factsOf().make(made, [])).toEqual({ value: true, inputs: new Set(['?few-reports']) });
  expect(factsOf(records, { answer: () => ({ value: false }) }).make(made, []).value).toBe(false);
});

test('what is large is remembered for its last arguments alone, and what was made of it stays', () => {
  const made: string[] = [];
  const large = derive(
    'large',
    (_, of: string) => {
      made.push(of);
      return of;
    },
    2,
  );
  const facts = factsOf();
  for (const of of ['a', 'b', 'a', 'c', 'a', 'b']) expect(facts.of(large, of)).toBe(of);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('something goes on from what was kept of it, and keeps what it is now', () => {
  const kept = new Map<string, Uint8Array>([['sum', Uint8Array.of(3)]]);
  const continued = { get: (name: string) => kept.get(name) ?? null, put: (name: string, bytes: Uint8Array) => void kept.set(name, bytes) };
  const sum = (facts: Facts) =>
    facts.continued('sum', (before) => ({ value: (before?.[0] ?? 0) + 1, after: Uint8Array.of((before?.[0] ?? 0) + 1) }));
  expect(sum(factsOf(records, { continued }))).toBe(4);
  expect(kept.get('sum')).toEqual(Uint8Array.of(4));
  expect(sum(factsOf())).toBe(1);
});

test('reports are told apart by how their ids begin', () => {
  const all = [...byId.keys()].sort();
  const begins = all[0]?.slice(0, 2) ?? '';
  expect(factsOf().ids()).toEqual(all);
  expect(factsOf().ids(begins)).toEqual(all.filter((one) => one.startsWith(begins)));
  expect(factsOf().ids('no')).toEqual([]);
});

test('something that is made of something else is made from the records of both', () => {
  const facts = factsOf();
  const ids = records.slice(0, 2).map((record) => record.report.id);
  const one = { name: 'one', make: (from: Facts, of: string) => from.record(of).text.length };
  const both = { name: 'both', make: (from: Facts) => ids.map((of) => from.of(one, of)) };
  facts.of(one, ids[0] ?? '');
  expect(facts.make(both, []).inputs).toEqual(new Set(ids.map((of) => `record@${of}`)));
});
