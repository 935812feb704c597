import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Desk, Overtaken } from '../../../scripts/lib/review/desk.ts';
import type { Answer, DeskEvent, DeskItem, DeskReport } from '../../../src/site/review/wire.ts';
import { reportText, temporary, type Workspace } from '../run.ts';

const ID = '330803-2021-self-assessment';
const FILE = `${ID}.txt`;

/** A desk with one report at it, and what it tells. */
async function deskOf(work: Workspace) {
  const events: DeskEvent[] = [];
  const desk = new Desk({ sources: work.sources, out: work.out }, 1, (event) => events.push(event));
  await desk.start();
  onTestFinished(() => desk.settled());
  return { desk, events };
}

/** One report of 衢江区, taken in. */
function oneReport(text = reportText('浙江省衢州市衢江区', 2021)) {
  const work = temporary();
  work.source(FILE, text);
  return { work, yaml: () => readFileSync(join(work.sources, `${ID}.yaml`), 'utf8') };
}

function figure(report: DeskReport, raw: string): DeskItem & { kind: 'figure' } {
  const found = report.items.find((item): item is DeskItem & { kind: 'figure' } => item.kind === 'figure' && item.raw === raw);
  if (!found) throw new Error(`no figure ${raw}`);
  return found;
}

const write = (desk: Desk, report: DeskReport, answers: Answer[], by = 'lx') =>
  desk.write({ report: ID, version: report.version, by, answers });

describe('what is written', () => {
  test('a confirmed figure stands in the sidecar with its words and the reading that was seen, and can be taken back', async () => {
    const { work, yaml } = oneReport();
    work.source(`${ID}.yaml`, '# 校对中\nnote: 试读\n');
    const { desk } = await deskOf(work);
    const report = await desk.report(ID);
    const { act, report: after } = await write(desk, report, [{ key: figure(report, '12所').key, verdict: 'confirmed' }]);
    expect(yaml()).toContain('quote: 12所');
    expect(yaml()).toContain('value: 12');
    expect(figure(after, '12所').said).toMatchObject([{ by: 'lx', verdict: 'confirmed', reading: { value: 12, unit: '所' } }]);
    const { report: back } = await desk.undo(act);
    expect(yaml()).toBe('# 校对中\nnote: 试读\n');
    expect(figure(back, '12所').said).toEqual([]);
  });

  test('a correction keeps the program’s reading beside the person’s, also after converting', async () => {
    const { work } = oneReport();
    const { desk } = await deskOf(work);
    const report = await desk.report(ID);
    await write(desk, report, [{ key: figure(report, '512人').key, verdict: 'corrected', reading: { stage: 'junior' } }]);
    await desk.settled();
    const after = figure(await desk.report(ID), '512人');
    expect(after.reading.stage).toBe('primary');
    expect(after.said).toMatchObject([{ verdict: 'corrected', reading: { stage: 'junior', value: 512 } }]);
    expect(after.again).toEqual([]);
  });

  test('a figure that is none stays at the desk after converting, so that it can be looked at again', async () => {
    const { work } = oneReport();
    const { desk } = await deskOf(work);
    const report = await desk.report(ID);
    await write(desk, report, [{ key: figure(report, '40人').key, verdict: 'rejected' }]);
    await desk.settled();
    expect(figure(await desk.report(ID), '40人').said).toMatchObject([{ verdict: 'rejected', reading: null }]);
  });

  test('a figure that was missed is added with a whole reading', async () => {
    const { work } = oneReport();
    const { desk } = await deskOf(work);
    const report = await desk.report(ID);
    const start = report.text.indexOf('一是');
    const reading = { value: 1, unit: '个', qualifier: 'exact', status: 'planned', scope: 'district' };
    const { report: after } = await write(desk, report, [{ key: 'new', verdict: 'corrected', span: { start, end: start + 2 }, reading }]);
    expect(figure(after, '一是').said).toMatchObject([{ verdict: 'corrected', reading: { value: 1, status: 'planned', stage: null } }]);
  });

  test('fields, problems, checks and text set aside are reviewed like figures', async () => {
    const { work, yaml } = oneReport(`${reportText('浙江省衢州市衢江区', 2021)}\n【打印本页】 【关闭窗口】\n`);
    const { desk } = await deskOf(work);
    const report = await desk.report(ID);
    const others = report.items.filter(({ kind }) => kind !== 'figure');
    const answers = others.map(({ key }): Answer => ({ key, verdict: 'confirmed' }));
    const { report: after } = await write(desk, report, answers);
    for (const kind of ['field', 'problem', 'set-aside', 'report']) expect(yaml()).toContain(`of: ${kind}\n`);
    const left = after.items.filter(({ kind, said }) => kind !== 'figure' && said.length === 0).map(({ key }) => key);
    expect(left).toEqual([]);
    await desk.settled();
    expect((await desk.report(ID)).items.flatMap(({ again }) => again)).toEqual([]);
  });

  test.each<[string, Answer]>([
    ['a stage that is none', { key: 'FIGURE', verdict: 'corrected', reading: { stage: 'Kindergarten 1' } }],
    ['a correction of nothing', { key: 'FIGURE', verdict: 'corrected' }],
    ['an item that is not there', { key: 'm-00000000', verdict: 'confirmed' }],
  ])('what does not fit is refused and nothing is written: %s', async (_, answer) => {
    const { work } = oneReport();
    const { desk } = await deskOf(work);
    const report = await desk.report(ID);
    const key = answer.key === 'FIGURE' ? figure(report, '12所').key : answer.key;
    await expect(write(desk, report, [{ ...answer, key }])).rejects.toThrow();
    expect((await desk.report(ID)).version).toBe(report.version);
  });
});

