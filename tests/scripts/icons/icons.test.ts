import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { icons, PUBLIC } from '../../../scripts/lib/icons/icons.ts';

const drawn = await icons();

test.each(Object.keys(drawn))('%s is what the drawing gives; node scripts/icons.ts draws it anew', (name) => {
  expect(Buffer.from(drawn[name] ?? []).equals(readFileSync(join(PUBLIC, name)))).toBe(true);
});

test('the manifest names icons that are there, beside itself', () => {
  const { icons: named, start_url, scope } = JSON.parse(readFileSync(join(PUBLIC, 'site.webmanifest'), 'utf8'));
  expect([start_url, scope]).toEqual(['./', './']);
  for (const { src } of named) expect(existsSync(join(PUBLIC, src)), src).toBe(true);
});
