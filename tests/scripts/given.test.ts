import { execFileSync } from 'node:child_process';
import { mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGiven } from '../../scripts/lib/content/sources.ts';

describe('what is no file is named, unopened', () => {
  const folder = mkdtempSync(join(tmpdir(), 'given-'));
  const at = (name: string) => join(folder, name);

  test('a pipe', () => {
    execFileSync('mkfifo', [at('pipe.txt')]);
    expect(() => readGiven(at('pipe.txt'))).toThrow(/no file, but a folder, pipe or device/);
  });

  test('a folder', () => {
    expect(() => readGiven(folder)).toThrow(/no file, but a folder/);
  });

  test('a link to nothing', () => {
    symlinkSync(at('nowhere'), at('link.txt'));
    expect(() => readGiven(at('link.txt'))).toThrow(/no such file/);
  });

  test('a file of hundreds of gigabytes', () => {
    writeFileSync(at('huge.txt'), '');
    truncateSync(at('huge.txt'), 200 * 1024 ** 3);
    expect(() => readGiven(at('huge.txt'))).toThrow(/204800 MB large/);
  });
});
