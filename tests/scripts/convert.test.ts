import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSameData } from '../../scripts/lib/build/same-data.ts';
import { sha256 } from '../../scripts/lib/content/files.ts';
import { fittingRecords } from '../../scripts/lib/content/fitting-records.ts';
import { codeVersion } from '../../scripts/lib/convert/code-version.ts';
import { formatRecord } from '../../scripts/lib/convert/format-record.ts';
import { recordSchema } from '../../src/model/index.ts';
import { records } from '../support/content.ts';
import { command, type Ended, reportText, start, temporary, until, Workspace } from './run.ts';

const QUJIANG = '330803-2019-self-assessment';
const XIALU = '420204-2018-self-assessment';

/** Two small reports, converted: made once, copied for each test. */
const template = new Workspace();

beforeAll(async () => {
  template.source('qujiang.txt', reportText('浙江省衢州市衢江区', 2019));
  template.source(`${XIALU}.txt`, reportText('湖北省黄石市下陆区', 2018));
  expect(await template.convert()).toMatchObject({ code: 0, stderr: '' });
});

afterAll(() => template.remove());

/** A workspace with two small reports, converted. */
const converted = () => temporary(template);

describe('convert', () => {
  it('reads a sidecar of an earlier form, says so, and sources --migrate writes it anew', async () => {
    const workspace = converted();
    workspace.source('qujiang.yaml', '# 备忘\nnote: 甲\ncorrections:\n  - { quote: 现有小学12所, raw: 12所, drop: true }\n');
    const { code, stdout } = await workspace.convert();
    expect([code, stdout]).toEqual([0, expect.stringContaining('qujiang.yaml is in an earlier form')]);
    const before = workspace.outputs();
    const migrated = await command('sources', '--migrate', '--sources', workspace.sources, '--out', workspace.out);
    expect(migrated).toMatchObject({ code: 0, stdout: expect.stringContaining('1 sidecars') });
    const written = readFileSync(join(workspace.sources, 'qujiang.yaml'), 'utf8');
    expect(written).toMatch(/^schema: 2\n# 备忘\nnote: 甲\nreviews:\n {2}- of: figure\n/);
    expect((await workspace.convert()).stdout).not.toContain('earlier form');
    expect(workspace.outputs()).toEqual(before);
  });

  it('writes a record and a page for each source, and says what was read', async () => {
    const workspace = temporary();
    workspace.source('qujiang.txt', reportText('浙江省衢州市衢江区', 2019));
    const { code, stdout } = await workspace.convert();
    expect(code).toBe(0);
    expect(stdout).toContain(QUJIANG);
    expect(stdout).toContain('self-assessment · 330803 浙江省衢州市衢江区 · 2019');
    expect(stdout).toMatch(/(\d+) characters = \1 kept \+ 0 set aside · \d+ passages · \d+ mentions · \d+ observations · \d+ findings/);
    expect(stdout).toContain('1 converted, 0 unchanged, 0 removed, 0 failed');
    expect(Object.keys(workspace.outputs())).toEqual([`records/${QUJIANG}.json`, `reports/${QUJIANG}.mdx`]);
  });

  it('notes which records fit the schema: those that it wrote or left, as long as nobody changes them, by the same code', async () => {
    const workspace = converted();
    await workspace.convert();
    const hashOf = (id: string) => sha256(workspace.outputs()[`records/${id}.json`] ?? '');
    const code = await codeVersion();
    expect(fittingRecords(workspace.out, code)).toEqual(new Set([hashOf(QUJIANG), hashOf(XIALU)]));
    expect(fittingRecords(workspace.out, 'other').size).toBe(0);
    expect(fittingRecords(join(workspace.out, 'elsewhere'), code).size).toBe(0);
    const noted = hashOf(QUJIANG);
    workspace.source('qujiang.yaml', 'url: https://www.example.gov.cn/a\n');
    await workspace.convert();
    expect([fittingRecords(workspace.out, code).has(noted), fittingRecords(workspace.out, code).has(hashOf(QUJIANG))]).toEqual([
      false,
      true,
    ]);
  });

  it('writes records as the schema has them, so that one which fits is read as it is', () => {
    for (const record of records) {
      const data = JSON.parse(formatRecord(record));
      expect(isSameData(recordSchema.parse(data), data)).toBe(true);
    }
  });

  it('gives the same bytes each time, with one thread or several, in any folder', async () => {
    const [first, second] = [temporary(), temporary()];
    for (const workspace of [first, second]) {
      workspace.shipped();
      for (let i = 0; i < 19; i++) workspace.source(`qujiang-${i}.txt`, reportText('浙江省衢州市衢江区', 1980 + i));
    }
    expect((await first.convert('--jobs', '1')).code).toBe(0);
    expect((await second.convert('--jobs', '2')).code).toBe(0);
    expect(Object.keys(first.outputs())).toHaveLength(48);
    expect(second.outputs()).toEqual(first.outputs());
    expect((await first.convert('--fresh', '--jobs', '1')).stdout).toContain('24 converted, 0 unchanged');
    expect(first.outputs()).toEqual(second.outputs());
  });

  it('keeps every character of the shipped sources, in a passage or set aside', async () => {
    const workspace = temporary();
    workspace.shipped();
    const { stdout } = await workspace.convert();
    const sums = [...stdout.matchAll(/(\d+) characters = (\d+) kept \+ (\d+) set aside/g)].map(([, ...numbers]) => numbers.map(Number));
    expect(sums).toHaveLength(5);
    for (const [source, kept, setAside] of sums as [number, number, number][]) expect(kept + setAside).toBe(source);
    expect(stdout).not.toContain('unplaced');
  });

  it('converts again only what changed: source, sidecar, or output', async () => {
    const workspace = converted();
    expect((await workspace.convert()).stdout).toBe('0 converted, 2 unchanged, 0 removed, 0 failed\n');
    workspace.source('qujiang.yaml', 'url: https://www.example.gov.cn/a\n');
    expect((await workspace.convert()).stdout).toContain('1 converted, 1 unchanged');
    expect(workspace.outputs()[`records/${QUJIANG}.json`]).toContain('https://www.example.gov.cn/a');
    workspace.source('qujiang.txt', reportText('浙江省衢州市衢江区', 2019, 13));
    expect((await workspace.convert()).stdout).toContain('1 converted, 1 unchanged');
    expect(workspace.outputs()[`reports/${QUJIANG}.mdx`]).toContain('13所');
    const before = workspace.outputs();
    workspace.output(`reports/${QUJIANG}.mdx`, 'edited by hand');
    expect((await workspace.convert()).stdout).toContain('1 converted, 1 unchanged');
    expect(workspace.outputs()).toEqual(before);
  });

  it('removes what has no source any more, and nothing else', async () => {
    const workspace = converted();
    rmSync(join(workspace.sources, 'qujiang.txt'));
    workspace.output('records/notes.txt', 'mine');
    const { code, stdout } = await workspace.convert();
    expect(code).toBe(0);
    expect(stdout).toContain(`− ${QUJIANG}  removed`);
    expect(Object.keys(workspace.outputs())).toEqual([`records/${XIALU}.json`, 'records/notes.txt', `reports/${XIALU}.mdx`]);
  });

  it('moves a report whose year is corrected to its new id', async () => {
    const workspace = converted();
    workspace.source('qujiang.yaml', 'year: 2020\n');
    expect((await workspace.convert()).code).toBe(0);
    expect(Object.keys(workspace.outputs())).toContain('records/330803-2020-self-assessment.json');
    expect(Object.keys(workspace.outputs())).not.toContain(`records/${QUJIANG}.json`);
  });

  it.each([
    ['an empty file', 'qujiang.txt', '', /qujiang\.txt: .*empty[\s\S]*→ \S/],
    ['an unknown format', 'table.csv', 'x', /table\.csv: Unknown format \.csv; expected text, HTML, Word[\s\S]*→ \S/],
    ['binary data named text', 'noise.txt', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), /noise\.txt: [\s\S]*→ \S/],
    ['a broken PDF', 'scan.pdf', '%PDF-1.7\nbroken', /scan\.pdf: [\s\S]*→ \S/],
    [
      'a wrong key in a sidecar',
      'qujiang.yaml',
      'yaer: 2019\n',
      /qujiang\.yaml:\d+: unknown key “yaer”, did you mean “year”\?[\s\S]*→ Allowed keys: .*year/,
    ],
    ['a sidecar that is no YAML', 'qujiang.yaml', 'title: [\n', /qujiang\.yaml:2: Not valid YAML at line 2[\s\S]*→ \S/],
    [
      'a sidecar with another ending',
      'qujiang.yml',
      'year: 2019\n',
      /qujiang\.yml: A sidecar ends in \.yaml[\s\S]*→ Rename it to qujiang\.yaml/,
    ],
    [
      'a sidecar in GBK',
      'qujiang.yaml',
      Uint8Array.of(0x74, 0x69, 0x74, 0x6c, 0x65, 0x3a, 0x20, 0xd7, 0xd4, 0xc6, 0xc0),
      /qujiang\.yaml: The file is not in UTF-8[\s\S]*→ \S/,
    ],
    [
      'a date that no calendar has',
      'qujiang.yaml',
      'published: 2023-13-45\n',
      /qujiang\.yaml:\d+: published: expected a date that the calendar has[\s\S]*→ \S/,
    ],
    ['a year out of range', 'qujiang.yaml', 'year: 20233\n', /qujiang\.yaml:\d+: year: .*2099[\s\S]*→ \S/],
    [
      'an address that is a script',
      'qujiang.yaml',
      'url: javascript:alert(1)\n',
      /qujiang\.yaml:\d+: url: expected an address that begins with http[\s\S]*→ \S/,
    ],
    [
      'a correction with an unknown code',
      'qujiang.yaml',
      'corrections:\n  - { quote: 现有小学12所, raw: 12所, set: { status: done } }\n',
      /qujiang\.yaml(:\d+)?: reviews\.0\.reading\.status: .*actual[\s\S]*→ \S/,
    ],
    [
      'a sidecar of a newer form',
      'qujiang.yaml',
      'schema: 99\n',
      /qujiang\.yaml: schema: this sidecar is of form 99[\s\S]*→ Bring the program/,
    ],
    ['a district that is not in the gazetteer', 'qujiang.yaml', 'district: "999999"\n', /qujiang\.\w+: .*999999[\s\S]*→ \S/],
    ['a district that cannot be told', 'where.txt', reportText('', 2019), /where\.txt: .*istrict[\s\S]*→ .*district: <six-digit code>/],
    ['a sidecar without a report', 'alone.yaml', 'year: 2019\n', /alone\.yaml: There is no report beside this file[\s\S]*→ \S/],
  ])('reports %s, converts the others and keeps former output', async (_, file, content, message) => {
    const workspace = converted();
    const before = workspace.outputs();
    workspace.source(file, content);
    workspace.source('new.txt', reportText('青海省西宁市城中区', 2017));
    const { code, stderr } = await workspace.convert();
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr.match(/✗/g)).toHaveLength(1);
    expect(workspace.outputs()).toMatchObject(before);
    expect(Object.keys(workspace.outputs())).toContain('records/630103-2017-self-assessment.json');
    expect((await workspace.convert('--check')).code).toBe(1);
  });

  it.each([
    ['one by its name, one by its text', 'again.txt'],
    ['two formats under one name', `${XIALU}.html`],
  ])('refuses two sources that claim one id: %s', async (_, other) => {
    const workspace = converted();
    const before = workspace.outputs();
    workspace.source(other, reportText('湖北省黄石市下陆区', 2018, 99));
    const { code, stderr } = await workspace.convert();
    expect(code).toBe(1);
    expect(stderr).toContain(`${XIALU}.txt: It claims the id ${XIALU}, as does ${other}.`);
    expect(stderr).toContain(`${other}: It claims the id ${XIALU}, as does ${XIALU}.txt.`);
    expect(stderr).toContain(`${XIALU}-2`);
    expect(workspace.outputs()).toEqual(before);
  });

  it('reads a sidecar with a byte order mark, and one in UTF-16 with its mark', async () => {
    const workspace = converted();
    workspace.source('qujiang.yaml', '\ufeffurl: https://www.example.gov.cn/a\n');
    const wide = Buffer.from('\ufefftitle: 下陆区自评报告\n', 'utf16le');
    workspace.source(`${XIALU}.yaml`, wide);
    expect((await workspace.convert()).code).toBe(0);
    expect(workspace.outputs()[`records/${QUJIANG}.json`]).toContain('https://www.example.gov.cn/a');
    expect(workspace.outputs()[`records/${XIALU}.json`]).toContain('下陆区自评报告');
  });

  it('takes a second report of one kind and year under the number its name gives', async () => {
    const workspace = converted();
    workspace.source(`${XIALU}-2.txt`, reportText('湖北省黄石市下陆区', 2018, 99));
    expect((await workspace.convert()).code).toBe(0);
    expect(Object.keys(workspace.outputs())).toContain(`records/${XIALU}-2.json`);
  });

  it('refuses a folder of sources that does not exist, and removes nothing', async () => {
    const workspace = converted();
    const before = workspace.outputs();
    const { code, stderr } = await command('convert', '--sources', join(workspace.root, 'typo'), '--out', workspace.out);
    expect(code).toBe(1);
    expect(stderr).toMatch(/typo: There is no such folder/);
    expect(workspace.outputs()).toEqual(before);
  });

  it('goes on where an interrupted run stopped', async () => {
    const workspace = converted();
    const before = workspace.outputs();
    writeFileSync(join(workspace.out, 'records', `.${QUJIANG}.json.0123456789ab`), '{"half":');
    rmSync(join(workspace.out, 'reports', `${QUJIANG}.mdx`));
    expect((await workspace.convert()).code).toBe(0);
    expect(workspace.outputs()).toMatchObject(before);
  });
});