describe('two windows', () => {
  test('a writing that did not see the last one is refused, and nothing is lost', async () => {
    const { work } = oneReport();
    const { desk } = await deskOf(work);
    const seen = await desk.report(ID);
    await write(desk, seen, [{ key: figure(seen, '12所').key, verdict: 'confirmed' }]);
    await expect(write(desk, seen, [{ key: figure(seen, '8300人').key, verdict: 'confirmed' }], 'wm')).rejects.toThrow(Overtaken);
    const fresh = await desk.report(ID);
    const { report } = await write(desk, fresh, [{ key: figure(fresh, '8300人').key, verdict: 'confirmed' }], 'wm');
    expect([figure(report, '12所').said.length, figure(report, '8300人').said.length]).toEqual([1, 1]);
  });

  test('taking back takes back one’s own only', async () => {
    const { work } = oneReport();
    const { desk } = await deskOf(work);
    const first = await desk.report(ID);
    const { act } = await write(desk, first, [{ key: figure(first, '12所').key, verdict: 'confirmed' }]);
    const second = await desk.report(ID);
    await write(desk, second, [{ key: figure(second, '12所').key, verdict: 'rejected' }], 'wm');
    const { report } = await desk.undo(act);
    expect(figure(report, '12所').said).toMatchObject([{ by: 'wm', verdict: 'rejected' }]);
  });
});

describe('what is to be looked at again', () => {
  async function reviewedThen(change: (text: string) => string) {
    const { work } = oneReport();
    const first = await deskOf(work);
    const report = await first.desk.report(ID);
    await write(first.desk, report, [{ key: figure(report, '512人').key, verdict: 'confirmed' }]);
    await first.desk.settled();
    writeFileSync(join(work.sources, FILE), change(report.text));
    return (await deskOf(work)).desk.report(ID);
  }

  test('words elsewhere may change', async () => {
    const report = await reviewedThen((text) => text.replace('大班额', '大班额、超大班额'));
    expect(figure(report, '512人')).toMatchObject({ said: [{ by: 'lx' }], again: [] });
  });

  test('words beside it may not: the review says what it saw', async () => {
    const report = await reviewedThen((text) => text.replace('在校生8300人,', '在校生8300人，其中'));
    expect(figure(report, '512人')).toMatchObject({ said: [], again: [{ reason: 'surroundings-changed', quote: '512人' }] });
  });

  test('where its words are gone the report as a whole keeps it', async () => {
    const report = await reviewedThen((text) => text.replace('专任教师512人', '教师若干'));
    const whole = report.items.find(({ kind }) => kind === 'report');
    expect(whole?.again).toMatchObject([{ reason: 'words-lost', quote: '512人', said: { by: 'lx' } }]);
  });
});

test('a broken sidecar is told with its line, nothing is written into it, and other reports go on', async () => {
  const { work } = oneReport();
  const other = '330803-2022-self-assessment';
  work.source(`${other}.txt`, reportText('浙江省衢州市衢江区', 2022));
  const { desk } = await deskOf(work);
  work.source(`${ID}.yaml`, 'note: 好\nreviews: {');
  const report = await desk.report(ID);
  expect(report.broken).toMatchObject({ file: `${ID}.yaml`, line: 2 });
  await expect(write(desk, report, [{ key: figure(report, '12所').key, verdict: 'confirmed' }])).rejects.toThrow(/line 2/);
  expect((await desk.report(other)).broken).toBeNull();
});

test('after converting it tells what changed besides what was reviewed', async () => {
  const { work } = oneReport();
  const { desk, events } = await deskOf(work);
  const report = await desk.report(ID);
  await write(desk, report, [{ key: 'document.year', verdict: 'corrected', reading: 2020 }]);
  await desk.settled();
  const converted = events.filter((event) => event.type === 'converted');
  expect(converted.flatMap(({ changes }) => changes)).toContainEqual(expect.objectContaining({ kind: 'head', words: 'year: 2021 → 2020' }));
});

describe('what readers wrote', () => {
  const letter = (lines: Record<string, string>) =>
    Object.entries(lines)
      .map(([label, words]) => `> ${label}：${words}`)
      .join('\n');

  test('stands at the figure it names, at the words it quotes, or at the report', async () => {
    const { work } = oneReport();
    const { desk } = await deskOf(work);
    const { key } = figure(await desk.report(ID), '512人');
    const mail = [
      letter({ 报告: ID, 位置: key, 原文: '512人', 我认为应当是: '含幼儿园教师' }),
      letter({ 报告: ID, 原文: '在校生8300人', 我认为应当是: '只是小学' }),
      letter({ 报告: ID, 我认为应当是: '标题有误' }),
      letter({ 报告: '110101-2020-bulletin', 我认为应当是: '不在这里' }),
    ].join('\n\n');
    expect(await desk.takeMessages(`您好：\n${mail}`)).toEqual({ taken: 3, unplaced: 1 });
    await desk.takeMessages(mail);
    const { items } = await desk.report(ID);
    const noted = items.flatMap((item) =>
      item.messages.map(({ words }) => [item.kind === 'figure' ? item.raw : item.kind, words.split('\n').at(-1)]),
    );
    expect(noted).toEqual([
      ['8300人', '只是小学'],
      ['512人', '含幼儿园教师'],
      ['report', '标题有误'],
    ]);
  });

  test('in any other form is told as not placed', async () => {
    const { desk } = await deskOf(oneReport().work);
    expect(await desk.takeMessages('你们的网站不错')).toEqual({ taken: 0, unplaced: 1 });
  });
});

test('where there is no report it says what to do', async () => {
  const work = temporary();
  await expect(new Desk({ sources: work.sources, out: work.out }, 1, () => {}).start()).rejects.toThrow('There is no report to review.');
});
