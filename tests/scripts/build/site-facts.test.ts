import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kept } from '../../../scripts/lib/build/kept.ts';
import { keptPacks } from '../../../scripts/lib/build/kept-packs.ts';
import { reportInputs } from '../../../scripts/lib/build/report-inputs.ts';
import { SiteFacts } from '../../../scripts/lib/build/site-facts.ts';
import { readSiteKnowledge } from '../../../scripts/lib/content/site-knowledge.ts';
import { recordSchema } from '../../../src/model/index.ts';
import { questionOf } from '../../../src/site/corpus/ask.ts';
import { Facts } from '../../../src/site/corpus/facts.ts';
import { writeReport } from './made-up-reports.ts';

const knowledge = await readSiteKnowledge();
const district = { code: '510101', name: '青禾县', path: ['松江省', '云岭市', '青禾县'] };
/** The second has its parts the other way round in its file. */
const [PLAIN, TURNED] = ['510101-2021-self-assessment', '510101-2022-self-assessment'];

let folder: string;
/** Stores opened so far, each in a folder of its own. */
let opened = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-facts-'));
  writeReport(folder, { id: PLAIN, from: 0, district, year: 2021, words: '另有附设幼儿班若干。' });
  writeReport(folder, { id: TURNED, from: 1, district, year: 2022, words: '' });
  const path = join(folder, 'records', `${TURNED}.json`);
  writeFileSync(path, JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(readFileSync(path, 'utf8'))).reverse())));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(): Promise<SiteFacts> {
  const keepIn = join(folder, `kept-${opened++}`);
  const from = { content: folder, knowledge, inputs: await reportInputs(folder), global: 'program' };
  return new SiteFacts({ ...from, kept: kept('pages', keepIn), packs: keptPacks('facts', keepIn) });
}

describe.each(['record', 'text'])('the answer to %s', (name) => {
  test('is what its question makes of the file, and has the hash of that, whichever is asked for', async () => {
    const [told, asked, hashed] = [await open(), await open(), await open()];
    const file = told.fileOf(name, [PLAIN]);
    const answer = asked.answer(name, [PLAIN]);
    expect(questionOf(name)?.ofFile?.read(readFileSync(file?.path ?? '', 'utf8'))).toEqual(JSON.parse(answer.json.toString()));
    expect(answer.hash).toBe(file?.hash);
    for (const facts of [told, asked, hashed]) expect(facts.hashOf(name, [PLAIN])).toEqual({ hash: file?.hash, inputs: answer.inputs });
  });

  test('of a report that is not there is none', async () => {
    const facts = await open();
    expect(() => facts.fileOf(name, ['510101-1999-self-assessment'])).toThrow('There is no report');
    expect(() => facts.answer(name, ['510101-1999-self-assessment'])).toThrow('There is no report');
  });
});

test('a record whose file does not hold it as it is is told itself, its text by its file', async () => {
  const facts = await open();
  expect(facts.fileOf('record', [TURNED])).toBeNull();
  expect(Object.keys(JSON.parse(facts.answer('record', [TURNED]).json.toString()))[0]).toBe('schema');
  expect(facts.fileOf('text', [TURNED])?.path).toBe(join(folder, 'reports', `${TURNED}.mdx`));
});

test('what is made of more than a file is told itself', async () => {
  const facts = await open();
  expect([facts.fileOf('district', ['510101']), facts.fileOf('report-ids', [])]).toEqual([null, null]);
});

test('answers put together of what lies written are those made of facts in memory', async () => {
  const facts = await open();
  const record = (id: string) => recordSchema.parse(JSON.parse(readFileSync(join(folder, 'records', `${id}.json`), 'utf8')));
  const inMemory = new Facts({ knowledge, ids: () => [PLAIN, TURNED], record, page: () => '' });
  const spoken = [...new Set([PLAIN, TURNED].flatMap((id) => record(id).observations.map(({ indicator }) => indicator)))];
  expect(spoken.length).toBeGreaterThan(10);
  for (const [name, ...args] of [['indicator-corpus', 0], ['indicator-corpus', 9], ['indicator-words', 5, 5], ['value-counts']] as const) {
    const asked = questionOf(name);
    if (!asked) throw new Error(`no question ${name}`);
    for (const indicator of spoken)
      expect(facts.answer(name, [indicator, ...args]).json.toString()).toBe(
        JSON.stringify(inMemory.make(asked, [indicator, ...args]).value),
      );
  }
});
