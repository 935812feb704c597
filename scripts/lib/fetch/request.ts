import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { MAX_BYTES } from '../../../src/reading/read/index.ts';
import { isPublic, PrivateAddressError, publicLookup } from './public-address.ts';

/** Who asks, in the form that site owners look for. */
export const AGENT = 'county-education-reports';
const USER_AGENT = `${AGENT}/0.1 (collects published county education reports, one page at a time)`;

/** Most redirects that are followed. */
const MOST_REDIRECTS = 5;
/** Longest time for one answer, in milliseconds. */
const LONGEST = 60_000;

/** What an answer is asked for with. */
export type Asking = {
  /** Also ask addresses of private networks and of this machine. */
  private: boolean;
  /** Most bytes of an answer. */
  limit?: number;
};

/** An answer of a server, redirects followed. */
export type Answer = {
  /** Address that answered. */
  url: string;
  /** Whether all redirects on the way said that they are for good. */
  permanent: boolean;
  status: number;
  headers: { type?: string; modified?: string; etag?: string };
  /** The content, as the server sent it, without the compression of the transport. */
  bytes: Buffer;
};

/** The request cannot be made, or its answer not be taken: in words for a person. */
export class FetchError extends Error {}

/** The server answers that it does not give the page. */
export class StatusError extends FetchError {
  readonly status: number;
  constructor(status: number) {
    super(`the server answers with status ${status}`);
    this.status = status;
  }
}

/** Ask an address; redirects are followed, each held to the same bounds. @throws FetchError where there is no answer, or none that may be taken */
export async function ask(address: string, asking: Asking): Promise<Answer> {
  let url = new URL(address);
  let permanent = true;
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    const answer = await askOnce(url, asking);
    const location = answer.redirect;
    if (!location) return { ...answer, url: url.href, permanent };
    permanent &&= answer.status === 301 || answer.status === 308;
    url = new URL(location, url);
  }
  throw new FetchError(`more than ${MOST_REDIRECTS} redirects`);
}

type OneAnswer = Omit<Answer, 'url' | 'permanent'> & { redirect: string | undefined };

function askOnce(url: URL, { private: inside, limit = MAX_BYTES }: Asking): Promise<OneAnswer> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchError(`${url.protocol} is no address of the web`);
  if (!inside && isIP(host) !== 0 && !isPublic(host)) throw refusedHost(host);
  const send = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), LONGEST);
    const fail = (error: unknown) => {
      clearTimeout(timer);
      controller.abort();
      reject(wordsOf(error));
    };
    const headers = { 'user-agent': USER_AGENT, accept: '*/*', 'accept-encoding': 'gzip, deflate, br' };
    const options = { signal: controller.signal, headers, agent: false, ...(inside ? {} : { lookup: publicLookup }) } as const;
    send(url, options, (response) => {
      collect(response, limit).then((answer) => {
        clearTimeout(timer);
        resolve(answer);
      }, fail);
    })
      .on('error', fail)
      .end();
  });
}

/** The content of an answer, up to a limit. */
async function collect(response: IncomingMessage, limit: number): Promise<OneAnswer> {
  const { statusCode: status = 0, headers } = response;
  const redirect = status >= 300 && status < 400 && status !== 304 ? headers.location : undefined;
  const parts: Buffer[] = [];
  let size = 0;
  if (redirect) response.resume();
  else
    for await (const part of unpacked(response)) {
      size += part.length;
      if (size > limit) throw new FetchError(`the answer is larger than ${Math.ceil(limit / 1024 / 1024)} MB`);
      parts.push(part);
    }
  return { status, redirect, headers: headersOf(headers), bytes: Buffer.concat(parts) };
}

function headersOf(headers: IncomingMessage['headers']): Answer['headers'] {
  const { 'content-type': type, 'last-modified': modified, etag } = headers;
  return { ...(type && { type }), ...(modified && { modified }), ...(etag && { etag }) };
}

/** Undoes the compression of the transport. */
function unpacked(response: IncomingMessage): AsyncIterable<Buffer> {
  const unpackers = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress };
  const coding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  const unpacker = Object.entries(unpackers).find(([name]) => name === coding)?.[1]();
  if (!unpacker) return response;
  response.on('error', (error) => unpacker.destroy(error));
  return response.pipe(unpacker);
}

const refusedHost = (host: string): FetchError =>
  new FetchError(`${host} is in a private network or on this machine; say --private where that is meant`);

function wordsOf(error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (error instanceof PrivateAddressError) return new FetchError(`${message}; say --private where that is meant`);
  if (name === 'AbortError') return new FetchError(`no whole answer in ${LONGEST / 1000} seconds`);
  return new FetchError(code === 'ENOTFOUND' ? 'there is no such host' : message || String(code));
}
