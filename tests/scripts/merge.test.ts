import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command, reportText, temporary, type Workspace } from './run.ts';

const SHARDS = 3;

/** A workspace with reports of ten years, and the folders of its shards, each converted by a run of its own. */
async function sharded(workspace: Workspace = temporary()): Promise<{ workspace: Workspace; folders: string[] }> {
  for (let year = 2010; year < 2020; year++) workspace.source(`qujiang-${year}.txt`, reportText('浙江省衢州市衢江区', year));
  const folders: string[] = [];
  for (let index = 1; index <= SHARDS; index++) {
    const folder = join(workspace.root, `shard-${index}`, 'content');
    await command('convert', '--sources', workspace.sources, '--out', folder, '--shard', `${index}/${SHARDS}`);
    folders.push(folder);
  }
  return { workspace, folders };
}

describe('merging shards', () => {
  it('gives byte for byte what one run gives', async () => {
    const { workspace, folders } = await sharded();
    await workspace.convert();
    const merged = join(workspace.root, 'merged', 'content');
    const ended = await command('merge', ...folders, '--out', merged);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('10 reports of 3 shards');
    expect(Object.keys(workspace.outputs(merged))).toHaveLength(20);
    expect(workspace.outputs(merged)).toEqual(workspace.outputs());
  });

  it('finds two sources in different shards that claim one id, and writes nothing', async () => {
    const workspace = temporary();
    workspace.source('a.txt', reportText('湖北省黄石市下陆区', 2018));
    const { folders } = await sharded(workspace);
    const other = temporary();
    other.source('elsewhere.txt', reportText('湖北省黄石市下陆区', 2018));
    await other.convert();
    const merged = join(workspace.root, 'merged', 'content');
    const { code, stderr } = await command('merge', ...folders, other.out, '--out', merged);
    expect(code).toBe(1);
    expect(stderr).toMatch(/Two shards claim this id: .*(a\.txt.*elsewhere\.txt|elsewhere\.txt.*a\.txt)/);
    expect(workspace.outputs(merged)).toEqual({});
  });

  it('removes what no shard has any more, but not many at once unless it is told to', async () => {
    const { workspace, folders } = await sharded();
    await workspace.convert();
    const [first = ''] = folders;
    const refused = await command('merge', first, '--out', workspace.out);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('have no source');
    expect(Object.keys(workspace.outputs())).toHaveLength(20);
    expect((await command('merge', first, '--out', workspace.out, '--prune')).code).toBe(0);
    expect(workspace.outputs()).toEqual(workspace.outputs(first));
  });

  it.each([
    ['a folder that is not there', (root: string) => join(root, 'nowhere'), 'There is no such folder'],
    ['the folder that gets them all', (root: string) => join(root, 'content'), 'cannot be the folder that gets them all'],
  ])('refuses %s', async (_, folder, message) => {
    const { root, out } = temporary();
    const { code, stderr } = await command('merge', folder(root), '--out', out);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });
});
