import { inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readSiteCorpus } from '../../scripts/lib/content/site-corpus.ts';
import { type SiteCorpus, type SiteFile, siteFiles } from '../../src/publish/index.ts';
import { decodeJson } from '../../src/text/gb18030.ts';

/** The reports we ship, for a site whose address is known. */
export const corpus: SiteCorpus = await readSiteCorpus({ SITE_URL: 'https://reports.example.org', BASE_PATH: '/edu/' });

/** Their files by path. */
export const files: ReadonlyMap<string, SiteFile['content']> = new Map(
  Array.from(siteFiles(corpus), ({ path, content }) => [path, content]),
);

/** Content of a file as text. */
export function text(path: string): string {
  const content = files.get(path)?.();
  if (content === undefined) throw new Error(`there is no ${path}`);
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
}

/** What a data script hands over. */
export function handed(path: string): unknown {
  const script = text(`${path}.js`);
  const start = `(globalThis.countyReports??={})[${JSON.stringify(path)}]=`;
  if (!script.startsWith(start) || !script.endsWith(';\n')) throw new Error(`${path} is no data script`);
  return JSON.parse(script.slice(start.length, -2));
}

/** A file within a zip, as text. */
export function unzipped(path: string, inner: string): string {
  const bytes = unzipSync(Buffer.from(files.get(path)?.() as Uint8Array))[inner];
  if (!bytes) throw new Error(`there is no ${inner} in ${path}`);
  return Buffer.from(bytes).toString('utf8');
}

/** Content of a file as bytes. */
export function bytes(path: string): Uint8Array<ArrayBuffer> {
  const content = files.get(path)?.();
  if (content === undefined) throw new Error(`there is no ${path}`);
  return Uint8Array.from(Buffer.from(content as Uint8Array));
}

/** What was deflated. */
export const inflated = <T>(packed: Uint8Array): T => decodeJson<T>(inflateRawSync(packed));

/** What a file holds deflated. */
export const inflatedFile = <T>(path: string): T => inflated<T>(bytes(path));
