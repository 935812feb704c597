import { describe, expect, onTestFinished, test } from 'vitest';
import { type OpenDesk, reviewCommand } from '../../../scripts/lib/review/command.ts';
import { runCommand } from '../../../scripts/lib/terminal/run-command.ts';
import type { DeskReport, DeskStart } from '../../../src/site/review/wire.ts';
import { reportText, temporary } from '../run.ts';

const ID = '330803-2021-self-assessment';

/** An open desk with one report, started as a person would. */
async function openDesk(...args: string[]): Promise<{ desk: OpenDesk | null; said: string; code: number }> {
  const work = temporary();
  work.source(`${ID}.txt`, reportText('浙江省衢州市衢江区', 2021));
  let said = '';
  let code = 0;
  const opened: OpenDesk[] = [];
  const shell = {
    write: (text: string) => {
      said += text;
    },
    say: (line: string) => {
      said += `${line}\n`;
    },
    warn: (line: string) => {
      said += `${line}\n`;
    },
    fail: (given = 1) => {
      code = given;
    },
  };
  const folders = ['--sources', work.sources, '--out', work.out];
  await runCommand(
    (one) => reviewCommand(one, (desk) => opened.push(desk)),
    ['--no-open', '--port', '0', '--by', 'lx', ...folders, ...args],
    shell,
  );
  onTestFinished(async () => {
    for (const desk of opened) await desk.close();
  });
  return { desk: opened[0] ?? null, said, code };
}

describe('the desk', () => {
  test('serves its page and its own files, with a strict policy and without anything from elsewhere', async () => {
    const { desk } = await openDesk();
    const address = desk?.address ?? '';
    const page = await fetch(address);
    const text = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(text).toContain('复核台');
    for (const [, path = ''] of text.matchAll(/(?:src|href)="([^"#]+)"/g)) {
      expect(path.startsWith(new URL(address).pathname)).toBe(true);
      expect((await fetch(new URL(path, address))).status).toBe(200);
    }
    expect(await (await fetch(`${address}en`)).text()).toContain('Review desk');
  });

  test('gives the report that was asked for, and who sits at it', async () => {
    const { desk } = await openDesk(ID);
    const start = (await (await fetch(`${desk?.address}api/start`)).json()) as DeskStart;
    expect(start).toMatchObject({ report: ID, by: 'lx', model: null, reports: [{ id: ID }] });
    const report = (await (await fetch(`${desk?.address}api/report?id=${ID}`)).json()) as DeskReport;
    expect(report.items.length).toBeGreaterThan(10);
  });

  test('writes for its own page only', async () => {
    const { desk } = await openDesk();
    const address = desk?.address ?? '';
    const body = JSON.stringify({ words: '3—30万', unit: '元' });
    const post = (headers: Record<string, string>) => fetch(`${address}api/parse`, { method: 'POST', body, headers });
    expect((await post({ 'content-type': 'application/json' })).status).toBe(403);
    expect((await post({ 'content-type': 'application/json', origin: 'https://evil.example' })).status).toBe(403);
    const own = await post({ 'content-type': 'application/json', origin: new URL(address).origin });
    expect(await own.json()).toEqual({ value: 30000, valueHigh: 300000, unit: '元', qualifier: 'range' });
  });

  test.each([
    ['review', { report: ID, version: 'x', by: 'no such name', answers: [] }, 422],
    ['review', { report: ID, version: 'stale', by: 'lx', answers: [] }, 409],
    ['review', { report: '../../etc', version: 'x', by: 'lx', answers: [] }, 422],
    ['undo', { act: 99 }, 422],
    ['opinion', { report: ID, key: 'x' }, 422],
    ['nothing', {}, 404],
  ])('a wrong request to %s is told as such', async (name, body, status) => {
    const { desk } = await openDesk();
    const origin = new URL(desk?.address ?? '').origin;
    const headers = { 'content-type': 'application/json', origin };
    const answer = await fetch(`${desk?.address}api/${name}`, { method: 'POST', body: JSON.stringify(body), headers });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toHaveProperty('message');
  });
});

test.each([
  [['110101-2020-bulletin'], /no report of this id/],
  [['--by', 'a b'], /initials or a handle/],
  [['--port', '70000'], /Expected a port/],
  [['--model', 'm'], /both --ask and --model/],
  [['--messages', '/no/such/folder'], /no such folder of messages/],
  [['--help'], /review desk/i],
])('%s is answered in words', async (args, words) => {
  const { desk, said } = await openDesk(...args);
  expect(desk).toBeNull();
  expect(said).toMatch(words);
});
