import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/evaluation/index.ts';
import { command, temporary } from './run.ts';

const TEXT = '浙江省衢州市衢江区人民政府2019年度履行教育职责自评报告\n全区有小学24所。\n';

/** A gold folder that names the report as it likes, and the source it stands for. */
function workspaceWithGold(name: string, source?: string) {
  const workspace = temporary();
  workspace.source('any-name.txt', TEXT);
  const folder = join(workspace.root, 'gold');
  mkdirSync(folder);
  const start = TEXT.indexOf('24所');
  const fields = {
    value: 24,
    unit: '所',
    indicator: 'school-count',
    stage: 'primary',
    period: '2019',
    status: 'actual',
    qualifier: 'exact',
    scope: 'district',
  };
  const quantity = { report: name, start, end: start + 3, raw: '24所', ...fields };
  writeFileSync(join(folder, 'quantities.jsonl'), `${JSON.stringify(quantity)}\n\n`);
  if (source) writeFileSync(join(folder, 'metadata.json'), JSON.stringify({ [name]: { source, reportYear: 2019 } }));
  return { folder, sources: workspace.sources };
}

describe('npm run evaluate', () => {
  test.each([
    ['the report id', '330803-2019-self-assessment', undefined],
    ['the file name without its ending', 'any-name', undefined],
    ['a nickname whose metadata gives the source', 'qu', 'any-name.txt'],
  ])('takes gold that names reports by %s', async (_, name, source) => {
    const { folder, sources } = workspaceWithGold(name, source);
    const { code, stdout } = await command('evaluate', '--gold', folder, '--sources', sources, '--json');
    const { mentions, observations, misses } = JSON.parse(stdout) as Evaluation;
    expect(code).toBe(0);
    expect(mentions).toMatchObject({ f1: 1, gold: 1 });
    expect(observations).toMatchObject({ f1: 1, gold: 1 });
    expect(misses).toEqual([]);
  });

  test('prints scores and differences for reading', async () => {
    const { folder, sources } = workspaceWithGold('another-report');
    const { stdout } = await command('evaluate', '--gold', folder, '--sources', sources);
    expect(stdout).toContain('mentions');
    expect(stdout).toMatch(/another-report .* n=1/);
  });

  test('measures both of two sources whose reports have the same id', async () => {
    const { folder, sources } = workspaceWithGold('any-name');
    writeFileSync(join(sources, 'other-name.txt'), TEXT);
    const line = readFileSync(join(folder, 'quantities.jsonl'), 'utf8').trim();
    writeFileSync(join(folder, 'quantities.jsonl'), `${line}\n${line.replace('any-name', 'other-name')}\n`);
    const { code, stdout } = await command('evaluate', '--gold', folder, '--sources', sources, '--json');
    const { reports, mentions } = JSON.parse(stdout) as Evaluation;
    expect(code).toBe(0);
    expect(reports).toEqual(['330803-2019-self-assessment', '330803-2019-self-assessment (other-name.txt)']);
    expect(mentions).toMatchObject({ right: 2, gold: 2 });
  });

  test('calls the figures on the reports of the repository in-sample, and no others', async () => {
    const { folder, sources } = workspaceWithGold('any-name');
    expect((await command('evaluate')).stdout).toContain('in-sample');
    expect((await command('evaluate', '--gold', folder, '--sources', sources)).stdout).not.toContain('in-sample');
  });

  test('says what is wrong with a folder without gold', async () => {
    const { sources } = workspaceWithGold('x');
    const { code, stderr } = await command('evaluate', '--gold', sources, '--sources', sources);
    expect(code).toBe(1);
    expect(stderr).toContain('There are no annotated quantities here.');
  });
});
