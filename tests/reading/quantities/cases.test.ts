import { describe, expect, test } from 'vitest';
import { caseFiles, line, mentionsOf } from './read-case.ts';

describe.each(caseFiles)('%s', (file, cases) => {
  test.each(cases.map((one) => [one.text, one] as const))('%s', (text, { heading, expected }) => {
    const mentions = mentionsOf(text, heading);
    expect(mentions.map((mention) => line(mention, file))).toEqual(expected);
    for (const { start, end, raw } of mentions) expect(text.slice(start, end)).toBe(raw);
  });
});
