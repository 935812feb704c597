import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '../../src/model/index.ts';
import { command, reportText, SHIPPED, temporary } from './run.ts';

const KONGTONG = join(SHIPPED, '620802-2023-rectification.txt');
const QUJIANG = join(SHIPPED, '330803-2019-self-assessment.txt');

const SAW =
  '{ value: 8300, unit: 人, qualifier: exact, indicators: [{ id: student-count }], stage: primary, period: "2019", status: actual, scope: district }';

/** A review that holds, one whose surroundings have changed, one of a field that is read otherwise. */
const REVIEWS = `reviews:
  - { of: figure, at: { quote: 8300人, before: 在校生 }, saw: ${SAW}, verdict: confirmed, by: authors, on: 2026-11-20 }
  - { of: figure, at: { quote: 512人, before: 教职工 }, saw: ${SAW}, verdict: confirmed, by: authors, on: 2026-11-20 }
  - { of: field, field: year, saw: 2018, verdict: confirmed, by: authors, on: 2026-11-20 }
`;

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

  it('lists what people said, and which of it is to be looked at again, as convert counts it', async () => {
    const workspace = temporary();
    workspace.source('qujiang.txt', reportText('浙江省衢州市衢江区', 2019));
    workspace.source('qujiang.yaml', REVIEWS);
    const { stdout } = await command('inspect', join(workspace.sources, 'qujiang.txt'));
    expect(stdout).toMatch(/8300人 = 8300 人 {2}line 6 \[confirmed by authors on 2026-11-20\]/);
    expect(stdout).toMatch(/reviews\.1 figure 512人: the words around it have changed, line 6/);
    expect(stdout).toMatch(/reviews\.2 field year: the program reads something else than was judged/);
    expect((await workspace.convert()).stdout).toContain('2 reviews to look at again');
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
