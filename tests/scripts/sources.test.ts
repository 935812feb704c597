import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSidecar } from '../../src/reading/metadata/sidecar.ts';
import { command, type Ended, reportText, temporary, type Workspace } from './run.ts';
import { articlePage, redirect, type Site, site } from './site.ts';

const ID = '330803-2019-self-assessment';
const TITLE = '浙江省衢州市衢江区人民政府2019年度履行教育职责自评报告';
const page = (schools: number, around = '') =>
  articlePage(
    TITLE,
    [
      '现将2019年度情况报告如下。',
      '一、基本情况',
      `全区现有小学${schools}所，在校生8300人，专任教师512人。`,
      '二、经费',
      '全年投入2.6亿元。',
    ],
    around,
  );

const sources = (workspace: Workspace, ...args: string[]): Promise<Ended> =>
  command('sources', ...args, '--private', '--sources', workspace.sources, '--out', workspace.out);

/** A workspace with one report that was fetched from a site. */
async function fetched(): Promise<{ workspace: Workspace; served: Site }> {
  const workspace = temporary();
  const served = await site({ '/a.html': page(12) });
  await command('add', `${served.url}/a.html`, '--private', '--sources', workspace.sources, '--out', workspace.out);
  return { workspace, served };
}

const sidecarOf = (workspace: Workspace) => parseSidecar(readFileSync(join(workspace.sources, `${ID}.yaml`), 'utf8'), 'a.yaml');
const recordOf = (workspace: Workspace) => JSON.parse(workspace.outputs()[`records/${ID}.json`] ?? 'null');
const TODAY = /^\d{4}-\d{2}-\d{2}$/;

