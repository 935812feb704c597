import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ask, readForAdding } from '../../scripts/lib/add/add-source.ts';
import { loadKnowledge } from '../../scripts/lib/content/knowledge.ts';
import { command, type Ended, reportText, temporary, type Workspace } from './run.ts';

/** Write a file outside the sources and add it. */
async function add(workspace: Workspace, file: string, content: string, ...flags: string[]): Promise<Ended> {
  const path = join(workspace.root, file);
  writeFileSync(path, content);
  return await command('add', path, '--sources', workspace.sources, '--out', workspace.out, ...flags);
}

const report = (schools = 12) => reportText('浙江省衢州市衢江区', 2019, schools);

describe('add', () => {
  it('copies the bytes under the id, keeps what was given, converts, and shows the reading', async () => {
    const workspace = temporary();
    const { code, stdout } = await add(workspace, '自评.txt', report(), '--url', 'https://www.example.gov.cn/a', '--published', '2020-12');
    expect(code).toBe(0);
    expect(readdirSync(workspace.sources)).toEqual(['330803-2019-self-assessment.txt', '330803-2019-self-assessment.yaml']);
    expect(readFileSync(join(workspace.sources, '330803-2019-self-assessment.txt'), 'utf8')).toBe(report());
    expect(stdout).toContain('12所 = 12 所');
    expect(stdout).toContain('Added as 330803-2019-self-assessment.txt');
    const record = JSON.parse(workspace.outputs()['records/330803-2019-self-assessment.json'] as string);
    expect(record.report).toMatchObject({ url: 'https://www.example.gov.cn/a', published: '2020-12' });
    expect((await workspace.convert('--check')).code).toBe(0);
  });

  it('notices that the same file is there already', async () => {
    const workspace = temporary();
    await add(workspace, 'a.txt', report());
    const { code, stderr } = await add(workspace, 'b.txt', report());
    expect(code).toBe(1);
    expect(stderr).toContain('b.txt: The same file is here already, as 330803-2019-self-assessment.txt.');
    expect(readdirSync(workspace.sources)).toHaveLength(1);
  });

  it('gives another report of the same kind and year the next number, and says so', async () => {
    const workspace = temporary();
    await add(workspace, 'a.txt', report());
    const { code, stdout } = await add(workspace, 'b.txt', report(13));
    expect(code).toBe(0);
    expect(stdout).toContain('330803-2019-self-assessment.txt is a report of the same district, kind and year');
    expect(readFileSync(join(workspace.sources, '330803-2019-self-assessment.txt'), 'utf8')).toBe(report());
    expect(Object.keys(workspace.outputs())).toContain('records/330803-2019-self-assessment-2.json');
    expect((await workspace.convert('--check')).code).toBe(0);
  });

  it('removes what a run that was killed while it wrote has left, and nothing of one that is still writing', async () => {
    const workspace = temporary();
    const left = (pid: number) => `.330803-2019-self-assessment.txt.${pid}-0123456789ab.partial`;
    for (const pid of [2 ** 22 + 1, process.pid]) workspace.source(left(pid), 'half');
    expect((await add(workspace, 'a.txt', report())).code).toBe(0);
    expect(readdirSync(workspace.sources).sort()).toEqual([left(process.pid), '330803-2019-self-assessment.txt']);
  });

  it('leaves nothing behind where its outputs cannot be written', async () => {
    const workspace = temporary();
    writeFileSync(workspace.out, 'a file where the folder should be');
    const { code, stderr } = await add(workspace, 'a.txt', report());
    expect(code).toBe(1);
    expect(stderr).not.toContain('fault of the program');
    expect(readdirSync(workspace.sources)).toEqual([]);
  });

  it('takes from flags what the text does not tell', async () => {
    const workspace = temporary();
    const text = reportText('', 2019);
    const refused = await add(workspace, 'a.txt', text);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/a\.txt: No district found/);
    expect(readdirSync(workspace.sources)).toEqual([]);
    expect((await add(workspace, 'a.txt', text, '--district', '630103', '--year', '2017', '--kind', 'work-report')).code).toBe(0);
    expect(Object.keys(workspace.outputs())).toContain('records/630103-2017-work-report.json');
  });

  it.each([
    [['--district', '12'], /district: expected a six-digit GB\/T 2260 code, got "12"/],
    [['--year', 'soon'], /year: Invalid input/],
    [['--url', 'example'], /url: expected an address that begins with http/],
    [['--kind', 'essay'], /Allowed choices are self-assessment/],
    [['--yaer', '2019'], /Did you mean --year\?/],
  ])('refuses %j', async (flags, message) => {
    const workspace = temporary();
    const { code, stderr } = await add(workspace, 'a.txt', report(), ...flags);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(readdirSync(workspace.sources)).toEqual([]);
  });
});

describe('questions', () => {
  /** Answers in order; the questions asked. */
  function person(...answers: string[]): { ask: Ask; asked: string[] } {
    const asked: string[] = [];
    const ask: Ask = async (question) => {
      asked.push(question);
      return answers.shift() ?? '';
    };
    return { asked, ask };
  }

  it('are asked for what is open only, again where the answer does not fit, and may stay open', async () => {
    const { knowledge } = await loadKnowledge();
    const { ask, asked } = person('12', '330803', '2020-13-x', '2020-12', '');
    const bytes = Buffer.from(reportText('', 2019));
    const { sidecar, record } = await readForAdding({ name: 'a.txt', bytes, known: {} }, ask, knowledge);
    expect(record.report).toMatchObject({ district: { code: '330803' }, year: 2019, published: '2020-12', url: null });
    expect(sidecar).toEqual({ district: '330803', published: '2020-12' });
    expect(asked).toHaveLength(5);
    expect(asked[0]).toContain('No district found');
    expect(asked[1]).toContain('six-digit');
  });

  it('take the name of a district for its code, with the divisions above it where others share the name', async () => {
    const { knowledge } = await loadKnowledge();
    const { ask, asked } = person('鼓楼区', '南京市鼓楼区', '', '', '');
    const { sidecar } = await readForAdding({ name: 'a.txt', bytes: Buffer.from(reportText('', 2019)), known: {} }, ask, knowledge);
    expect(sidecar).toEqual({ district: '320106' });
    expect(asked[1]).toContain('350102 福建省福州市鼓楼区');
  });

  it('are not asked where everything is known', async () => {
    const { knowledge } = await loadKnowledge();
    const { ask, asked } = person();
    const known = { url: 'https://www.example.gov.cn/a', published: '2020', issuer: '衢江区人民政府' };
    await readForAdding({ name: 'a.txt', bytes: Buffer.from(report()), known }, ask, knowledge);
    expect(asked).toEqual([]);
  });
});
