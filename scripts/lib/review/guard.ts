import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Headers of everything the desk answers: nothing but its own files, no other page around it, no copy kept, no address given away. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** A word that nobody guesses, for the address of the desk. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** Whether two words are the same, in a time that does not tell where they differ. */
function sameWord(a: string, b: string): boolean {
  const digest = (word: string) => createHash('sha256').update(word).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** What the desk is asked, as far as it decides who asks. */
export type Asked = { method: string; url: string; headers: IncomingHttpHeaders };

/** The path behind the token, or the status with which a request is refused. */
export type Admission = { path: string; query: URLSearchParams } | { refused: 403 | 404 | 405 | 421 };

/** Names by which this computer asks itself. */
const HOSTS = ['127.0.0.1', 'localhost'];

/**
 * Decide who may ask the desk: a page of the desk itself, on this computer. Another name for this computer (DNS rebinding), another page
 * in the browser (forged requests) and whoever does not know the token are refused.
 *
 * @param token word of the address
 * @param port the server listens on
 */
export function admit({ method, url, headers }: Asked, token: string, port: number): Admission {
  const hosts = HOSTS.map((name) => `${name}:${port}`);
  if (!hosts.includes(headers.host ?? '')) return { refused: 421 };
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return { refused: 405 };
  if (foreign(headers, method)) return { refused: 403 };
  const { pathname, searchParams } = new URL(url.replace(/^\/+/, '/'), `http://${headers.host}`);
  const [, given = '', ...rest] = pathname.split('/');
  if (!sameWord(given, token)) return { refused: 404 };
  return { path: `/${rest.join('/')}`, query: searchParams };
}

/** True for a request that another page sent. A page that writes must say whose it is, and send what no form can send. */
function foreign(headers: IncomingHttpHeaders, method: string): boolean {
  const own = `http://${headers.host}`;
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  if (origin !== undefined && origin !== own) return true;
  if (method !== 'POST') return site === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate';
  if (site !== undefined && site !== 'same-origin') return true;
  return origin === undefined || !/^application\/json\b/.test(headers['content-type'] ?? '');
}
