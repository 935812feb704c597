import { describe, expect, it } from 'vitest';
import { assertFewGone } from '../../scripts/lib/convert/prune.ts';
import { command, reportText, temporary } from './run.ts';

const ids = (count: number) => Array.from({ length: count }, (_, i) => `r${i}`);

it.each([
  [3, 3],
  [3, 5],
  [4, 20],
  [200, 1000],
])('%i of %i reports may go', (gone, there) => {
  expect(() => assertFewGone(ids(gone), there, 'sources')).not.toThrow();
});

it.each([
  [4, 5],
  [4, 19],
  [201, 1000],
])('%i of %i may not', (gone, there) => {
  expect(() => assertFewGone(ids(gone), there, 'sources')).toThrow(`${gone} of the ${there} reports that are there have no source`);
});

describe('convert with a folder that holds none of the sources', () => {
  it('removes nothing unless it is told to', async () => {
    const [workspace, empty] = [temporary(), temporary()];
    for (let i = 0; i < 5; i++) workspace.source(`qujiang-${i}.txt`, reportText('浙江省衢州市衢江区', 2015 + i));
    await workspace.convert();
    const before = workspace.outputs();
    const wrong = ['--sources', empty.sources, '--out', workspace.out];
    const { code, stderr } = await command('convert', ...wrong);
    expect(code).toBe(1);
    expect(stderr).toMatch(/5 of the 5 reports that are there have no source in this folder: 330803-2015[\s\S]*--prune/);
    expect(workspace.outputs()).toEqual(before);
    expect(await command('convert', ...wrong, '--prune')).toMatchObject({ code: 0, stdout: expect.stringContaining('5 removed') });
    expect(workspace.outputs()).toEqual({});
  });
});
