import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editionIds, readEditions } from '../../scripts/lib/content/editions.ts';
import { command, temporary, Workspace } from './run.ts';

/** Folder of an edition 2026.11 that is released once, and copied for each test that has one. */
const released = new Workspace();

beforeAll(async () => {
  const args = ['--no-address', '--date', '2026-11-28', '--to', released.root];
  expect(await command('release', '2026.11', ...args)).toMatchObject({ code: 0, stderr: '' });
});
afterAll(() => released.remove());

/** A folder for editions, with that one in it where its name is given. */
function editions(id?: '2026.11'): string {
  const folder = join(temporary().root, 'editions');
  if (id) cpSync(join(released.root, id), join(folder, id), { recursive: true });
  return folder;
}

describe('npm run release', () => {
  it('freezes the data under the name, with a manifest, all values and the package', async () => {
    const folder = editions('2026.11');
    const [edition] = await readEditions(folder);
    expect(edition?.manifest).toMatchObject({ id: '2026.11', released: '2026-11-28', address: null });
    expect(edition?.manifest.rows['observations']).toBe(edition?.rows.length);
    const inside = unzipSync(edition?.archive(edition.manifest.archive)?.() ?? new Uint8Array());
    expect(Object.keys(inside)).toContain('observations.csv');
    const bill = JSON.parse(Buffer.from(edition?.bill() ?? []).toString());
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { timestamp: '2026-11-28T00:00:00Z' } });
    expect(JSON.parse(Buffer.from(inside['datapackage.json'] ?? []).toString()).version).toBe('2026.11');
  });

  it('never changes one that was released', async () => {
    const folder = editions('2026.11');
    const { code, stderr } = await command('release', '2026.11', '--no-address', '--to', folder);
    expect(code).toBe(1);
    expect(stderr).toContain('An edition is not changed');
  });

  it('says what changed since the last one', async () => {
    const folder = editions('2026.11');
    const values = join(folder, '2026.11', 'values.jsonl');
    const [first = '', ...rest] = readFileSync(values, 'utf8').split('\n');
    const row = JSON.parse(first);
    row[3] += 1;
    writeFileSync(values, [JSON.stringify(row), ...rest].join('\n'));
    const { stdout } = await command('release', '2026.12', '--no-address', '--to', folder);
    expect(stdout).toContain('Since 2026.11: 1 value-changed (rule)');
  });

  it.each([
    [['2026.13', '--no-address'], 'Expected a year and a month'],
    [['2026.12', '--no-address', '--date', 'tomorrow'], 'Expected a day'],
    [['2026.12'], 'Set SITE_URL'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await command('release', ...args, '--to', editions());
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });

  it('finds a package that is not the one that was released', async () => {
    const folder = editions('2026.11');
    writeFileSync(join(folder, '2026.11', 'county-education-reports-2026.11.zip'), 'another');
    const [edition] = await readEditions(folder);
    expect(() => edition?.archive(edition.manifest.archive)?.()).toThrow('This is not the package that was released');
  });
});

it('editions come in the order of their months and numbers', async () => {
  const folder = editions();
  for (const id of ['2026.12', '2026.11.2', '2026.11.10', '2025.01', '2026.11', 'other']) mkdirSync(join(folder, id), { recursive: true });
  expect(await editionIds(folder)).toEqual(['2025.01', '2026.11', '2026.11.2', '2026.11.10', '2026.12']);
});
