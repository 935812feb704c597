import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editionReference } from '../../../src/site/citation/edition.ts';
import { type CitedEdition, editionItem } from '../../../src/site/citation/item.ts';
import { reference } from './processor.ts';

const EDITION: CitedEdition = {
  site: { zh: '县域教育履职对照', en: 'County Education Reports, Compared' },
  version: '2026.12',
  released: null,
  address: null,
};
const RELEASED = { released: '2026-12-01', address: 'https://example.org/edu/' };
const TITLE = '县域教育履职对照 (County Education Reports, Compared)';

describe('an edition of the data names its version, and its day and address where they are known', () => {
  test.each<[string, Partial<CitedEdition>, 'gbt' | 'apa', string]>([
    ['released', RELEASED, 'gbt', `县域教育履职对照项目. ${TITLE}[DS/OL]. V2026.12. （2026-12-01）. https://example.org/edu/.`],
    ['of no site', {}, 'gbt', `县域教育履职对照项目. ${TITLE}[DS]. V2026.12.`],
    ['released', RELEASED, 'apa', `县域教育履职对照项目. (2026). ${TITLE} (Version 2026.12) [Dataset]. https://example.org/edu/`],
    ['of no site', {}, 'apa', `县域教育履职对照项目. (n.d.). ${TITLE} (Version 2026.12) [Dataset].`],
  ])('%s, %o in %s', (_, edition, form, expected) => {
    expect(editionReference(editionItem({ ...EDITION, ...edition }), form)).toBe(expected);
  });
});

const editions = fc.record<CitedEdition>({
  site: fc.constantFrom(EDITION.site, { zh: '县域教育对照', en: 'Reports of Counties & Districts' }),
  version: fc.constantFrom('2026.12', '2027.1', '0.9.0', '1.0.0-beta.2'),
  released: fc.option(fc.constantFrom('2026-12-01', '2027-01', '2030')),
  address: fc.option(fc.constantFrom('https://edu.example.org/', 'https://例子.中国/edu/data/2026.12/', 'http://127.0.0.1:4321/edu/')),
});

describe('in any form, an edition is cited as the processor of styles cites it', () => {
  test.each(['gbt', 'apa', 'ris'] as const)('%s', (form) => {
    fc.assert(
      fc.property(editions, (edition) => {
        const item = editionItem(edition);
        expect(editionReference(item, form)).toBe(reference(item, form));
      }),
      { numRuns: 60, seed: 7714 },
    );
  });
});
