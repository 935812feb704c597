import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSiteKnowledge } from '../../../scripts/lib/content/site-knowledge.ts';
import { questionNames, questionOf } from '../../../src/site/corpus/ask.ts';
import { Facts, type Plain, parseQuestion, questionKey } from '../../../src/site/corpus/facts.ts';
import '../../../src/site/corpus.ts';
import { records } from '../../support/content.ts';

const knowledge = await readSiteKnowledge();
const byId = new Map(records.map((record) => [record.report.id, record]));

function factsOf(some: typeof records = records): Facts {
  const known = new Map(some.map((record) => [record.report.id, record]));
  return new Facts({
    knowledge,
    ids: () => [...known.keys()].sort(),
    record: (id) => {
      const record = known.get(id);
      if (!record) throw new Error(`no ${id}`);
      return record;
    },
    page: (id) => readFileSync(join(import.meta.dirname, '..', '..', '..', 'content', 'reports', `${id}.mdx`), 'utf8'),
  });
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
  'indicator-lines': [indicator],
  'indicator-words': [indicator, 80, 60],
  peers: [code, 8],
  'checks-of-kind': [first?.findings[0]?.rule ?? '', 200],
  'check-groups': [60, 2],
  'silence-in': [code.slice(0, 2)],
  'silence-overview': [12],
  'themes-overview': [6],
  'theme-writings': [
    knowledge.themes[0]?.id ?? '',
    JSON.stringify({ few: 2, named: 600, ofProvince: 1, passages: 3, bars: 20, silent: 60, characters: 220, charactersOfMany: 110 }),
  ],
  'themes-of-district': [code, 8],
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

  test('tells of the records that it was made from: without the others it is the same', () => {
    const { value, inputs } = answer(name);
    if (inputs === 'all') return;
    const some = [...inputs].flatMap((one) => byId.get(one) ?? []);
    expect(answer(name, factsOf(some)).value).toEqual(value);
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
    'indicator-lines',
    'heads',
    'province-counts',
  ])('%s: its answer stays the same when another report gets a full stop', (name) => {
    expect(answer(name, edited).value).toEqual(answer(name).value);
  });
});

test('a question has one key, from which name and arguments come back', () => {
  expect(parseQuestion(questionKey('peers', ['330803', 8]))).toEqual({ name: 'peers', args: ['330803', 8] });
  expect(parseQuestion(questionKey('heads', []))).toEqual({ name: 'heads', args: [] });
  expect(questionKey('a', ['b c'])).not.toBe(questionKey('a', ['b', 'c']));
});

test('something that is made of something else is made from the records of both', () => {
  const facts = factsOf();
  const ids = records.slice(0, 2).map((record) => record.report.id);
  const one = { name: 'one', make: (from: Facts, of: string) => from.record(of).text.length };
  const both = { name: 'both', make: (from: Facts) => ids.map((of) => from.of(one, of)) };
  facts.of(one, ids[0] ?? '');
  expect(facts.make(both, []).inputs).toEqual(new Set(ids));
});
