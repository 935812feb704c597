import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Command, InvalidArgumentError } from 'commander';
import type { SearchDocument } from '../../src/search/documents.ts';
import { CHROMIUM_HINT, findChromium } from '../lib/browser/chromium.ts';
import { filesBelow, isFolder, ROOT, writeWhole } from '../lib/content/files.ts';
import { RunError } from '../lib/terminal/run-error.ts';
import { bestPossible } from './bound.ts';
import { corpusOf } from './documents.ts';
import type { Engine } from './engines/engine.ts';
import { fuse } from './engines/fuse.ts';
import { ours } from './engines/ours.ts';
import { pagefind, pagefindQuoted } from './engines/pagefind.ts';
import { type First, firstQueries, laterQueries, type Site, startBrowser, worksFromDisk } from './measure.ts';
import { type BenchQuery, drawQueries } from './queries.ts';
import { quality, quantile, type Row, slipMeans, slipQuality, tables } from './rows.ts';

const ENGINES = [ours, pagefind, pagefindQuoted, fuse];
/** Visitors with an empty cache. */
const VISITORS = 20;
/** Files of a site that are pages of reports, not of the index. */
const PAGES = /^reports\/|^index\.html$/;

type Options = { sizes: number[]; queries: number; budget: number; work: string; write?: boolean };

/** `npm run bench -- search`: sizes, speed and findings of search engines over the same corpora and queries. */
export function searchCommand(): Command {
  return new Command('search')
    .description('Compare our search with Pagefind and Fuse.js on the same corpora and queries, in Chromium.')
    .option('--sizes <list>', 'numbers of reports', numbers, [5, 300, 3000])
    .option('--queries <n>', 'queries drawn from each corpus', Number, 200)
    .option('--budget <seconds>', 'time for one series of queries; the table says how many were asked', Number, 60)
    .option('--work <folder>', 'where corpora and indexes are kept between runs', join(tmpdir(), 'county-reports-bench'))
    .option('--write', 'also write the measurements to scripts/bench/results/search.json')
    .action(run);
}

function numbers(list: string): number[] {
  const sizes = list.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) throw new InvalidArgumentError('Expected numbers, such as 5,300.');
  return sizes;
}

async function run({ sizes, queries: count, budget, work, write }: Options): Promise<void> {
  const chromium = findChromium();
  if (!chromium) throw new RunError('Chromium', CHROMIUM_HINT, 'Then run again.');
  const browser = await startBrowser(chromium);
  const rows: Row[] = [];
  try {
    for (const size of sizes) {
      const documents = await corpusOf(size, work);
      const queries = drawQueries(documents, count);
      const best = bestPossible(documents, queries);
      for (const engine of ENGINES) {
        console.error(`${size} reports: ${engine.name}`);
        const folder = join(work, String(size), engine.folder);
        const trial: Trial = { site: { browser, engine, folder }, documents, queries, budget: budget * 1000 };
        const measured = await measure(trial);
        const row = { ...measured, bestPossible: slipMeans(best.slice(0, measured.slipped.asked)) };
        console.error(JSON.stringify(row));
        rows.push(row);
      }
    }
  } finally {
    await browser.close();
  }
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${browser.version()}, load at the end ${loadavg()[0]?.toFixed(1)}`;
  console.log(tables(rows, machine));
  if (write) writeWhole(join(ROOT, 'scripts/bench/results/search.json'), `${JSON.stringify({ machine, rows }, null, 2)}\n`);
}

/** What is measured: an engine over a corpus, with queries whose answers are known. */
type Trial = { site: Site; documents: SearchDocument[]; queries: BenchQuery[]; budget: number };

async function measure({ site, documents, queries, budget }: Trial): Promise<Omit<Row, 'bestPossible'>> {
  const { engine, folder } = site;
  const buildSeconds = await buildOnce(engine, documents, folder);
  const typed = queries.map(({ text }) => text);
  const spread = typed.filter((_, i) => i % Math.ceil(queries.length / VISITORS) === 0);
  const first = await firstQueries(site, { queries: spread, budget });
  const later = await laterQueries(site, { queries: typed, budget });
  const slipped = await laterQueries(site, { queries: queries.map((query) => query.slipped), budget });
  const found = engine.all ? await engine.all(documents, typed) : later.map(({ ids }) => ids);
  return {
    reports: documents.length,
    engine: engine.name,
    buildSeconds,
    index: await indexSize(engine, folder),
    first: firstOf(first),
    later: series(later),
    slipped: series(slipped),
    quality: quality(queries, found),
    slipRecall: slipQuality(
      queries,
      slipped.map(({ ids }) => ids),
    ),
    fromDisk: await worksFromDisk(site, '教育'),
  };
}

/** What the middle visitor loads for a first query, and the most that any loads. */
function firstOf(visits: readonly First[]): Row['first'] {
  const middle = (key: keyof First) => quantileOf(visits, key, 0.5);
  return {
    asked: visits.length,
    requests: middle('requests'),
    bytes: middle('bytes'),
    mostBytes: quantileOf(visits, 'bytes', 1),
    program: middle('program'),
    ms: middle('ms'),
  };
}

/** The value of a measurement below which a share of the visits lie. */
function quantileOf<Key extends string>(visits: readonly Record<Key, number>[], key: Key, share: number): number {
  return quantile(
    visits.map((visit) => visit[key]),
    share,
  );
}

function series(asked: { ms: number; bytes: number; requests: number }[]): Row['later'] {
  return {
    asked: asked.length,
    p50: quantileOf(asked, 'ms', 0.5),
    p95: quantileOf(asked, 'ms', 0.95),
    max: quantileOf(asked, 'ms', 1),
    bytes: quantileOf(asked, 'bytes', 0.5),
    requests: quantileOf(asked, 'requests', 0.5),
  };
}

/** Build a site where none was finished before. Seconds that it took, kept beside it. */
async function buildOnce(engine: Engine, documents: SearchDocument[], folder: string): Promise<number> {
  const mark = `${folder}.seconds`;
  const before = await readFile(mark, 'utf8').catch(() => null);
  if (before !== null && (await isFolder(folder))) return Number(before);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const started = performance.now();
  await engine.build(documents, folder);
  const seconds = (performance.now() - started) / 1000;
  await writeFile(mark, String(seconds));
  return seconds;
}

async function indexSize(engine: Engine, folder: string): Promise<{ bytes: number; files: number }> {
  const files = (await filesBelow(folder)).filter((file) => {
    const path = file.slice(folder.length + 1).replaceAll('\\', '/');
    return !PAGES.test(path) && !engine.isProgram(path);
  });
  let bytes = 0;
  for (const file of files) bytes += /\.(?:js|json)$/.test(file) ? gzipSync(await readFile(file)).length : (await readFile(file)).length;
  return { bytes, files: files.length };
}