describe('sources --check', () => {
  it.each<[string, Site['paths'], string, object]>([
    ['the same page', { '/a.html': page(12) }, 'available', {}],
    ['the same report among other things', { '/a.html': page(12, '浏览次数：1203') }, 'available', {}],
    ['a figure that changed', { '/a.html': page(13) }, 'changed', {}],
    ['a page that is gone', {}, 'gone', {}],
    ['a front page in its place', { '/a.html': redirect('/'), '/': articlePage('衢江区人民政府', ['今天是星期一。']) }, 'gone', {}],
    ['a site that is down', { '/a.html': (response) => response.writeHead(502).end() }, 'unreachable', {}],
    ['another address', { '/a.html': redirect('/b.html', 301), '/b.html': page(12) }, 'moved', { to: expect.stringContaining('/b.html') }],
  ])('records %s', async (_, paths, state, more) => {
    const { workspace, served } = await fetched();
    served.paths = paths;
    const { code, stdout } = await sources(workspace, '--check');
    expect([code, stdout]).toEqual([0, expect.stringContaining(`1 ${state}`)]);
    expect(recordOf(workspace).source.availability).toEqual({
      state,
      on: expect.stringMatching(TODAY),
      last: expect.stringMatching(TODAY),
      ...more,
    });
    expect((await workspace.convert('--check')).code).toBe(0);
  });

  it('keeps what a person wrote in the sidecar', async () => {
    const { workspace } = await fetched();
    const path = join(workspace.sources, `${ID}.yaml`);
    workspace.source(`${ID}.yaml`, `# asked by phone\nnote: 由县教育局提供\n${readFileSync(path, 'utf8')}`);
    await sources(workspace, '--check', ID);
    expect(readFileSync(path, 'utf8')).toMatch(/^# asked by phone\nnote: 由县教育局提供\n[\s\S]*availability:/);
  });

  it('leaves reports without address alone, and lists them', async () => {
    const workspace = temporary();
    workspace.source(`${ID}.txt`, reportText('浙江省衢州市衢江区', 2019));
    expect((await sources(workspace, '--check')).stdout).toContain('1 without address');
    expect((await sources(workspace)).stdout).toContain(`${ID}.txt  no address`);
    expect(readdirSync(workspace.sources)).toEqual([`${ID}.txt`]);
  });
});

describe('sources --update', () => {
  it('takes a changed page in as the next version; the older one stays, and there is one report', async () => {
    const { workspace, served } = await fetched();
    for (const [schools, version] of [
      [13, 2],
      [14, 3],
    ] as const) {
      served.paths = { '/a.html': page(schools) };
      expect((await sources(workspace, '--update')).stdout).toContain(`taken in as ${ID}.v${version}.html`);
      expect(recordOf(workspace).mentions[0].raw).toBe(`${schools}所`);
    }
    expect(readdirSync(workspace.sources)).toEqual([`${ID}.html`, `${ID}.v2.html`, `${ID}.v3.html`, `${ID}.yaml`]);
    expect(Object.keys(workspace.outputs())).toEqual([`records/${ID}.json`, `reports/${ID}.mdx`]);
    expect(recordOf(workspace).source).toMatchObject({
      file: `${ID}.v3.html`,
      earlier: [{ file: `${ID}.html` }, { file: `${ID}.v2.html` }],
      availability: { state: 'available' },
    });
    expect((await workspace.convert('--check')).code).toBe(0);
  });

  it('keeps the words of the older version as plain text, and tells how many passages changed', async () => {
    const { workspace, served } = await fetched();
    served.paths = { '/a.html': page(13).replace('全年投入2.6亿元。', '全年投入2.6亿元。</p><p>另筹资金300万元。') };
    await sources(workspace, '--update');
    const [{ words }] = recordOf(workspace).source.earlier;
    expect(words).toMatchObject({ version: 1, added: 2, removed: 1 });
    expect(words.text).toContain('小学12所');
    expect(words.text).not.toMatch(/<|300万元/);
  });

  it('names an older version that cannot be read, and reads the newest all the same', async () => {
    const { workspace, served } = await fetched();
    served.paths = { '/a.html': page(13) };
    await sources(workspace, '--update');
    workspace.source(`${ID}.html`, '');
    expect((await workspace.convert()).code).toBe(0);
    expect(recordOf(workspace).source.earlier).toEqual([{ file: `${ID}.html`, retrieved: expect.stringMatching(TODAY) }]);
    expect(recordOf(workspace).mentions[0].raw).toBe('13所');
  });

  it('changes nothing where the page has become a report of something else', async () => {
    const { workspace, served } = await fetched();
    served.paths = { '/a.html': page(12).replaceAll('衢江区', '柯城区') };
    const { code, stderr } = await sources(workspace, '--update');
    expect([code, stderr]).toEqual([1, expect.stringContaining('Nothing was changed')]);
    expect(readdirSync(workspace.sources)).toEqual([`${ID}.html`, `${ID}.yaml`]);
    expect(sidecarOf(workspace).captures).toHaveLength(1);
  });
});

describe('sources --remove', () => {
  it('removes a report with all that belongs to it, and no other', async () => {
    const { workspace, served } = await fetched();
    served.paths = { '/a.html': page(13) };
    await sources(workspace, '--update');
    workspace.source(`${ID}-2.txt`, reportText('浙江省衢州市衢江区', 2019, 99));
    await workspace.convert();
    const { stdout } = await sources(workspace, '--remove', ID);
    expect(stdout.split('\n').filter(Boolean)).toHaveLength(3);
    expect(readdirSync(workspace.sources)).toEqual([`${ID}-2.txt`]);
    expect(Object.keys(workspace.outputs())).toEqual([`records/${ID}-2.json`, `reports/${ID}-2.mdx`]);
  });

  it('says of an unknown report that there is none', async () => {
    const { code, stderr } = await sources(temporary(), '--remove', ID);
    expect([code, stderr]).toEqual([1, expect.stringContaining('no such report')]);
  });
});

describe('sources --rename', () => {
  it('renames a report with all that belongs to it', async () => {
    const { workspace, served } = await fetched();
    served.paths = { '/a.html': page(13) };
    await sources(workspace, '--update');
    expect((await sources(workspace, '--rename', ID, '--to', `${ID}-2`)).code).toBe(0);
    expect(readdirSync(workspace.sources)).toEqual([`${ID}-2.html`, `${ID}-2.v2.html`, `${ID}-2.yaml`]);
    expect(Object.keys(workspace.outputs())).toEqual([`records/${ID}-2.json`, `reports/${ID}-2.mdx`]);
    const record = JSON.parse(workspace.outputs()[`records/${ID}-2.json`] ?? '');
    expect(record.report.formerly).toEqual([ID]);
    expect(record.source.earlier).toMatchObject([{ file: `${ID}-2.html`, retrieved: expect.stringMatching(TODAY), words: { version: 1 } }]);
    expect((await workspace.convert('--check')).code).toBe(0);
  });

  it.each([
    ['an id that the report is not read as', '330802-2019-self-assessment', /would be read as 330803/],
    ['no id', 'report', /no id of a report/],
  ])('refuses %s, and changes nothing', async (_, to, words) => {
    const { workspace } = await fetched();
    const before = [readdirSync(workspace.sources), workspace.outputs()];
    const { code, stderr } = await sources(workspace, '--rename', ID, '--to', to);
    expect([code, stderr]).toEqual([1, expect.stringMatching(words)]);
    expect([readdirSync(workspace.sources), workspace.outputs()]).toEqual(before);
  });
});
