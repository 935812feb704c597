import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { billOfMaterials, type Lock } from '../../../scripts/lib/sbom/bill.ts';

const PRODUCT = { name: 'county-education-reports', version: '0.1.0', license: 'MIT', released: '2026-12-01' };
const lock = JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8')) as Lock;

type Component = {
  type: string;
  name: string;
  version: string;
  'bom-ref': string;
  scope: string;
  purl: string;
  hashes?: { alg: string; content: string }[];
  licenses?: ({ license: { id: string } } | { expression: string })[];
};
type Bill = {
  bomFormat: string;
  specVersion: string;
  serialNumber: string;
  version: number;
  metadata: { timestamp: string; component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
};
const bill = (of: Lock): Bill => JSON.parse(billOfMaterials(of, PRODUCT));

/** Digits of a hash by its algorithm, as the schema of CycloneDX has them. */
const DIGITS: Record<string, number> = { 'SHA-1': 40, 'SHA-256': 64, 'SHA-384': 96, 'SHA-512': 128 };

test('the bill of the program is CycloneDX: required fields, patterns, references that lead somewhere', () => {
  const { bomFormat, specVersion, serialNumber, version, metadata, components, dependencies } = bill(lock);
  expect([bomFormat, specVersion, version]).toEqual(['CycloneDX', '1.6', 1]);
  expect(serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  expect(metadata).toMatchObject({ timestamp: '2026-12-01T00:00:00Z', component: { type: 'application', name: PRODUCT.name } });
  const refs = [metadata.component, ...components].map((component) => component['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  for (const component of components) {
    expect(component).toMatchObject({ type: 'library', name: expect.stringMatching(/./), version: expect.stringMatching(/^\d/) });
    expect(component.purl, component.name).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@[\w.+-]+$/);
    expect(['required', 'optional']).toContain(component.scope);
    expect(component.hashes, component.name).toHaveLength(1);
    for (const { alg, content } of component.hashes ?? []) expect(content).toMatch(new RegExp(`^[0-9a-f]{${DIGITS[alg]}}$`));
    for (const licence of component.licenses ?? []) if ('expression' in licence) expect(licence.expression).toMatch(/ (?:OR|AND) /);
  }
  expect(dependencies.map(({ ref }) => ref).sort()).toEqual(refs.toSorted());
  const known = new Set(refs);
  for (const { dependsOn } of dependencies) {
    expect(new Set(dependsOn).size).toBe(dependsOn.length);
    expect(dependsOn.filter((ref) => !known.has(ref))).toEqual([]);
  }
});

test('it has what the program runs on, and nothing of what only tests need', () => {
  const names = bill(lock).components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['astro', 'fuse.js', 'zod', 'pdfjs-dist']));
  for (const name of ['vitest', 'typescript', '@biomejs/biome']) expect(names).not.toContain(name);
});

test('a package finds its own version of another one before that of the project', () => {
  const { components, dependencies } = bill({
    packages: {
      '': { dependencies: { a: '1', b: '1' } },
      'node_modules/a': { version: '1.0.0', dependencies: { b: '2', c: '1' }, license: '(MIT OR Apache-2.0)', integrity: 'sha1-AAAA' },
      'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { c: '1' } },
      'node_modules/b': { version: '1.0.0', license: 'MIT', optional: true },
      'node_modules/c': { version: '1.0.0', dev: true },
    },
  });
  expect(dependencies).toEqual([
    { ref: PRODUCT.name, dependsOn: ['node_modules/a', 'node_modules/b'] },
    { ref: 'node_modules/a', dependsOn: ['node_modules/a/node_modules/b'] },
    { ref: 'node_modules/a/node_modules/b', dependsOn: [] },
    { ref: 'node_modules/b', dependsOn: [] },
  ]);
  expect(components[0]).toMatchObject({ licenses: [{ expression: 'MIT OR Apache-2.0' }], hashes: [{ alg: 'SHA-1', content: '000000' }] });
  expect(components[2]).toMatchObject({ licenses: [{ license: { id: 'MIT' } }], scope: 'optional' });
});

test('the same state always gives the same bytes', () => {
  expect(billOfMaterials(lock, PRODUCT)).toBe(billOfMaterials(structuredClone(lock), PRODUCT));
});
