import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { cell, changesMarkdown } from '../../scripts/lib/changes/markdown.ts';
import { command, reportText, temporary, Workspace } from './run.ts';

const ID = '330803-2019-self-assessment';
const template = new Workspace();
beforeAll(async () => {
  template.source('qujiang.txt', reportText('浙江省衢州市衢江区', 2019));
  await template.convert();
});
afterAll(() => template.remove());

describe('npm run changes', () => {
  it('tells what a change of content does: reports, values, why', async () => {
    const [base, head] = [temporary(template), temporary(template)];
    head.source('xialu.txt', reportText('湖北省黄石市下陆区', 2018));
    await head.convert();
    const path = join(head.out, 'records', `${ID}.json`);
    const record = JSON.parse(readFileSync(path, 'utf8'));
    record.observations[0].value += 1;
    writeFileSync(path, JSON.stringify(record));
    const { code, stdout } = await command('changes', '--base', base.out, '--head', head.out);
    expect(code).toBe(0);
    expect(stdout).toContain('- report added: **1**');
    expect(stdout).toContain('- value changed (read otherwise): **1**');
    const [observation] = record.observations;
    expect(stdout).toContain(`| \`value\` | \`${observation.value - 1}\` | \`${observation.value}\` | read otherwise |`);
  });

  it('compares commits of the repository with the content at hand', async () => {
    const { code, stdout } = await command('changes', '--base', 'HEAD', '--head', 'HEAD');
    expect([code, stdout]).toEqual([0, expect.stringContaining('Nothing is read otherwise')]);
  });

  it.each([
    ['a state that is none', 'no-such-branch', 'neither a folder'],
    ['an option in its place', '--output=/tmp/x', 'neither a folder'],
  ])('refuses %s', async (_, state, message) => {
    const { code, stderr } = await command('changes', `--base=${state}`);
    expect([code, stderr]).toEqual([1, expect.stringContaining(message)]);
  });

  it('refuses a record that pretends to be another', async () => {
    const head = temporary(template);
    const path = join(head.out, 'records', `${ID}.json`);
    writeFileSync(join(head.out, 'records', '420204-2018-self-assessment.json'), readFileSync(path));
    rmSync(path);
    expect((await command('changes', '--base', template.out, '--head', head.out)).stderr).toContain('bears another id');
  });
});

test.each([
  ['@somebody <b>x</b> https://x.cn', '`@somebody <b>x</b> https://x.cn`'],
  ['a`b``c', '`aˋbˋˋc`'],
  ['1 | 2 \\| 3', '`1 \\| 2 \\\\\\| 3`'],
  ['a\nb\u202ec', '`a b c`'],
  ['', ''],
  [null, ''],
  [0, '`0`'],
])('%j becomes a cell that does nothing', (value, expected) => {
  expect(cell(value)).toBe(expected);
});

test('long lists end', () => {
  const change = {
    kind: 'value-added',
    report: ID,
    district: '330803',
    indicator: 'a',
    mention: 'm-1',
    field: null,
    before: null,
    after: 1,
    cause: 'rule',
  } as const;
  const text = changesMarkdown(Array(1000).fill(change), new Map([[`${ID} m-1`, '12所']]));
  expect(text.length).toBeLessThan(60_000);
  expect(text).toContain('The first 200 of 1000');
});
