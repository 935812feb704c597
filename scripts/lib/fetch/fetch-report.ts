import { zipSync } from 'fflate';
import type { Capture } from '../../../src/model/index.ts';
import { formatOf } from '../../../src/reading/read/format.ts';
import { linksOfPage } from '../../../src/reading/read/html-links.ts';
import { MAX_BYTES } from '../../../src/reading/read/index.ts';
import { sha256 } from '../content/files.ts';
import type { Visitor } from './polite.ts';
import { type Answer, FetchError, StatusError } from './request.ts';

/** Most pages of an article and most files that it leads to. */
const MOST_PAGES = 30;
const MOST_FILES = 10;
/** Date of the parts of an archive: the same bytes for the same answers. */
const UNDATED = new Date(1980, 0, 1);

/** A report as it was fetched: its file, and where each part of it came from. */
export type Fetched = { name: string; bytes: Uint8Array; captures: Omit<Capture, 'file'>[] };

/** An answer, and the name that it has among the others. */
type Part = { entry: string; answer: Answer; at: string };

/**
 * Fetch a report from its address. An article is followed through its pages and to the files that it links to; where there is more than one
 * part they are put into an archive, each as it was received.
 *
 * @throws FetchError where the address gives no report
 */
export async function fetchReport(address: string, visitor: Visitor): Promise<Fetched> {
  const first = await partAt(address, 'page-1.html', visitor);
  const format = formatIn(first.answer);
  if (format !== 'html') return single(first, format);
  const pages = await articlePages(first, visitor);
  const files = await attachments(pages, visitor);
  if (pages.length + files.length === 1) return single(first, 'html');
  const parts = [...pages, ...files];
  const bytes = zipSync(Object.fromEntries(parts.map(({ entry, answer }) => [entry, [new Uint8Array(answer.bytes), { mtime: UNDATED }]])));
  return { name: `${nameOf(first.answer.url)}.zip`, bytes, captures: parts.map((part) => ({ entry: part.entry, ...captureOf(part) })) };
}

async function partAt(address: string, entry: string, visitor: Visitor): Promise<Part> {
  const at = new Date().toISOString();
  const answer = await visitor.get(address);
  if (answer.status !== 200) throw new StatusError(answer.status);
  return { entry, answer, at };
}

const single = (part: Part, format: string): Fetched => ({
  name: `${nameOf(part.answer.url)}.${format}`,
  bytes: part.answer.bytes,
  captures: [captureOf(part)],
});

function captureOf({ answer: { url, headers, bytes }, at }: Part): Omit<Capture, 'file' | 'entry'> {
  return { url, at, sha256: sha256(bytes), ...headers };
}

/** What an answer is, by its content; text and pages by what the server calls them. */
function formatIn({ bytes, headers }: Answer): string {
  return formatOf(bytes, /^text\/plain/i.test(headers.type ?? '') ? 'answer.txt' : 'answer.html');
}

/** Last part of an address, without ending, in characters that every disk takes. */
function nameOf(address: string): string {
  const last = new URL(address).pathname.split('/').filter(Boolean).at(-1) ?? '';
  return last.replace(/\.[a-z0-9]{1,8}$/i, '').replace(/[^A-Za-z0-9_-]+/g, '-') || 'report';
}

const charsetOf = ({ headers }: Answer): string | undefined => /charset\s*=\s*["']?([\w-]+)/i.exec(headers.type ?? '')?.[1];

const linksIn = (part: Part) => linksOfPage(part.answer.bytes, part.entry, charsetOf(part.answer));

/** The pages of an article from its first one on; a page of another site is none of them. */
async function articlePages(first: Part, visitor: Visitor): Promise<Part[]> {
  const pages = [first];
  const seen = new Set([first.answer.url]);
  for (let page: Part | undefined = first; page && pages.length < MOST_PAGES; ) {
    const next = resolved(linksIn(page).next, page.answer.url);
    if (!next || seen.has(next) || new URL(next).origin !== new URL(first.answer.url).origin) break;
    seen.add(next);
    const found = await partAt(next, `page-${pages.length + 1}.html`, visitor);
    page = formatIn(found.answer) === 'html' && !seen.has(`body ${sha256(found.answer.bytes)}`) ? found : undefined;
    seen.add(`body ${sha256(found.answer.bytes)}`);
    if (page) pages.push(page);
  }
  return pages;
}

/** Files that the pages link to, as many as go into one source; one that cannot be had is left out, and told by the page itself. */
async function attachments(pages: readonly Part[], visitor: Visitor): Promise<Part[]> {
  const links = pages.flatMap((page) => linksIn(page).files.map(({ name, href }) => ({ name, address: resolved(href, page.answer.url) })));
  const files = new Map<string, Part>();
  let size = pages.reduce((sum, { answer }) => sum + answer.bytes.length, 0);
  for (const { name, address } of links) {
    if (!address || files.has(address) || files.size >= MOST_FILES) continue;
    const file = await partAt(address, attachmentName(name, address, files.size + 1), visitor).catch((error: unknown) => {
      if (error instanceof FetchError) return null;
      throw error;
    });
    size += file?.answer.bytes.length ?? 0;
    if (file && size <= MAX_BYTES) files.set(address, file);
  }
  return [...files.values()];
}

/** What a linked file is called in the archive: by the words of its link, with the ending of its address. */
function attachmentName(name: string, address: string, number: number): string {
  const ending = /\.[a-z0-9]{2,4}$/i.exec(new URL(address).pathname)?.[0].toLowerCase() ?? '';
  const words = name
    .replace(/\.[a-z0-9]{2,4}$/i, '')
    .replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 60);
  return `attachments/${number} ${words || 'file'}${ending}`;
}

function resolved(href: string | null, base: string): string | null {
  try {
    const url = href === null ? null : new URL(href, base);
    if (url) url.hash = '';
    return url && /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
