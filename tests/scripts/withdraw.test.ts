import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertRedacted, readEditions } from '../../scripts/lib/content/editions.ts';
import { command, reportText, temporary, Workspace } from './run.ts';

const ID = '330803-2019-self-assessment';
const WHY = ['--zh', '发布单位已撤回', '--en', 'taken back by its issuer', '--by', '衢江区教育局', '--date', '2026-12-01'];

/** Two small reports, converted: made once, copied for each test. */
const template = new Workspace();
beforeAll(async () => {
  template.source(`${ID}.txt`, reportText('浙江省衢州市衢江区', 2019));
  template.source('xialu.txt', reportText('湖北省黄石市下陆区', 2018));
  await template.convert();
});
afterAll(() => template.remove());

const withdraw = (workspace: Workspace, ...args: string[]) =>
  command('withdraw', ...args, '--sources', workspace.sources, '--out', workspace.out, '--editions', join(workspace.root, 'editions'));

describe('npm run withdraw', () => {
  it('takes a report down, and converting does not bring it back', async () => {
    const workspace = temporary(template);
    expect(await withdraw(workspace, ID, ...WHY)).toMatchObject({ code: 0, stdout: expect.stringContaining('withdrawn') });
    expect(readFileSync(join(workspace.out, 'withdrawals.yaml'), 'utf8')).toContain('发布单位已撤回');
    expect(Object.keys(workspace.outputs()).join()).not.toContain(ID);
    const { code, stdout } = await workspace.convert();
    expect([code, stdout]).toEqual([0, expect.stringContaining('withdrawn')]);
    expect(Object.keys(workspace.outputs()).join()).not.toContain(ID);
    expect(Object.keys(workspace.outputs()).join()).toContain('420204-2018');
    expect((await workspace.convert('--check')).code).toBe(0);
  });

  it.each([
    ['an id that nobody knows', ['419001-1999-bulletin', ...WHY], 'There is no such report'],
    ['no id', ['衢江', ...WHY], 'no id of a report'],
    ['no reason', [ID, '--by', '甲'], 'says why, in both languages'],
  ])('refuses %s', async (_, args, message) => {
    const { code, stderr } = await withdraw(temporary(template), ...args);
    expect([code, stderr]).toEqual([1, expect.stringContaining(message)]);
  });

  it('refuses to withdraw twice', async () => {
    const workspace = temporary(template);
    await withdraw(workspace, ID, ...WHY);
    expect(await withdraw(workspace, ID, ...WHY)).toMatchObject({ code: 1, stderr: expect.stringContaining('withdrawn before') });
  });

  it('takes reports and figures out of the editions that hold them', async () => {
    const workspace = temporary();
    workspace.shipped();
    await workspace.convert();
    const editions = join(workspace.root, 'editions');
    await command('release', '2026.11', '--no-address', '--date', '2026-11-28', '--to', editions);
    const sidecar = join(workspace.sources, '620802-2023-rectification.yaml');
    const said = '{ zh: 统计有误, en: miscounted }';
    writeFileSync(
      sidecar,
      `withdrawals:\n  - { of: figure, at: { quote: 4050个, before: 新增学位 }, reason: ${said}, by: 崆峒区教育局, on: 2026-12-01 }\n`,
    );
    const before = (await readEditions(editions))[0];
    const { code, stdout } = await withdraw(workspace, ID, ...WHY);
    expect([code, stdout]).toEqual([0, expect.stringContaining('edition 2026.11')]);
    const [edition] = await readEditions(editions);
    const files = Object.entries(unzipSync(edition?.archive(edition.manifest.archive)?.() ?? new Uint8Array())).map(
      ([path, bytes]) => [path, Buffer.from(bytes).toString()] as const,
    );
    for (const [path, text] of files.filter(([path]) => path !== 'WITHDRAWN.md')) {
      expect([path, text.includes(`"${ID}"`) || text.includes(`${ID},`) || text.includes(`,${ID}`)]).toEqual([path, false]);
      expect([path, text.includes('新增学位4050个')]).toEqual([path, false]);
    }
    expect(files.map(([path]) => path)).toContain('observations.csv');
    expect(edition?.manifest.releasedAs?.archive).toBe(before?.manifest.archive.sha256);
    expect(edition?.rows.some(([report]) => report === ID)).toBe(false);
    expect(edition?.rows.filter(([report, , , value]) => report.startsWith('620802') && value === 4050)).toEqual([]);
    expect((edition?.rows.length ?? 0) < (before?.rows.length ?? 0)).toBe(true);
    expect(() =>
      assertRedacted(
        [edition].flatMap((one) => one ?? []),
        edition?.manifest.redactions ?? [],
      ),
    ).not.toThrow();
    expect(() =>
      assertRedacted(
        [before].flatMap((one) => one ?? []),
        edition?.manifest.redactions ?? [],
      ),
    ).toThrow('still holds what was withdrawn');
  });
});
