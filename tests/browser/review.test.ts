import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenDesk, reviewCommand } from '../../scripts/lib/review/command.ts';
import { runCommand } from '../../scripts/lib/terminal/run-command.ts';
import type { DeskItem, DeskReport } from '../../src/site/review/wire.ts';
import { Workspace } from '../scripts/run.ts';
import { violations } from './axe.ts';
import { freshPage, scrollsSideways } from './browser.ts';

const ID = '620802-2023-rectification';
const OTHER = '630103-2017-work-report';

const work = new Workspace();
let desk: OpenDesk;

beforeAll(async () => {
  work.shipped();
  const silent = { write: () => {}, say: () => {}, warn: () => {}, fail: () => {} };
  const args = ['--no-open', '--port', '0', '--by', 'lx', '--sources', work.sources, '--out', work.out];
  const opened = (one: OpenDesk) => {
    desk = one;
  };
  await runCommand((shell) => reviewCommand(shell, opened), args, silent);
});
afterAll(async () => {
  await desk.close();
  work.remove();
});

const yaml = (id: string) => readFileSync(join(work.sources, `${id}.yaml`), 'utf8');

/** An open page of the desk, and what went wrong in it. */
async function openPage(options: Parameters<typeof freshPage>[0] = {}, path = '') {
  const watched = await freshPage({ viewport: { width: 1280, height: 900 }, ...options });
  await watched.page.goto(desk.address + path);
  await watched.page.waitForSelector('.case, .empty');
  return watched;
}

/** Goes to a queue of a report with the keyboard. */
async function begin(page: Page, queue: string, report = ''): Promise<void> {
  await page.locator('#report').focus();
  await page.selectOption('#report', report);
  await page.locator(`[data-queue="${queue}"]`).focus();
  await page.keyboard.press('Enter');
  await page.locator(`[data-queue="${queue}"][aria-current]`).waitFor();
  await page.locator('#case').focus();
}

/** Presses keys one after the other; characters that no key has are typed. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    if (/^\P{ASCII}$/u.test(key)) await page.keyboard.insertText(key);
    else await page.keyboard.press(key);
    await page.waitForTimeout(60);
  }
}

/** Place in its queue of the item in question. */
const place = (page: Page) => page.locator('.queue [aria-current]').getAttribute('data-go').then(Number);
const saved = (page: Page) => page.locator('#saved', { hasText: '✓' }).waitFor();
const figures = (report: DeskReport) => report.items.filter((item): item is DeskItem & { kind: 'figure' } => item.kind === 'figure');

describe('one report reviewed whole by the keyboard alone', () => {
  /** What a careful reader corrects in it: the figure, and the keys that do it. */
  const CORRECTIONS: readonly [raw: string, nth: number, keys: readonly string[]][] = [
    ['3—30万', 0, ['/', '2', '4']],
    ['4所', 0, ['/', 'j', 's', 'g', 'z', 'Enter']],
    ['16所', 0, ['o', '7']],
    ['72万元', 0, ['o', '7']],
    ['209名', 0, ['p', 'Backspace', 'Enter']],
    ['350人次', 0, ['p', 'Backspace', 'Enter']],
    ['300多', 0, ['v', 'Enter']],
    ['1次', 0, ['t', '3']],
  ];

  test('takes at most 1.3 presses a figure, and everything is in the sidecar', async () => {
    const { page, faults } = await openPage();
    await begin(page, 'whole', ID);
    const report = await desk.desk.report(ID);
    const planned = new Map<string, readonly string[]>();
    for (const [raw, nth, keys] of CORRECTIONS) {
      const found = figures(report).filter((item) => item.raw === raw)[nth];
      if (!found) throw new Error(`no ${raw}`);
      planned.set(found.key, keys);
    }
    const done = new Set<string>();
    let presses = 0;
    while (done.size < report.items.length) {
      const item = report.items[await place(page)];
      if (!item || done.has(item.key)) throw new Error('the desk does not go on');
      const own = planned.get(item.key) ?? [];
      await press(page, ...own);
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      const group = together(report, item).filter(({ key }) => !done.has(key));
      const all = group.every(({ key }) => key === item.key || !planned.has(key));
      await press(page, all && group.length > 1 ? 'Shift+Enter' : 'Enter');
      for (const { key } of all ? group : [item]) done.add(key);
      if (done.size < report.items.length) await expect.poll(async () => report.items[await place(page)]?.key).not.toBe(item.key);
      if (item.kind === 'figure') presses += own.length + 1;
    }
    await saved(page);
    await expect
      .poll(async () => (await desk.desk.report(ID)).items.filter(({ said }) => said.every(({ by }) => by !== 'lx')).length)
      .toBe(0);
    expect(figures(report)).toHaveLength(70);
    expect(presses / 70).toBeLessThanOrEqual(1.3);
    const corrected = figures(await desk.desk.report(ID)).filter(({ said }) =>
      said.some(({ by, verdict }) => by === 'lx' && verdict === 'corrected'),
    );
    expect(corrected.map(({ raw }) => raw)).toEqual(['4所', '3—30万', '16所', '72万元', '209名', '350人次', '1次']);
    expect(yaml(ID)).toContain('of: report');
    await page.keyboard.press('z');
    await expect.poll(() => yaml(ID).includes('by: lx\n    on') && !/of: report\n(?: {4}.*\n)*? {4}by: lx/.test(yaml(ID))).toBe(true);
    expect(faults).toEqual([]);
  });

  /** What ⇧↵ confirms at once. */
  function together(report: DeskReport, item: DeskItem): readonly DeskItem[] {
    if (item.kind === 'document') return report.items.filter(({ kind }) => kind === 'document');
    if (item.kind !== 'figure') return [item];
    return figures(report).filter(({ sentence }) => sentence.start === item.sentence.start);
  }
});

