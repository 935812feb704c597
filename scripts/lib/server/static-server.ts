import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.zip': 'application/zip',
};

/** Media type of a file by its ending. */
export function contentType(path: string): string {
  return TYPES[extname(path)] ?? 'application/octet-stream';
}

/** Path below the folder that an address asks for; null where it leads outside of the base path or of the folder. */
export function fileFor(address: string, base: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(address.split(/[?#]/)[0] ?? '');
  } catch {
    return null;
  }
  if (!path.startsWith(base) || path.includes('\0')) return null;
  const local = normalize(path.slice(base.length) || '.');
  if (local.startsWith('..') || local.startsWith(sep)) return null;
  return path.endsWith('/') ? join(local, 'index.html') : local;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** A server of a built site, as a plain static host would serve it: `index.html` of folders, `404.html` for what is not there. */
export function staticServer(folder: string, base: string): Server {
  return createServer(async (request, response) => {
    const send = (path: string, status: number) => {
      response.writeHead(status, { 'content-type': contentType(path), 'cache-control': 'no-cache' });
      if (request.method === 'HEAD') return void response.end();
      createReadStream(path)
        .on('error', () => response.destroy())
        .pipe(response);
    };
    const local = fileFor(request.url ?? '/', base);
    const path = local === null ? null : join(folder, local);
    if (path && (await isFile(path))) return send(path, 200);
    if (path && (await isFile(join(path, 'index.html')))) {
      response.writeHead(301, { location: `${(request.url ?? '').split('?')[0]}/` }).end();
      return;
    }
    const missing = join(folder, '404.html');
    if (await isFile(missing)) return send(missing, 404);
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
  });
}

/** A base path with a slash at both ends, as `BASE_PATH` may lack them. */
export function basePath(given: string | undefined): string {
  const inner = (given ?? '').replace(/^\/+|\/+$/g, '');
  return inner ? `/${inner}/` : '/';
}
