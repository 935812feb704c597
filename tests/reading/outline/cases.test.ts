import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CASES, caseNames, runCase } from './cases.ts';

describe('cases', () => {
  test.each(caseNames())('reads %s', (name) => {
    expect(runCase(name)).toBe(readFileSync(`${CASES}${name}/expected.txt`, 'utf8'));
  });
});
