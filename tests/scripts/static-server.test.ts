import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { basePath, fileFor } from '../../scripts/lib/server/address.ts';
import { staticServer } from '../../scripts/lib/server/static-server.ts';
import { Workspace } from './run.ts';

test.each([
  ['/', '/', 'index.html'],
  ['/edu/', '/edu/', 'index.html'],
  ['/edu/reports/?q=1', '/edu/', 'reports/index.html'],
  ['/assets/page.js#x', '/', 'assets/page.js'],
  ['/reports/', '/edu/', null],
  ['/../secret', '/', null],
  ['/%2e%2e/secret', '/', null],
  ['/%00', '/', null],
  ['/%E0%A4%A', '/', null],
])('%s under %s leads to %s', (address, base, file) => expect(fileFor(address, base)).toBe(file));

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['edu', '/edu/'],
  ['/a/b/', '/a/b/'],
])('base path of %s is %s', (given, path) => {
  expect(basePath(given)).toBe(path);
});

describe('the server of a built site', () => {
  const work = new Workspace();
  const site = join(work.root, 'site');
  let server: Server;
  let port: number;

  beforeAll(async () => {
    mkdirSync(join(site, 'reports', '离线'), { recursive: true });
    writeFileSync(join(site, 'index.html'), '首页');
    writeFileSync(join(site, '404.html'), '没有这一页');
    writeFileSync(join(site, 'reports', 'index.html'), '报告');
    writeFileSync(join(site, 'reports', '离线', 'a b.csv'), '0123456789');
    writeFileSync(join(site, 'data.parquet'), 'PAR1');
    writeFileSync(join(work.root, 'secret.txt'), 'mine');
    symlinkSync(join(work.root, 'secret.txt'), join(site, 'secret.txt'));
    symlinkSync(work.root, join(site, 'out'));
    server = staticServer(site, '/edu/');
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.close();
    work.remove();
  });

  type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
  const ask = (path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (words: string) => {
          body += words;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      });
      sent.on('error', reject).end();
    });

  test.each([
    ['/edu/', '首页', 'text/html'],
    ['/edu/reports/?q=1', '报告', 'text/html'],
    [`/edu/reports/${encodeURIComponent('离线')}/a%20b.csv`, '0123456789', 'text/csv; charset=utf-8'],
    ['/edu/data.parquet', 'PAR1', 'application/vnd.apache.parquet'],
  ])('%s is %s', async (path, body, type) => {
    const answer = await ask(path);
    expect(answer).toMatchObject({ status: 200, body });
    expect(answer.headers['content-type']).toContain(type);
  });

  test('a folder is led to with its slash, within this server', async () => {
    expect(await ask('/edu/reports?q=1')).toMatchObject({ status: 301, headers: { location: '/edu/reports/' } });
  });

  test('a part of a file is given where it is asked for', async () => {
    const path = `/edu/reports/${encodeURIComponent('离线')}/a%20b.csv`;
    const part = await ask(path, { headers: { range: 'bytes=2-4' } });
    expect(part).toMatchObject({ status: 206, body: '234', headers: { 'content-range': 'bytes 2-4/10' } });
    expect(await ask(path, { headers: { range: 'bytes=20-' } })).toMatchObject({ status: 416 });
  });

  test('HEAD has the headers and no body', async () => {
    const head = await ask('/edu/', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, body: '', headers: { 'content-length': '6' } });
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    expect(await ask('/edu/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  test.each([
    '/edu/secret.txt',
    '/edu/out/secret.txt',
    '/edu/out',
    '/edu/../secret.txt',
    '/edu/%2e%2e%2fsecret.txt',
    '/edu/%ED%A0%80',
    '/',
  ])('nothing outside of the folder is served, and the page for what is not there is shown: %s', async (path) =>
    expect(await ask(path)).toMatchObject({ status: 404, body: '没有这一页' }),
  );

  test('another host that leads here is refused', async () => {
    expect((await ask('/edu/', { headers: { host: 'evil.example' } })).status).toBe(421);
  });
});
