import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { isParts, scriptOfParts } from '../../../src/publish/offline/parts.ts';

test('a file of which pages take some bytes becomes a script that hands all of them over', () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, i) => i);
  const [path, script] = scriptOfParts('search/shards/3.bin', bytes);
  expect(path).toBe('search/shards/3.js');
  const handed = runInNewContext(`${script}globalThis.countyReports['search/shards/3']`);
  expect(Uint8Array.from(Buffer.from(handed, 'base64'))).toEqual(bytes);
});

test('other files stay as they are', () => {
  expect(['search/meta.js', 'data/observations.parquet', 'reports/x/index.html'].some(isParts)).toBe(false);
});