describe('an interrupted run', () => {
  it('leaves whole files only, and the next run completes them', async () => {
    const [whole, killed] = [temporary(), temporary()];
    for (const workspace of [whole, killed]) {
      for (let i = 0; i < 24; i++) workspace.source(`qujiang-${i}.txt`, reportText('浙江省衢州市衢江区', 1960 + i).repeat(8));
    }
    const run = start('convert', '--sources', killed.sources, '--out', killed.out);
    await until(() => existsSync(join(killed.root, '.cache', 'convert', 'stamps', 'qujiang-10.txt.json')));
    run.kill('SIGKILL');
    await once(run, 'exit');
    await whole.convert('--jobs', '1');
    const complete = whole.outputs();
    for (const [path, text] of Object.entries(killed.outputs())) expect(text).toBe(complete[path]);
    expect((await killed.convert('--jobs', '1')).code).toBe(0);
    expect(killed.outputs()).toEqual(complete);
  });
});

describe('convert --check', () => {
  it('is content with what convert wrote, with and without what is remembered', async () => {
    const workspace = converted();
    expect(await workspace.convert('--check')).toEqual({
      code: 0,
      stdout: '0 stale, 2 up to date, 0 without source, 0 failed\n',
      stderr: '',
    });
    rmSync(join(workspace.root, '.cache'), { recursive: true });
    expect((await workspace.convert('--check')).code).toBe(0);
  });

  it.each([
    ['a page was edited', (w: Workspace) => w.output(`reports/${QUJIANG}.mdx`, 'x'), '1 stale'],
    ['a source changed', (w: Workspace) => w.source('qujiang.txt', reportText('浙江省衢州市衢江区', 2019, 13)), '1 stale'],
    ['a source is new', (w: Workspace) => w.source('new.txt', reportText('青海省西宁市城中区', 2017)), '1 stale'],
    ['a source is gone', (w: Workspace) => rmSync(join(w.sources, 'qujiang.txt')), '1 without source'],
  ])('fails and writes nothing where %s', async (_, change, words) => {
    const workspace = converted();
    change(workspace);
    const before = workspace.outputs();
    const { code, stdout, stderr } = await workspace.convert('--check');
    expect(code).toBe(1);
    expect(stdout).toContain(words);
    expect(stderr).toContain('npm run convert');
    expect(workspace.outputs()).toEqual(before);
  });
});

