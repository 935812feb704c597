import { globSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { remarkSchema } from '../../src/model/index.ts';
import { RULES } from '../../src/reading/checks/index.ts';
import { records } from '../support/content.ts';

const remarks = z.array(remarkSchema).parse(parse(readFileSync('content/codebook/remarks.yaml', 'utf8')));
const named = new Set([...Object.keys(RULES), ...remarks.map(({ id }) => id)]);

/** Rule ids that the code outside of the checks writes into findings: `rule: 'lost-ordinal'`, `finding('district-chosen', …`. */
const written = globSync('src/reading/{read,clean,metadata,outline,quantities,themes}/**/*.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\b(?:rule: |finding\(\s*)'([a-z-]+)'/g)].map(([, id = '']) => id),
);

test('every remark that reading can make is named and explained, and every name is used', () => {
  expect([...new Set(written)].toSorted()).toEqual(remarks.map(({ id }) => id).toSorted());
});

test('every finding of the reports has a name', () => {
  expect(records.flatMap(({ findings }) => findings.map(({ rule }) => rule)).filter((rule) => !named.has(rule))).toEqual([]);
});

test('remarks and checks share no id', () => {
  expect(remarks.filter(({ id }) => id in RULES)).toEqual([]);
});
