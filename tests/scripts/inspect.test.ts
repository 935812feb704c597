import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '../../src/model/index.ts';
import { command, reportText, SHIPPED, temporary } from './run.ts';

const KONGTONG = join(SHIPPED, '620802-2023-rectification.txt');
const QUJIANG = join(SHIPPED, '330803-2019-self-assessment.txt');

describe('inspect', () => {
  it('prints one record per file and line as JSON', async () => {
    const { code, stdout } = await command('inspect', '--json', KONGTONG, QUJIANG);
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => recordSchema.parse(JSON.parse(line)));
    expect(code).toBe(0);
    expect(records.map(({ report }) => report.id)).toEqual(['620802-2023-rectification', '330803-2019-self-assessment']);
  });

  it('says the same as convert writes', async () => {
    const workspace = temporary();
    workspace.source('qujiang.txt', reportText('浙江省衢州市衢江区', 2019));
    workspace.source('qujiang.yaml', 'url: https://www.example.gov.cn/a\n');
    await workspace.convert();
    const { stdout } = await command('inspect', '--json', join(workspace.sources, 'qujiang.txt'));
    expect(JSON.parse(stdout)).toEqual(JSON.parse(workspace.outputs()['records/330803-2019-self-assessment.json'] as string));
  });

  it('shows a person what was read, and writes nothing', async () => {
    const workspace = temporary();
    workspace.source('report.txt', reportText('浙江省衢州市衢江区', 2019));
    const { code, stdout } = await command('inspect', join(workspace.sources, 'report.txt'));
    expect(code).toBe(0);
    for (const words of [
      'title      浙江省衢州市衢江区人民政府2019年度履行教育职责自评报告',
      'line 1:',
      '一、 基本情况',
      '12所 = 12 所',
      'published is unknown',
    ])
      expect(stdout).toContain(words);
    expect(workspace.outputs()).toEqual({});
  });

  it('reads the other files where one is wrong', async () => {
    const { code, stdout, stderr } = await command('inspect', '--json', join(SHIPPED, 'missing.txt'), QUJIANG);
    expect(code).toBe(1);
    expect(stderr).toMatch(/missing\.txt: There is no such file/);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it('prints no control characters of a source on the terminal', async () => {
    const workspace = temporary();
    workspace.source('report.txt', reportText('浙江省衢州市衢江区', 2019).replace('大班额', '大班额\u001b]0;owned\u0007\u001b[2J\u202e'));
    const { stdout } = await command('inspect', join(workspace.sources, 'report.txt'));
    for (const character of ['\u001b', '\u0007', '\u202e']) expect(stdout).not.toContain(character);
  });
});
