import type { SiteEntry } from './last-site.ts';

/** What a host takes, as of 2026-11. */
type Host = { name: string; files?: number; bytesOfFile?: number; bytes?: number };

const MIB = 2 ** 20;

/** https://developers.cloudflare.com/pages/platform/limits/, https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits */
const HOSTS: readonly Host[] = [
  { name: 'Cloudflare Pages', files: 20_000, bytesOfFile: 25 * MIB },
  { name: 'GitHub Pages', bytes: 1e9 },
];

/** How much a site is. */
export type SiteSize = { files: number; bytes: number; largest: { path: string; size: number } };

/** How much a site is. */
export function sizeOf(entries: readonly SiteEntry[]): SiteSize {
  const largest = entries.reduce((most, { path, size }) => (size > most.size ? { path, size } : most), { path: '', size: 0 });
  return { files: entries.length, bytes: entries.reduce((sum, { size }) => sum + size, 0), largest };
}

const grouped = (value: number) => value.toLocaleString('en');
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Size of a site in words: `12,886 files, 753.2 MB, the largest 32.0 MB (data/observations.csv.zip)`. */
export function sizeWords({ files, bytes, largest }: SiteSize): string {
  return `${grouped(files)} files, ${megabytes(bytes)}, the largest ${megabytes(largest.size)} (${largest.path})`;
}

/** Limits of usual hosts that a site exceeds, a sentence each. */
export function exceeded({ files, bytes, largest }: SiteSize): string[] {
  return HOSTS.flatMap((host) => [
    ...(host.files !== undefined && files > host.files ? [`${host.name} takes ${grouped(host.files)} files at most.`] : []),
    ...(host.bytesOfFile !== undefined && largest.size > host.bytesOfFile
      ? [`${host.name} takes files of ${host.bytesOfFile / MIB} MiB at most: ${largest.path} is larger.`]
      : []),
    ...(host.bytes !== undefined && bytes > host.bytes ? [`${host.name} takes ${megabytes(host.bytes)} at most.`] : []),
  ]);
}
