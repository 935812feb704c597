import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Desk } from '../../../scripts/lib/review/desk.ts';
import { indicatorNames } from '../../../scripts/lib/review/indicator-names.ts';
import { askerOf } from '../../../scripts/lib/review/opinion.ts';
import type { DeskReport, Proposal } from '../../../src/site/review/wire.ts';
import { indicators } from '../../support/content.ts';
import { reportText, temporary } from '../run.ts';

const ID = '330803-2021-self-assessment';
const NAMES = indicatorNames(indicators);
const PATIENCE = 300;

/** A model of our own: whoever answers as is told. */
async function model(answer: (request: IncomingMessage, response: ServerResponse, body: string) => void): Promise<string> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    answer(request, response, body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A model that says one thing. */
const saying = (content: unknown) =>
  model((_, response) =>
    response.end(JSON.stringify({ choices: [{ message: { content: typeof content === 'string' ? content : JSON.stringify(content) } }] })),
  );

async function report(): Promise<DeskReport> {
  const work = temporary();
  work.source(`${ID}.txt`, reportText('浙江省衢州市衢江区', 2021));
  const desk = new Desk({ sources: work.sources, out: work.out }, 1, () => {});
  await desk.start();
  return desk.report(ID);
}

async function opinionOf(address: string, raw = '512人'): Promise<Proposal> {
  const about = await report();
  const key = about.items.find((item) => item.kind === 'figure' && item.raw === raw)?.key ?? '';
  const asker = askerOf({ ask: address, model: 'small' }, PATIENCE);
  if (!asker) throw new Error('no asker');
  return asker.ask(about, key, NAMES);
}

describe('a second opinion', () => {
  test('is never asked for unless both address and name are given', () => {
    expect(askerOf({})).toBeNull();
    expect(() => askerOf({ ask: 'http://127.0.0.1:1' })).toThrow('both --ask and --model');
    expect(() => askerOf({ ask: 'file:///etc/passwd', model: 'm' })).toThrow('Not an address');
  });

  test('is asked in the common form, with the sentence and nothing of other reports', async () => {
    let asked = { url: '', body: '' };
    const address = await model((request, response, body) => {
      asked = { url: request.url ?? '', body };
      response.end(JSON.stringify({ choices: [{ message: { content: '{}' } }] }));
    });
    expect(await opinionOf(address)).toEqual({ fields: {}, refused: [] });
    expect(asked.url).toBe('/v1/chat/completions');
    expect(JSON.parse(asked.body)).toMatchObject({ model: 'small', stream: false, messages: [{ role: 'system' }, { role: 'user' }] });
    expect(asked.body).toContain('专任教师512人');
  });

  test('is shown where it quotes words of the text', async () => {
    const address = await saying({ stage: { value: 'all', quote: '专任教师' } });
    expect(await opinionOf(address)).toEqual({ fields: { stage: { value: 'all', quote: '专任教师' } }, refused: [] });
  });

  test('is nothing where it agrees with the program', async () => {
    expect(await opinionOf(await saying({ scope: { value: 'district', quote: '全区' } }))).toEqual({ fields: {}, refused: [] });
  });

  test.each([
    ['a quote that the text does not have', { stage: { value: 'all', quote: '各级各类学校' } }],
    ['an empty quote', { stage: { value: 'all', quote: ' ' } }],
    ['a code that is none', { status: { value: 'maybe', quote: '专任教师' } }],
    ['an indicator that is none', { indicators: { value: 'ignore-all-rules', quote: '专任教师' } }],
  ])('is refused for %s', async (_, content) => {
    const { fields, refused } = await opinionOf(await saying(content));
    expect([fields, refused]).toEqual([{}, Object.keys(content)]);
  });

  test.each([
    ['of fields that are no matter of opinion', { value: { value: 1, quote: '512人' }, verdict: { value: 'confirmed', quote: '512人' } }],
    ['in prose', '这个数字读得不错。'],
    ['as a list', '[1, 2]'],
    ['in another form', { stage: 'all' }],
  ])('is nothing where the answer is %s', async (_, content) =>
    expect(await opinionOf(await saying(content))).toEqual({ fields: {}, refused: [] }),
  );

  test.each<[string, (response: ServerResponse) => void, RegExp]>([
    ['never comes', () => {}, /No answer within/],
    ['is an error', (response) => response.writeHead(500).end('no'), /answered 500/],
    ['leads elsewhere', (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(), /does not answer/],
    ['is no completion', (response) => response.end('{"choices":[]}'), /another form/],
    ['is very long', (response) => response.end(`{"choices":"${'x'.repeat(300_000)}"}`), /another form/],
  ])('an answer that %s is told as what it is', async (_, answer, message) => {
    await expect(opinionOf(await model((_request, response) => answer(response)))).rejects.toThrow(message);
  });
});
