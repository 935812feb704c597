import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputError } from '../../../src/model/error.ts';
import { deskPage } from '../../../src/site/review/page.ts';
import type { DeskEvent } from '../../../src/site/review/wire.ts';
import { RunError } from '../terminal/run-error.ts';
import type { Asset } from './assets.ts';
import { Overtaken } from './desk.ts';
import { admit, SAFE_HEADERS } from './guard.ts';
import type { Routes } from './routes.ts';

/** Largest body that the desk takes: messages of readers, pasted. */
const LARGEST = 1_000_000;
const JSON_TYPE = 'application/json; charset=utf-8';

/** What the server serves: its files, and what it answers under `/api/`. */
export type DeskServerInput = { token: string; assets: ReadonlyMap<string, Asset>; routes: Routes };

/** The server of the desk, for this computer and for those who know the token. */
export class DeskServer {
  readonly #server: Server;
  readonly #input: DeskServerInput;
  readonly #listeners = new Set<ServerResponse>();

  constructor(input: DeskServerInput) {
    this.#input = input;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  /** Listen on this computer alone; gives the address of the desk. @throws RunError where the port is taken */
  listen(port: number): Promise<string> {
    return new Promise((listening, failed) => {
      this.#server.once('error', (error: NodeJS.ErrnoException) => failed(error.code === 'EADDRINUSE' ? taken(port) : error));
      this.#server.listen(port, '127.0.0.1', () => listening(`http://127.0.0.1:${this.#port}/${this.#input.token}/`));
    });
  }

  /** Tell all open pages. */
  tell(event: DeskEvent): void {
    for (const response of this.#listeners) response.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  close(): Promise<void> {
    for (const response of this.#listeners) response.end();
    return new Promise((closed) => {
      this.#server.close(() => closed());
      this.#server.closeAllConnections();
    });
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo | null)?.port ?? 0;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = request;
    const admission = admit({ method, url, headers }, this.#input.token, this.#port);
    if ('refused' in admission) return send(response, admission.refused, 'text/plain; charset=utf-8', 'Refused.\n');
    const { path, query } = admission;
    try {
      if (path === '/api/events') return this.#listen(response);
      if (path.startsWith('/api/')) return await this.#api(path.slice(5), { method, query, request }, response);
      if (path === '/' || path === '/en') return this.#page(path === '/en' ? 'en' : 'zh', response);
      const asset = this.#input.assets.get(path);
      send(response, asset ? 200 : 404, asset?.type ?? 'text/plain', asset?.body ?? 'Not found.\n');
    } catch (error) {
      sendError(response, error);
    }
  }

  #page(lang: 'zh' | 'en', response: ServerResponse): void {
    send(response, 200, 'text/html; charset=utf-8', deskPage(lang, `/${this.#input.token}/`).text);
  }

  async #api(
    name: string,
    { method, query, request }: { method: string; query: URLSearchParams; request: IncomingMessage },
    response: ServerResponse,
  ): Promise<void> {
    const route = (method === 'POST' ? this.#input.routes.post : this.#input.routes.get)[name];
    if (!route) {
      send(response, 404, JSON_TYPE, '{"message":"Not found."}');
      return;
    }
    const asked = method === 'POST' ? parsed(await bodyOf(request)) : Object.fromEntries(query);
    send(response, 200, JSON_TYPE, JSON.stringify((await route(asked)) ?? null));
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, { ...SAFE_HEADERS, 'content-type': 'text/event-stream' });
    response.write(': \n\n');
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
  }
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { ...SAFE_HEADERS, 'content-type': type }).end(body);
}

/** Status and words of an error, as the page shows them. */
function told(error: unknown): { status: number; message: string } {
  if (error instanceof Overtaken) return { status: 409, message: 'Somebody else has written since.' };
  if (error instanceof InputError || error instanceof RunError) return { status: 422, message: `${error.message} ${error.hint}` };
  return { status: 500, message: `Unexpected error: ${(error as Error).message}` };
}

function sendError(response: ServerResponse, error: unknown): void {
  const { status, message } = told(error);
  send(response, status, JSON_TYPE, JSON.stringify({ message }));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new InputError('request', 'This is not JSON.', 'Nothing was written.');
  }
}

/** The body of a request, up to the limit. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST) throw new InputError('request', `It is larger than ${LARGEST / 1000} kB.`, 'Paste less at a time.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function taken(port: number): RunError {
  const other = port < 65_535 ? port + 1 : port - 1;
  return new RunError(`port ${port}`, 'Something else listens on it.', `Choose another: npm run review -- --port ${other}`);
}
