import { describe, expect, it } from 'vitest';
import { type ReferenceParts, referenceFaults, referenceFigures, sourceFaults } from '../../src/compare/reference-figures.ts';
import { COUNTRY, type ReferenceFile, referenceFileSchema, referenceSourcesSchema } from '../../src/model/index.ts';
import { gazetteer, indicators, references } from '../support/content.ts';

const codebook = new Map(indicators.map((indicator) => [indicator.id, indicator]));

/** The figures of one indicator, invented, with one thing changed. */
function file(change: Record<string, unknown> = {}, row: Record<string, unknown> = {}): ReferenceFile {
  return referenceFileSchema.parse({
    id: 'retention-rate',
    definitions: [
      {
        id: 'nine-year',
        variant: null,
        unit: '%',
        measures: { zh: '九年巩固率', en: 'Nine years' },
        year: 'school',
        counted: { zh: '秋季', en: 'in autumn' },
        bounds: [0, 100],
        jump: 2,
        figures: [
          { area: COUNTRY, stage: 'compulsory', year: 2031, value: 94, source: 'bulletin', confirmed: 'one-page' },
          { area: COUNTRY, stage: 'compulsory', year: 2032, value: 95, source: 'bulletin', confirmed: 'one-page', ...row },
        ],
        ...change,
      },
    ],
  });
}

const messages = (given: ReferenceFile) =>
  referenceFaults(given, codebook.get(given.id), new Set(['bulletin'])).map(({ key, message }) => `${key}: ${message}`);

describe('faults of reference figures', () => {
  it('finds none in figures as they should be', () => {
    expect(messages(file())).toEqual([]);
  });

  it.each([
    ['an unknown source', file({}, { source: 'rumour' }), 'there is no source "rumour"'],
    [
      'an unknown source of an earlier value',
      file({}, { superseded: [{ value: 1, source: 'x', why: { zh: '一', en: 'a' } }] }),
      'no source "x"',
    ],
    ['a value out of bounds', file({}, { value: 101 }), '101 is outside 0–100'],
    ['a jump without a note', file({}, { value: 97 }), '97 after 94 of 2031 is a jump'],
    ['a figure that stands twice', file({}, { year: 2031 }), 'it stands twice'],
    ['a variant that the indicator has not', file({ variant: 'gross' }), 'retention-rate has no variant "gross"'],
    ['another unit', file({ unit: '元' }), 'unit "元", the indicator has "%"'],
    ['a school year without its date', file({ counted: undefined }), 'must say when it is counted'],
  ])('names %s', (_, given, message) => {
    expect(messages(given).join('\n')).toContain(message);
  });

  it('lets a note explain a jump, and a pause of years widen what is expected', () => {
    expect(messages(file({}, { value: 98, note: { zh: '口径有变', en: 'the base changed' } }))).toEqual([]);
    expect(messages(file({}, { value: 98, year: 2033 }))).toEqual([]);
  });

  it('names a file of an indicator that does not exist', () => {
    expect(messages({ ...file(), id: 'happiness' })).toEqual(['id: there is no indicator "happiness"']);
  });

  it('names a source that stands twice', () => {
    const source = { id: 'bulletin', title: '公报', en: 'Bulletin', issuer: { zh: '甲', en: 'A' }, date: '2033' };
    expect(sourceFaults(referenceSourcesSchema.parse([source, source]))).toMatchObject([{ key: 'bulletin' }]);
  });
});

describe('figures put together', () => {
  const parts: ReferenceParts = {
    files: [file()],
    sources: [{ id: 'bulletin', title: '公报', en: 'Bulletin', issuer: { zh: '甲', en: 'A' }, date: '2033' }],
  };

  it('carry a permanent id, their definition and their source', () => {
    expect(referenceFigures(parts).map(({ id, source, definition }) => [id, source.title, definition.measures.en])).toEqual([
      ['retention-rate.nine-year.000000.compulsory.2031', '公报', 'Nine years'],
      ['retention-rate.nine-year.000000.compulsory.2032', '公报', 'Nine years'],
    ]);
  });
});

describe('the figures we ship', () => {
  it('are of the country or of provinces that exist', () => {
    const areas = new Set([COUNTRY, ...gazetteer.provinces.map(({ code }) => code)]);
    expect(references.filter(({ area }) => !areas.has(area))).toEqual([]);
  });

  it('were published after the year they are about', () => {
    for (const { id, year, source } of references) expect(Number(source.date.slice(0, 4)), id).toBeGreaterThan(year);
  });

  it('stand only for indicators of which the codebook says which definition is shared', () => {
    const shared = indicators.flatMap(({ id, reference }) => (reference && !('none' in reference) ? [id] : []));
    expect([...new Set(references.map(({ indicator }) => indicator))].sort()).toEqual(shared.sort());
  });

  it('grow as their levels do, where the notice compares with the figure of the year before as it stood', () => {
    const level = (definition: string, stage: string, year: number) =>
      references.find(
        (f) => f.indicator === 'per-student-expenditure' && f.definition.id === definition && f.stage === stage && f.year === year,
      );
    const growth = references.filter((f) => f.indicator === 'per-student-expenditure-growth' && f.definition.id !== 'all-funds' && !f.note);
    const held = growth.flatMap(({ id, definition, stage, year, value }) => {
      const [now, before] = [level(definition.id, stage, year), level(definition.id, stage, year - 1)];
      return now && before ? [{ id, stated: value, computed: (now.value / before.value - 1) * 100 }] : [];
    });
    expect(held.length).toBeGreaterThan(15);
    for (const { id, stated, computed } of held) expect(Math.abs(stated - computed), id).toBeLessThan(0.02);
  });
});
