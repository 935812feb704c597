import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/content/files.ts';
import { readSiteCorpus } from '../../scripts/lib/content/site-corpus.ts';
import { corpus } from './corpus.ts';

let content: string;
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'county-reports-content-'));
  mkdirSync(join(content, 'records'));
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

const shipped = (id: string) => join(ROOT, 'content', 'records', `${id}.json`);
const ids = corpus.records.map(({ report }) => report.id);

test('reads every record in the order of their ids', () => {
  expect(ids).toHaveLength(5);
  expect(ids).toEqual(ids.toSorted());
});

test('reads the records of another folder with the codebook of the project', async () => {
  cpSync(shipped(ids[0] as string), join(content, 'records', `${ids[0]}.json`));
  const other = await readSiteCorpus({ CONTENT_DIR: content });
  expect(other.records).toEqual(corpus.records.slice(0, 1));
  expect(other.indicators).toEqual(corpus.indicators);
  expect(other.edition).toMatchObject({ address: '/', homepage: null });
});

test('names a record that bears another name than its file', async () => {
  cpSync(shipped(ids[0] as string), join(content, 'records', `${ids[1]}.json`));
  const error = await readSiteCorpus({ CONTENT_DIR: content })
    .then(({ records }) => records)
    .catch((thrown) => thrown);
  expect(error).toMatchObject({ name: 'InputError', file: join(content, 'records', `${ids[1]}.json`) });
  expect(error.message).toContain(`expected "${ids[1]}" as the file is named, got "${ids[0]}"`);
});

test('says what is wrong with the address of the site', async () => {
  await expect(readSiteCorpus({ CONTENT_DIR: content, SITE_URL: 'example' })).rejects.toMatchObject({ file: 'SITE_URL' });
});
