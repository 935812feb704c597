import { globSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { remarkSchema } from '../../src/model/index.ts';
import { RULES } from '../../src/reading/checks/index.ts';
import { records } from '../support/content.ts';

const remarks = z.array(remarkSchema).parse(parse(readFileSync('content/codebook/remarks.yaml', 'utf8')));
const named = new Set([...Object.keys(RULES), ...remarks.map(({ id }) => id)]);

const code = globSync('src/reading/**/*.ts').map((file) => readFileSync(file, 'utf8'));
/** Rule ids that the code outside of the checks writes into findings: `rule: 'lost-ordinal'`, `finding('district-chosen', …`. */
const written = globSync('src/reading/{read,clean,metadata,outline,quantities,tables,themes}/**/*.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\b(?:rule: |finding\(\s*)'([a-z-]+)'/g)].map(([, id = '']) => id),
);

test('every remark that reading can make is named and explained', () => {
  const ids = new Set(remarks.map(({ id }) => id));
  expect(written.filter((id) => !ids.has(id))).toEqual([]);
});

test('every remark that is named can be made', () => {
  expect(remarks.map(({ id }) => id).filter((id) => !code.some((text) => text.includes(`'${id}'`)))).toEqual([]);
});

test('every finding of the reports has a name', () => {
  expect(records.flatMap(({ findings }) => findings.map(({ rule }) => rule)).filter((rule) => !named.has(rule))).toEqual([]);
});

test('remarks and checks share no id', () => {
  expect(remarks.filter(({ id }) => id in RULES)).toEqual([]);
});