describe('convert --shard', () => {
  it('gives with all parts together what one run gives, in any order', async () => {
    const [whole, parts] = [temporary(), temporary()];
    for (const workspace of [whole, parts]) {
      for (let i = 0; i < 15; i++) workspace.source(`qujiang-${i}.txt`, reportText('浙江省衢州市衢江区', 2000 + i));
    }
    expect((await whole.convert()).code).toBe(0);
    const runs: Ended[] = [];
    for (const shard of ['3/3', '1/3', '2/3']) runs.push(await parts.convert('--shard', shard));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(runs.every(({ stdout }) => / [1-9]\d* converted|^[1-9]\d* converted/m.test(stdout))).toBe(true);
    expect(parts.outputs()).toEqual(whole.outputs());
    expect((await parts.convert('--check')).code).toBe(0);
  });

  it.each(['0/3', '4/3', 'x', '1'])('refuses the part %s', async (shard) => {
    const { code, stderr } = await temporary().convert('--shard', shard);
    expect(code).toBe(1);
    expect(stderr).toContain('Expected i/n');
  });
});

describe('a report that has another id than before', () => {
  const MOVED = '420204-2018-work-report';

  it('is told with the line that makes its old address lead on, which then stands in record and page', async () => {
    const workspace = converted();
    const kind = 'kind: work-report\n';
    workspace.source(`${XIALU}.yaml`, kind);
    const { stdout } = await workspace.convert();
    expect(stdout).toContain(`${XIALU}  is now ${MOVED} (${XIALU}.txt)`);
    expect(stdout).toContain(`write \`formerly: [${XIALU}]\` in ${XIALU}.yaml`);
    workspace.source(`${XIALU}.yaml`, `${kind}formerly: [${XIALU}]\n`);
    expect((await workspace.convert()).code).toBe(0);
    const outputs = workspace.outputs();
    expect(JSON.parse(outputs[`records/${MOVED}.json`] ?? '').report.formerly).toEqual([XIALU]);
    expect(outputs[`reports/${MOVED}.mdx`]).toContain(`formerly:\n  - "${XIALU}"`);
  });

  it('cannot have had the id of a report that is there, nor its own', async () => {
    for (const [former, words] of [
      [QUJIANG, `names ${QUJIANG}, which is or was the id of qujiang.txt`],
      [XIALU, 'names its own id'],
    ]) {
      const workspace = converted();
      workspace.source(`${XIALU}.yaml`, `formerly: [${former}]\n`);
      const { code, stderr } = await workspace.convert();
      expect(code).toBe(1);
      expect(stderr).toContain(words);
    }
  });
});
