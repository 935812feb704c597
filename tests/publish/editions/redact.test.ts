import { createHash } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Edition, type EditionManifest, type EditionRow, editionSchema, packageZips } from '../../../src/model/index.ts';
import { NOTE, namesId, type Redaction, redactedCells, redactedPackage, withoutWords } from '../../../src/publish/editions/redact.ts';
import { csvRows, formatCsvRow } from '../../../src/publish/editions/redact-csv.ts';
import { openIn, redactedEdition } from '../../../src/publish/editions/redact-edition.ts';

const GONE = '330803-2019-self-assessment';
const LEFT = '330803-2019-self-assessment-2';

test.each([
  [GONE, true],
  [`https://x.org/reports/${GONE}/#m-1`, true],
  [`${GONE}#p-1`, true],
  [LEFT, false],
  [`1${GONE}`, false],
  ['', false],
])('%j names the report: %s', (cell, expected) => {
  expect(namesId(cell, GONE)).toBe(expected);
});

describe('words that were taken down', () => {
  const figure = { words: '4050个', before: '其中新增学位', after: '，' };

  test.each([
    ['with what stood around them', '其中新增学位4050个，投入不变', '其中新增学位█████，投入不变'],
    ['where a cell has no more than them', '4050个', '█████'],
    ['where a cell cuts what stood around', '学位4050个', '学位█████'],
    ['not where something else stands around', '其中减少学位4050个，', '其中减少学位4050个，'],
    ['each time', '新增学位4050个，其中新增学位4050个，', '新增学位█████，其中新增学位█████，'],
  ])('are found %s', (_, text, expected) => {
    expect(withoutWords(text, [figure])).toBe(expected);
  });

  test('a cell that is a sentence of a passage goes whole', () => {
    const passage = { words: '一是扩大供给。二是加强师资。', before: '', after: '' };
    expect(withoutWords('二是加强师资', [passage])).toBe('██████');
    expect(withoutWords('2019', [{ ...passage, words: '2019年' }])).toBe('2019');
  });
});

describe('rows', () => {
  const whole: Redaction = { report: GONE, parts: null };
  const part: Redaction = { report: GONE, parts: { mentions: ['m-1'], words: [{ words: '12所', before: '', after: '' }] } };

  test('of a withdrawn report go, those of others stay as they are', () => {
    expect(redactedCells([GONE, '12'], [whole])).toBeNull();
    expect(redactedCells([LEFT, '12所'], [whole, part])).toEqual([LEFT, '12所']);
  });

  test('about a withdrawn figure go; others of its report lose its words', () => {
    expect(redactedCells([GONE, 'm-1', '12'], [part])).toBeNull();
    expect(redactedCells([GONE, 'm-1.school-count'], [part])).toBeNull();
    expect(redactedCells([GONE, 'm-12', '有12所'], [part])).toEqual([GONE, 'm-12', '有███']);
  });
});

test('rows of CSV come out as they went in', () => {
  const text = 'a,b,c\n1,"x, ""y""\nz",\n\'=1,,"é"\n';
  const rows = csvRows(text);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['a', 'b', 'c'],
    ['1', 'x, "y"\nz', ''],
    ["'=1", '', 'é'],
  ]);
  expect(rows.map(({ raw }) => `${raw}\n`).join('')).toBe(text);
  expect(formatCsvRow(rows[1]?.cells ?? [])).toBe('1,"x, ""y""\nz",');
});

const csv = (rows: string[][]) => `\ufeffreport,words\n${rows.map((row) => row.join(',')).join('\n')}\n`;
const PARTS: Record<string, Uint8Array> = {
  'reports.csv': new TextEncoder().encode(
    csv([
      [GONE, '自评报告'],
      [LEFT, '另一份'],
    ]),
  ),
  'json/reports.json': new TextEncoder().encode(
    JSON.stringify([
      { report: GONE, year: 2019 },
      { report: LEFT, year: null },
    ]),
  ),
  'parquet/reports.parquet': new Uint8Array([1, 2, 3]),
  'README.md': new TextEncoder().encode(`# 说明\n例：${GONE}\n`),
  'datapackage.json': new TextEncoder().encode(
    JSON.stringify({ resources: [{ path: 'reports.csv', bytes: 999, hash: 'sha256:00' }, { path: 'parquet/reports.parquet' }] }),
  ),
};
const package_ = [zipSync(PARTS)];
/** The same in two zips: what describes the tables, and the rest. */
const { 'datapackage.json': description = new Uint8Array(), ...others } = PARTS;
const inTwo = [zipSync({ 'datapackage.json': description }), zipSync(others)];

const filesIn = (zips: readonly Uint8Array[]) =>
  Object.fromEntries(
    zips.flatMap((zip) => Object.entries(unzipSync(zip))).map(([path, content]) => [path, Buffer.from(content).toString()]),
  );

