import { createReadStream, realpathSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import sirv from 'sirv';
import { fileFor } from './address.ts';
import { contentType } from './content-type.ts';

/** Names under which this computer asks itself. Another name in a request is another site's, led here by its name server. */
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/** What stands at a path below a folder; null also where a link leads out of the folder. */
async function below(root: string, local: string): Promise<'file' | 'folder' | null> {
  const path = await realpath(join(root, local)).catch(() => null);
  if (path === null || (path !== root && !path.startsWith(root + sep))) return null;
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : null;
}

/**
 * A server of a built site for this computer, as a plain static host would serve it: `index.html` of folders, `404.html` for what is not there. It
 * answers GET and HEAD, whole or in ranges, and follows no link out of the folder.
 *
 * @param base path the site was built for, with slashes at both ends
 */
export function staticServer(folder: string, base: string): Server {
  const root = realpathSync(folder);
  const serve = sirv(root, {
    dev: true,
    etag: true,
    extensions: [],
    setHeaders(response, path) {
      response.setHeader('cache-control', 'no-cache');
      response.setHeader('content-type', contentType(path));
    },
  });
  return createServer(async (request, response) => {
    if (!LOOPBACK.test(request.headers.host ?? '')) return refuse(response, 421, 'This server answers to localhost only.');
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD.', { allow: 'GET, HEAD' });
    const local = fileFor(request.url ?? '/', base);
    const found = local === null ? null : await below(root, local);
    if (local === null || found === null) return notThere(root, request, response);
    if (found === 'folder') return redirect(response, `${(request.url ?? '').split('?')[0]}/`);
    request.url = `/${local.split(sep).map(encodeURIComponent).join('/')}`;
    serve(request, response, () => notThere(root, request, response));
  });
}

function refuse(response: ServerResponse, status: number, words: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(`${words}\n`);
}

/** Leads on within this server, never to another: `//` at the beginning would name a host. */
function redirect(response: ServerResponse, address: string): void {
  response.writeHead(301, { location: address.replace(/^\/+/, '/') }).end();
}

/** The site's own page for what is not there. */
async function notThere(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if ((await below(root, '404.html')) !== 'file') return refuse(response, 404, 'Not found');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(join(root, '404.html')).pipe(response);
}
