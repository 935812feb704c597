import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { weighed } from '../../../src/publish/data-package/weighed.ts';
import { files, text } from '../corpus.ts';

type Resource = { path: string; bytes: number; hash: string };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('bytes are made once where they are wanted and weighed', () => {
  let made = 0;
  const make = () => {
    made++;
    return Buffer.from('abc');
  };
  const [first, second] = weighed([
    { table: 'a', path: 'a.csv', format: 'csv', make },
    { table: 'b', path: 'b.csv', format: 'csv', make },
  ]);
  first?.make();
  expect(first?.weight()).toEqual({ bytes: 3, sha256: sha256(Buffer.from('abc')) });
  expect(made).toBe(1);
  second?.weight();
  second?.weight();
  expect(made).toBe(2);
});

describe('size and checksum of every file are told', () => {
  test('beside the tables on the site', () => {
    const { resources }: { resources: Resource[] } = JSON.parse(text('data/datapackage.json'));
    expect(resources.length).toBeGreaterThan(60);
    for (const { path, bytes, hash } of resources) {
      const content = Buffer.from(files.get(`data/${path}`)?.() as Uint8Array);
      expect([content.length, `sha256:${sha256(content)}`], path).toEqual([bytes, hash]);
    }
  });

  test('in the catalogue', () => {
    const catalog = text('data/catalog.jsonld');
    const { resources }: { resources: Resource[] } = JSON.parse(text('data/datapackage.json'));
    for (const { path, hash } of resources) {
      expect(catalog).toContain(`https://reports.example.org/edu/data/${path}`);
      expect(catalog).toContain(hash.slice('sha256:'.length));
    }
  });
});

test('a zip of a table holds one file, so that programs open it as if it were that', () => {
  for (const path of files.keys()) {
    if (!/^data\/\w+\.(csv|json)\.zip$/.test(path)) continue;
    const zip = unzipSync(Buffer.from(files.get(path)?.() as Uint8Array));
    expect(Object.keys(zip)).toEqual([path.slice('data/'.length, -'.zip'.length)]);
  }
});
