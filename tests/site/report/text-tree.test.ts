import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mdx } from '../../../src/reading/mdx/index.ts';
import { textOf } from '../../../src/site/report/text-tree.ts';
import { compiledNodes } from '../../reading/mdx/compile.ts';
import { records } from '../../support/content.ts';
import { recordOf } from '../../support/record.ts';

const REPORTS = join(import.meta.dirname, '..', '..', '..', 'content', 'reports');

test.each(readdirSync(REPORTS))('the pieces of %s are what the compiler of MDX makes of it', async (file) => {
  const source = readFileSync(join(REPORTS, file), 'utf8');
  expect(textOf(source)).toEqual(await compiledNodes(source));
});

test('they are so for whatever a report says', async () => {
  const signs = fc.constantFrom(
    '甲',
    ' ',
    '\t',
    '<',
    '>',
    '{',
    '}',
    '&',
    '@',
    '*',
    '`',
    '"',
    "'",
    '\\',
    '~',
    '=',
    '_',
    '\u200B',
    '\u00A0',
    '-',
    '.',
    '#',
    '1',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(signs, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }), async (lines) => {
      const source = mdx(recordOf(lines.map((line) => `甲${line.join('')}乙`)));
      expect(textOf(source)).toEqual(await compiledNodes(source));
    }),
    { numRuns: 40 },
  );
});

test('the records give the same pieces as the files that were written', () => {
  for (const record of records) expect(textOf(mdx(record))).toEqual(textOf(readFileSync(join(REPORTS, `${record.report.id}.mdx`), 'utf8')));
});

describe('what is none of the elements is refused', () => {
  test.each([
    ['<Video id="v">甲</Video>'],
    ['# 甲'],
    ['<Section id="s" level="1">甲</Section>'],
    ['<Passage id="p" kind="item">{1 + 1}</Passage>'],
    ['<Passage id="p" kind="item" onclick={x}>甲</Passage>'],
    ['<Passage id="p" kind="item">甲'],
    ['<Passage id="p" kind="item">甲</Lead></Passage>'],
    ['import x from "y"'],
  ])('%s', (body) => {
    expect(() => textOf(`---\nid: "x"\n---\n\n${body}\n`)).toThrow(/text/);
  });
});