test('in a blind round nothing of the program’s answer is shown before one’s own', async () => {
  const { page, faults } = await openPage();
  await begin(page, 'whole', OTHER);
  await press(page, 'Shift+Enter');
  await press(page, 'b');
  const right = page.locator('.right');
  expect(await right.textContent()).not.toMatch(/2017|已发生|全域/);
  expect(await page.locator('.queue [aria-current]').textContent()).not.toMatch(/指标|把握|督学|教师/);
  await press(page, 's', '3');
  expect(await right.textContent()).toContain('小学');
  await press(page, 'Enter');
  expect(await right.textContent()).toContain('已发生');
  await press(page, 'Enter');
  await saved(page);
  await expect.poll(() => /by: lx\n\s+on: \S+\n\s+blind: true/.test(yaml(OTHER))).toBe(true);
  expect(faults).toEqual([]);
});

test('two windows do not lose work of each other', async () => {
  const [first, second] = [await openPage(), await openPage()];
  for (const { page } of [first, second]) await begin(page, 'whole', '330803-2019-self-assessment');
  await press(second.page, 'ArrowRight', 'ArrowRight');
  await press(first.page, 'Enter');
  await press(second.page, 'Enter');
  await Promise.all([saved(first.page), saved(second.page)]);
  await expect
    .poll(async () => {
      const { items } = await desk.desk.report('330803-2019-self-assessment');
      return items.flatMap(({ key, said }) => (said.some(({ by }) => by === 'lx') ? [key] : []));
    })
    .toEqual(['document.title', 'document.district']);
  expect(await first.page.locator('[data-st="ok"]').count()).toBeGreaterThanOrEqual(1);
  // The 409 that brings the second window up to date is the only thing that may be reported.
  expect([...first.faults, ...second.faults].filter((fault) => !fault.includes('409'))).toEqual([]);
});

describe('the page of the desk', () => {
  test.each([
    [1280, 'light', ''],
    [1024, 'dark', 'en'],
    [768, 'light', ''],
  ] as const)('at %i px, %s, %s has no fault of accessibility and does not scroll sideways', async (width, colorScheme, path) => {
    const { page, faults } = await openPage({ viewport: { width, height: 900 }, colorScheme }, path);
    for (const queue of ['doubtful', 'messages']) {
      await begin(page, queue);
      expect(await violations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    }
    await begin(page, 'doubtful');
    await press(page, '/');
    expect(await violations(page)).toEqual([]);
    await press(page, 'Escape');
    expect(faults).toEqual([]);
  });

  test('says to a screen reader where one is and how the figure is read', async () => {
    const { page } = await openPage();
    await begin(page, 'doubtful');
    await press(page, 'ArrowRight');
    expect(await page.locator('#now[aria-live="polite"]').textContent()).toMatch(/^第 \d+ 处，共 \d+ 处/);
    expect(await page.locator('#toast[role="status"]').count()).toBe(1);
  });

  test('shows a broken sidecar at its line and goes on when it is mended', async () => {
    const { page } = await openPage();
    await begin(page, 'whole', OTHER);
    const good = yaml(OTHER);
    work.source(`${OTHER}.yaml`, `note: 好\nreviews: [\n`);
    await page.locator('[role="alert"] .e').waitFor();
    expect(await page.locator('[role="alert"]').textContent()).toContain(`${OTHER}.yaml`);
    work.source(`${OTHER}.yaml`, good);
    await page.locator('[role="alert"]').first().waitFor({ state: 'detached' });
  });
});
