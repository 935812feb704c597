import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptPacks } from '../../../scripts/lib/build/kept-packs.ts';
import { RecordCells } from '../../../scripts/lib/build/record-cells.ts';
import { reportInputs } from '../../../scripts/lib/build/report-inputs.ts';
import { readSiteKnowledge } from '../../../scripts/lib/content/site-knowledge.ts';
import { cellsOf } from '../../../src/site/corpus/facts.ts';
import { factsOf } from '../../../src/site/corpus/record-facts.ts';
import { madeUpId, writeReport } from './made-up-reports.ts';

const knowledge = await readSiteKnowledge();
const district = { code: '510101', name: '青禾县', path: ['松江省', '云岭市', '青禾县'] };
const YEARS = Array.from({ length: 60 }, (_, at) => 1960 + at);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cells-'));
  for (const year of YEARS) writeReport(folder, { id: madeUpId('510101', year), from: year % 5, district, year, words: '' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Cells of the reports of the folder, with what is kept; `close` keeps them. */
async function open(keepIn = 'kept', fitting?: ReadonlySet<string>) {
  const packs = keptPacks('facts', join(folder, keepIn));
  const inputs = await reportInputs(folder);
  return { cells: new RecordCells({ content: folder, knowledge, inputs, global: 'program', packs, fitting }), close: () => packs.close() };
}

/** Hashes of the records of the folder. */
const hashes = async () => new Set(Array.from((await reportInputs(folder)).values(), ({ record }) => record));

test('facts made now and facts kept before are those of the record, column by column and key by key', async () => {
  for (const time of ['made', 'kept']) {
    const { cells, close } = await open();
    for (const year of YEARS.slice(0, 5)) {
      const id = madeUpId('510101', year);
      const facts = factsOf(cells.record(id), knowledge);
      const [own, kept] = [cellsOf(facts), cells.of(id)];
      for (const [column, value] of Object.entries(facts)) {
        expect(kept(column), `${time}: ${column}`).toEqual(own(column));
        if (column === 'lines' || column === 'wording' || column === 'shares' || column === 'counted')
          for (const key of Object.keys(value as object))
            expect(JSON.stringify(kept(`${column}#${key}`)), `${time}: ${column}#${key}`).toBe(JSON.stringify(own(`${column}#${key}`)));
      }
      for (const [key, { report, ...lines }] of Object.entries(facts.lines))
        expect(JSON.stringify([kept('lines#'), kept.written?.(`lines#${key}`)]), `${time}: ${key}`).toBe(JSON.stringify([report, lines]));
      for (const [key, told] of Object.entries(facts.told))
        expect(JSON.stringify(kept.written?.(`told#${key}`))).toBe(JSON.stringify(told));
      for (const read of [kept, kept.written])
        expect([read?.('lines#no-such-indicator'), read?.('wording#no-such-indicator')]).toEqual([undefined, undefined]);
    }
    close();
  }
});

test('of more records than stay at hand each is its own, however often it is asked for', async () => {
  const { cells } = await open();
  for (const order of [YEARS, YEARS.toReversed(), YEARS])
    for (const year of order) expect(cells.record(madeUpId('510101', year)).report.year).toBe(year);
});

test('of a record that is known to fit the schema the same is kept as of one that is fitted to it', async () => {
  const [fitted, trusted] = [await open('fitted'), await open('trusted', await hashes())];
  for (const year of YEARS.slice(0, 5)) {
    const files = [fitted, trusted].map(({ cells }) =>
      cells.filesOf(madeUpId('510101', year)).map((file) => file.toBytes().toString('base64')),
    );
    expect(files[1]).toEqual(files[0]);
  }
});

test('a record that was changed since it was known to fit is fitted again, and one under the name of another is refused', async () => {
  const known = await hashes();
  const [year = 0, other = 0] = YEARS.slice(5);
  const path = join(folder, 'records', `${madeUpId('510101', year)}.json`);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replace('"passages"', '"verses"'));
  const { cells } = await open('changed', known);
  expect(() => cells.isAsIs(madeUpId('510101', year))).toThrow(/verses/);
  writeFileSync(path, readFileSync(join(folder, 'records', `${madeUpId('510101', other)}.json`)));
  const renamed = await open('renamed', known);
  expect(() => renamed.cells.isAsIs(madeUpId('510101', year))).toThrow(/as the file is named/);
  writeFileSync(path, before);
});
