import { mkdtempSync, rmSync } from 'node:fs';
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
async function open() {
  const packs = keptPacks('facts', join(folder, 'kept'));
  const inputs = await reportInputs(folder);
  return { cells: new RecordCells({ content: folder, knowledge, inputs, global: 'program', packs }), close: () => packs.close() };
}

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
      expect([kept('lines#no-such-indicator'), kept('wording#no-such-indicator')]).toEqual([undefined, undefined]);
    }
    close();
  }
});

test('of more records than stay at hand each is its own, however often it is asked for', async () => {
  const { cells } = await open();
  for (const order of [YEARS, YEARS.toReversed(), YEARS])
    for (const year of order) expect(cells.record(madeUpId('510101', year)).report.year).toBe(year);
});