test('a package keeps what is left, in line with what describes it', () => {
  const { zips, rows } = redactedPackage(package_, [{ report: GONE, parts: null }], 'note');
  const files = filesIn(zips);
  expect(Object.keys(files).sort()).toEqual(['README.md', NOTE, 'datapackage.json', 'json/reports.json', 'reports.csv'].sort());
  expect(files['reports.csv']).toBe(`\ufeffreport,words\n${LEFT},另一份\n`);
  expect(JSON.parse(files['json/reports.json'] ?? '')).toEqual([{ report: LEFT, year: null }]);
  expect(JSON.stringify(files)).not.toContain(`${GONE},`);
  expect(files['README.md']).toBe('# 说明\n');
  const [resource, ...others] = JSON.parse(files['datapackage.json'] ?? '').resources;
  expect(others).toEqual([]);
  expect(resource).toMatchObject({
    bytes: Buffer.byteLength(files['reports.csv'] ?? ''),
    hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
  });
  expect(rows).toEqual({ reports: 1 });
  expect(redactedPackage(package_, [{ report: GONE, parts: null }], 'note').zips).toEqual(zips);
});

test('a package of several zips stays one: each file in its own', () => {
  const { zips, rows } = redactedPackage(inTwo, [{ report: GONE, parts: null }], 'note');
  expect(zips.map((zip) => Object.keys(unzipSync(zip)))).toEqual([
    [NOTE, 'datapackage.json'],
    ['README.md', 'json/reports.json', 'reports.csv'],
  ]);
  const whole = redactedPackage(package_, [{ report: GONE, parts: null }], 'note');
  expect([filesIn(zips), rows]).toEqual([filesIn(whole.zips), whole.rows]);
});

describe('an edition', () => {
  const withdrawal = {
    report: GONE,
    of: 'report',
    on: '2026-12-01',
    by: '甲',
    reason: { zh: '撤回', en: 'taken back' },
    parts: null,
  } as const;
  const report = (id: string) => ({ id, title: id, district: '330803', year: 2019, source: 'a'.repeat(64) });
  const row = (id: string): EditionRow => [id, 'm-1.school-count', 'school-count', 12, ...Array(11).fill(null)] as unknown as EditionRow;
  const manifest: EditionManifest = {
    schema: 1,
    id: '2026.11',
    released: '2026-11-28',
    program: '0.1.0',
    address: null,
    reports: [report(GONE), report(LEFT)],
    indicators: [],
    rows: { reports: 2 },
    archive: { name: 'x.zip', bytes: 1, sha256: 'b'.repeat(64) },
  };
  const edition: Edition = { manifest, rows: [row(GONE), row(LEFT)] };

  test('says what was taken out, and by which checksums earlier copies are told', () => {
    const { manifest: now, values } = redactedEdition(edition, package_, [withdrawal]);
    expect(now.reports.map(({ id }) => id)).toEqual([LEFT]);
    expect(values.trim().split('\n')).toHaveLength(1);
    expect(now).toMatchObject({
      rows: { reports: 1 },
      redactions: [{ report: GONE, of: 'report', on: '2026-12-01' }],
      releasedAs: { archive: 'b'.repeat(64) },
    });
    expect(now.archive.sha256).not.toBe('b'.repeat(64));
    expect(openIn(now, [withdrawal])).toEqual([]);
    expect(openIn(manifest, [withdrawal])).toEqual([withdrawal]);
  });

  test('in several zips has the checksums of each, now and as released', () => {
    const more = { name: 'y.zip', bytes: 1, sha256: 'c'.repeat(64) };
    const { manifest: now, zips } = redactedEdition({ ...edition, manifest: { ...manifest, moreArchives: [more] } }, inTwo, [withdrawal]);
    expect(now.releasedAs).toMatchObject({ archive: 'b'.repeat(64), moreArchives: ['c'.repeat(64)] });
    expect(packageZips(now)).toEqual(
      zips.map((zip, at) => ({
        name: at === 0 ? 'x.zip' : 'y.zip',
        bytes: zip.length,
        sha256: createHash('sha256').update(zip).digest('hex'),
      })),
    );
    expect(editionSchema.safeParse(now).success).toBe(true);
  });

  test('remembers the checksums of its release through a second withdrawal', () => {
    const once = redactedEdition(edition, package_, [withdrawal]);
    const second = { ...withdrawal, of: 'figure' as const, report: LEFT, parts: { mentions: ['m-1'], words: [] } };
    const twice = redactedEdition({ manifest: once.manifest, rows: [row(LEFT)] }, once.zips, [second]);
    expect(twice.manifest.releasedAs).toEqual(once.manifest.releasedAs);
    expect([twice.manifest.redactions?.length, twice.values]).toEqual([2, '']);
  });
});
