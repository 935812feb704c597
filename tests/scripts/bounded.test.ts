import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../scripts/lib/content/knowledge.ts';
import { readApart, readWithin } from '../../scripts/lib/read/bounded.ts';
import { isHeavy } from '../../scripts/lib/read/weight.ts';
import { readReport } from '../../src/reading/index.ts';
import { reportText } from './run.ts';

const { knowledge } = await loadKnowledge();
const utf8 = (text: string) => new TextEncoder().encode(text);
const input = (text: string, file = 'a.txt') => ({ file, bytes: utf8(text), sidecar: {} });
const REPORT = reportText('浙江省衢州市衢江区', 2019);
const LONG = REPORT.repeat(6000);

describe('reading in a process of its own', () => {
  it('gives what reading gives', async () => {
    expect(await readApart(input(REPORT), knowledge, { seconds: 60, megabytes: 1000 })).toEqual(await readReport(input(REPORT), knowledge));
  });

  it('gives a refusal as one, with what was read', async () => {
    const { record, refusal } = await readApart(input(reportText('', 2019)), knowledge, { seconds: 60, megabytes: 1000 });
    expect([refusal?.name, refusal?.field, record.report.id]).toEqual(['InputError', 'district', null]);
  });

  it('gives a fault of the input as one', async () => {
    const refused = readApart(input('', 'a.png'), knowledge, { seconds: 60, megabytes: 1000 });
    await expect(refused).rejects.toMatchObject({ name: 'InputError', file: 'a.png' });
  });

  it.each([
    [{ seconds: 0.2, megabytes: 1000 }, 'more than 0.2 seconds'],
    [{ seconds: 60, megabytes: 30 }, 'more than 30 MB of memory'],
  ])('is ended beyond its bounds %o', async (bounds, words) => {
    await expect(readWithin(input(LONG), knowledge, bounds)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(words),
    });
  });
});

describe('what may take long', () => {
  const zip = (bytes: number, name = 'word/document.xml') => zipSync({ [name]: new Uint8Array(bytes) });
  it.each<[string, string, Uint8Array, boolean]>([
    ['a report', 'a.txt', utf8(REPORT), false],
    ['a text of megabytes', 'a.txt', utf8(LONG), true],
    [
      'any file of the old Excel format',
      'a.xls',
      readFileSync(join(import.meta.dirname, '..', 'reading', 'read', 'files', 'sheet.xls')),
      true,
    ],
    ['a small Word file', 'a.docx', zip(500_000), false],
    ['a small one that unpacks to much', 'a.docx', zip(20_000_000), true],
    ['one with large pictures', 'a.docx', zip(20_000_000, 'word/document/image1.png'), false],
    ['what is refused for its format', 'a.xyz', new Uint8Array(5_000_000), false],
  ])('%s', (_, file, bytes, heavy) => expect(isHeavy({ file, bytes })).toBe(heavy));
});
