import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a path of a test site gives: content (a page where it is words), or whatever an answer can be made of. */
export type Given = string | Uint8Array | ((response: ServerResponse, headers: IncomingHttpHeaders) => void);

/** A site on the loopback for one test: what its paths give may be changed while it runs; what was asked for is kept. */
export type Site = { url: string; paths: Record<string, Given>; asked: string[]; agents: Set<string> };

/** Start a site that ends with the test. */
export async function site(paths: Record<string, Given>): Promise<Site> {
  const served: Site = { url: '', paths, asked: [], agents: new Set() };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    served.asked.push(path);
    served.agents.add(request.headers['user-agent'] ?? '');
    const given = served.paths[path];
    if (given === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('<p>404</p>');
    else if (typeof given === 'function') given(response, request.headers);
    else response.writeHead(200, { 'content-type': typeof given === 'string' ? 'text/html' : 'application/octet-stream' }).end(given);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  served.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return served;
}

/** Answers with a redirect. */
export const redirect =
  (location: string, status = 302): Given =>
  (response) =>
    response.writeHead(status, { location }).end();

/** A page of a government site around an article. */
export function articlePage(title: string, paragraphs: readonly string[], links = ''): string {
  const words = paragraphs.map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/zwgk">政务公开</a></div><h1>${title}</h1><div class="content">${words}</div>
<div>${links}</div><div class="footer">版权所有：区人民政府 主办：区政府办公室</div></body></html>`;
}
