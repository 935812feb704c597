import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Changes } from '../../../scripts/lib/build/changes.ts';
import { keptPacks } from '../../../scripts/lib/build/kept-packs.ts';
import { RecordCells } from '../../../scripts/lib/build/record-cells.ts';
import { type ReportInput, reportInputs } from '../../../scripts/lib/build/report-inputs.ts';
import { readSiteKnowledge } from '../../../scripts/lib/content/site-knowledge.ts';
import { writeReport } from './made-up-reports.ts';

const knowledge = await readSiteKnowledge();
const district = { code: '510101', name: '青禾县', path: ['松江省', '云岭市', '青禾县'] };
const OWN = '510101-2021-self-assessment';
const OTHER = '510101-2022-self-assessment';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'changes-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cellsOf = (inputs: ReadonlyMap<string, ReportInput>, keepIn: string) =>
  new RecordCells({ content: folder, knowledge, inputs, global: 'program', packs: keptPacks('facts', join(folder, keepIn)) });

/** Changes between two states of the folder; facts of the first are kept where `keepIn` is the same. */
async function between(change: () => void, keepIn: readonly [then: string, now: string] = ['kept', 'kept']) {
  writeReport(folder, { id: OWN, from: 0, district, year: 2021, words: '' });
  rmSync(join(folder, 'records', `${OTHER}.json`), { force: true });
  rmSync(join(folder, 'reports', `${OTHER}.mdx`), { force: true });
  const before = await reportInputs(folder);
  const first = keptPacks('facts', join(folder, keepIn[0]));
  new RecordCells({ content: folder, knowledge, inputs: before, global: 'program', packs: first }).filesOf(OWN);
  first.close();
  change();
  const now = await reportInputs(folder);
  return new Changes({ before, now, cells: cellsOf(now, keepIn[1]) });
}

const held = (changes: Changes, sources: readonly string[]) => sources.filter((source) => changes.areSame(source));

test('a report with one more sentence has the same head and values, and another text', async () => {
  const changes = await between(() => writeReport(folder, { id: OWN, from: 0, district, year: 2021, words: '另有附设幼儿班若干。' }));
  const sources = ['head@', 'ids@', 'place@51', 'stated@', 'edition@', 'summary@', 'weights@', 'words@', `record@${OWN}`, `page@${OWN}`];
  expect(held(changes, sources)).toEqual(['head@', 'ids@', 'place@51', 'stated@', 'edition@']);
  expect(held(changes, ['summary@33', 'weights@33', 'record@330101-2020-self-assessment'])).toHaveLength(3);
});

test('with one value less it has other lines of that indicator alone', async () => {
  const { observations } = JSON.parse(readFileSync(join(folder, 'records', `${OWN}.json`), 'utf8'));
  const last = observations.at(-1).indicator as string;
  const changes = await between(() => writeReport(folder, { id: OWN, from: 0, district, year: 2021, words: '', without: 1 }));
  const others = [...new Set(observations.map(({ indicator }: { indicator: string }) => `lines#${indicator}@`))].filter(
    (source) => source !== `lines#${last}@`,
  ) as string[];
  expect(held(changes, [`lines#${last}@`, 'lines@', 'edition@'])).toEqual([]);
  expect(held(changes, others)).toEqual(others);
});

test('one more report changes what it has, and the list of reports', async () => {
  const changes = await between(() => writeReport(folder, { id: OTHER, from: 1, district, year: 2022, words: '' }));
  expect(held(changes, ['ids@', 'ids@33', 'head@5101', `head@${OWN}`, 'lines#no-such-indicator@'])).toEqual([
    'ids@33',
    `head@${OWN}`,
    'lines#no-such-indicator@',
  ]);
});

test('a report of another year has other lines and wordings of every indicator that it speaks of, and of no other', async () => {
  const { observations } = JSON.parse(readFileSync(join(folder, 'records', `${OWN}.json`), 'utf8'));
  const indicators = [...new Set(observations.map(({ indicator }: { indicator: string }) => indicator))] as string[];
  const changes = await between(() => {
    const path = join(folder, 'records', `${OWN}.json`);
    const record = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...record, report: { ...record.report, year: 2019 } }));
  });
  const sources = indicators.flatMap((indicator) => [`lines#${indicator}@`, `wording#${indicator}@`]);
  expect(indicators.length).toBeGreaterThan(5);
  expect(held(changes, [...sources, 'lines@', 'wording@', 'lines#no-such-indicator@', 'shingles@'])).toEqual([
    'lines#no-such-indicator@',
    'shingles@',
  ]);
});

test('a page alone changes nothing else', async () => {
  const changes = await between(() => writeFileSync(join(folder, 'reports', `${OWN}.mdx`), 'another page'));
  expect(held(changes, [`page@${OWN}`, `record@${OWN}`, 'words@', 'ids@'])).toEqual([`record@${OWN}`, 'words@', 'ids@']);
});

test('where what a report was is not kept any more, everything of it may have changed', async () => {
  const change = () => writeReport(folder, { id: OWN, from: 0, district, year: 2021, words: '另有附设幼儿班若干。' });
  expect(held(await between(change, ['kept-then', 'kept-now']), ['head@', 'ids@', 'place@33'])).toEqual(['place@33']);
});
