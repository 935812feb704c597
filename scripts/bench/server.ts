import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileFor } from '../lib/server/address.ts';

/** Kinds of file that hosts compress; others are sent as they are. */
const COMPRESSED: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

const PLAIN = 'application/octet-stream';
const CACHED = 'max-age=3600';

/** What was asked for, and how many bytes of body went out. */
export type Traffic = { path: string; bytes: number };

/** A static host that compresses and keeps account of what it sends. */
export type CountingServer = { url: string; traffic: Traffic[]; close(): void };

/** Serve a folder on a free port of this machine. Files may be cached by the browser, as on real hosts. */
export async function serve(folder: string): Promise<CountingServer> {
  const traffic: Traffic[] = [];
  const compressed = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const path = fileFor(request.url ?? '/', '/');
    const bytes = path === null ? null : await readFile(join(folder, path)).catch(() => null);
    if (!path || !bytes) return void response.writeHead(404).end();
    const type = COMPRESSED[extname(path)];
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    if (!type && from && to) {
      const part = bytes.subarray(Number(from), Number(to) + 1);
      traffic.push({ path, bytes: part.length });
      const range = `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}`;
      response.writeHead(206, { 'content-type': PLAIN, 'content-length': part.length, 'content-range': range, 'cache-control': CACHED });
      return void response.end(part);
    }
    const body = type ? (compressed.get(path) ?? gzipSync(bytes)) : bytes;
    if (type) compressed.set(path, body);
    traffic.push({ path, bytes: body.length });
    const encoding = type ? { 'content-encoding': 'gzip' } : {};
    const plain = extname(path).startsWith('.wasm') ? 'application/wasm' : PLAIN;
    response.writeHead(200, { 'content-type': type ?? plain, 'content-length': body.length, 'cache-control': CACHED, ...encoding });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, traffic, close: () => server.close() };
}
