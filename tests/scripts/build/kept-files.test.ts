import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kept, keyOf } from '../../../scripts/lib/build/kept.ts';
import { keptPacks } from '../../../scripts/lib/build/kept-packs.ts';
import { keepIn, writeSiteFiles } from '../../../scripts/lib/build/site-files.ts';
import { sha256 } from '../../../scripts/lib/content/files.ts';
import { readSiteCorpus } from '../../../scripts/lib/content/site-corpus.ts';
import { everySiteFile } from '../../../scripts/lib/share-images/every-file.ts';
import type { ReportRecord } from '../../../src/model/index.ts';

/** Reports of three provinces: enough that each step leaves others as they are. */
const REPORTS = ['330803-2019-self-assessment', '620802-2023-rectification', '630103-2017-work-report'];

/** Files of their records as `convert` wrote them: a build from nothing makes the JSON of all anew. */
const CONVERTED = new Set(REPORTS.map((id) => sha256(readFileSync(join('content', 'records', `${id}.json`)))));

let work: string;
let records: string;

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'kept-files-'));
  records = join(work, 'content', 'records');
  mkdirSync(records, { recursive: true });
  for (const id of REPORTS) cpSync(join('content', 'records', `${id}.json`), path(id));
});
afterEach(() => rmSync(work, { recursive: true, force: true }), 60_000);

/** Writes all files into a folder: with what earlier builds kept, or, without a store, from nothing. */
async function build(out: string, store: string | null): Promise<number> {
  const converted = store === null ? new Set<string>() : CONVERTED;
  const corpus = await readSiteCorpus({ CONTENT_DIR: join(work, 'content'), SITE_URL: 'https://example.org' }, { converted });
  const kind = store === null ? null : { kept: kept('files', store), parts: keptPacks('parts', store), global: 'program 1' };
  let made = 0;
  const files = await everySiteFile(corpus, { SHARE_IMAGES: 'off' }, kind ? keepIn(kind) : undefined);
  const counted = Array.from(files, ({ content, ...file }) => ({
    ...file,
    content: () => {
      made++;
      return content();
    },
  }));
  await writeSiteFiles(counted, join(work, out), { store: kind });
  kind?.kept.close();
  kind?.parts.close();
  return made;
}

/** Every file of a folder by its path. */
const filesOf = (folder: string) =>
  new Map(
    readdirSync(join(work, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(join(work, folder), path), readFileSync(path)]),
  );

function expectSame(folder: string, other: string): void {
  const [a, b] = [filesOf(folder), filesOf(other)];
  expect([...a.keys()]).toEqual([...b.keys()]);
  for (const [path, bytes] of a) expect(b.get(path)?.equals(bytes), path).toBe(true);
}

const path = (id: string) => join(records, `${id}.json`);
const ids = () => readdirSync(records).map((name) => name.replace('.json', ''));
const change = (id: string, edit: (record: ReportRecord) => void, to = id) => {
  const record = JSON.parse(readFileSync(path(id), 'utf8')) as ReportRecord;
  edit(record);
  if (to !== id) renameSync(path(id), path(to));
  writeFileSync(path(to), JSON.stringify(record));
};

/** What may happen to reports between two builds; that nothing does has a test of its own. */
const STEPS: readonly [what: string, act: () => void][] = [
  [
    'a title is corrected',
    () => change(ids()[0] ?? '', (record) => Object.assign(record.report, { title: `${record.report.title}（修订）` })),
  ],
  [
    'a figure is read anew',
    () => change('330803-2019-self-assessment', ({ mentions }) => Object.assign(mentions[0] ?? {}, { status: 'planned' })),
  ],
  [
    'a word of a sentence changes, and no figure in it',
    () =>
      change('630103-2017-work-report', (record) => {
        const { mentions, observations, text } = record;
        const { end = 0 } = mentions.find(({ id }) => id === observations[0]?.mention) ?? {};
        record.text = `${text.slice(0, end)}${text.slice(end).replace('的', '之')}`;
      }),
  ],
  [
    'a report of another year is added to a county, with words of its own for what it states',
    () => {
      cpSync(path('330803-2019-self-assessment'), path('330803-2017-self-assessment'));
      change('330803-2017-self-assessment', (record) => {
        Object.assign(record.report, { id: '330803-2017-self-assessment', year: 2017 });
        record.observations = record.observations.filter(({ indicator }) => indicator !== 'school-count');
      });
    },
  ],
  [
    'a report of a province that had none is added',
    () => {
      cpSync(path('330803-2019-self-assessment'), path('110101-2019-self-assessment'));
      change('110101-2019-self-assessment', ({ report }) => {
        const district = { ...report.district, code: '110101', name: '东城区', path: ['北京市', '东城区'] };
        Object.assign(report, { id: '110101-2019-self-assessment', district });
      });
    },
  ],
  [
    'the kind of a report is corrected',
    () => change('330803-2017-self-assessment', ({ report }) => Object.assign(report, { kind: 'rectification' })),
  ],
  ['a report goes', () => rmSync(path('630103-2017-work-report'))],
  ['it comes back', () => cpSync(join('content', 'records', '630103-2017-work-report.json'), path('630103-2017-work-report'))],
  [
    'an id is corrected',
    () =>
      change(
        '620802-2023-rectification',
        ({ report }) => Object.assign(report, { id: '620802-2022-rectification', formerly: ['620802-2023-rectification'] }),
        '620802-2022-rectification',
      ),
  ],
];

describe('files from what earlier builds kept are those of a build from nothing', () => {
  test('through edits, additions, removals and renames', async () => {
    const store = join(work, 'store');
    await build('first', store);
    for (const [at, [, act]] of STEPS.entries()) {
      act();
      await build(`kept-${at}`, store);
      await build(`new-${at}`, null);
      expectSame(`kept-${at}`, `new-${at}`);
      for (const folder of [`kept-${at}`, `new-${at}`]) rmSync(join(work, folder), { recursive: true });
    }
  }, 300_000);

  test('and where nothing changed, hardly any is made', async () => {
    const store = join(work, 'store');
    const all = await build('first', store);
    expect(await build('second', store)).toBeLessThan(all / 3);
    expectSame('first', 'second');
  });

  test('what a report is packed as is kept as long as there is the report, whatever else is built meanwhile', async () => {
    const store = join(work, 'store');
    for (const out of ['first', 'second', 'third', 'fourth']) await build(out, store);
    rmSync(path(ids()[0] ?? ''));
    for (const out of ['fifth', 'sixth', 'seventh']) await build(out, store);
    const parts = keptPacks('parts', store);
    const hashes = REPORTS.map((id) => sha256(readFileSync(join('content', 'records', `${id}.json`))));
    expect(hashes.map((hash) => parts.has(keyOf('made', 'program 1', 'packed', hash)))).toEqual(REPORTS.map((id) => ids().includes(id)));
  }, 300_000);
});
