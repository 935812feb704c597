import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listed, sourceBytes } from '../../scripts/lib/content/sources.ts';

const STEM = '330106-2021-work-report';
const NEWEST = `${STEM}.v2.png`;
/** A source of two versions, pictures both, with all that may lie beside it. */
const FILES = [`${STEM}.png`, `${STEM}.ocr.json`, NEWEST, `${STEM}.v2.ocr.json`, `${STEM}.yaml`];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'source-bytes-'));
  for (const name of FILES) writeFileSync(join(folder, name), `of ${name}`);
});
afterEach(() => rmSync(folder, { recursive: true }));

const hashNow = () => sourceBytes(folder, NEWEST).hash;

describe('the hash of a source', () => {
  it.each(FILES)('is another one where %s is another', (name) => {
    const before = hashNow();
    writeFileSync(join(folder, name), 'another');
    expect(hashNow()).not.toBe(before);
  });

  it.each(FILES.filter((name) => name !== NEWEST))('is another one where %s is gone', (name) => {
    const before = hashNow();
    rmSync(join(folder, name));
    expect(hashNow()).not.toBe(before);
  });

  it('is the same whether the folder was looked at once or for each file', () => {
    expect(sourceBytes(folder, NEWEST, listed(folder))).toEqual(sourceBytes(folder, NEWEST));
  });

  it('does not change with what lies beside another source', () => {
    const before = hashNow();
    writeFileSync(join(folder, '330106-2022-work-report.yaml'), 'title: 另一份');
    expect(hashNow()).toBe(before);
  });
});
