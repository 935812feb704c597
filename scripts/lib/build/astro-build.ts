import { cp } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { PageFile, PageMade } from '../astro/page-protocol.ts';
import { writeSiteMap } from '../astro/site-map.ts';
import { ROOT } from '../content/files.ts';
import { fittingRecords } from '../content/fitting-records.ts';
import { readSiteKnowledge } from '../content/site-knowledge.ts';
import { codeVersion } from '../convert/code-version.ts';
import { fileHashes } from './file-hashes.ts';
import { type GlobalKeys, globalKeys } from './global-key.ts';
import { type Kept, kept, keyOf } from './kept.ts';
import { keptKnowledge } from './kept-knowledge.ts';
import { type KeptPacks, keptPacks } from './kept-packs.ts';
import { isLastSite, noteSite, type SiteEntry, siteEntries } from './last-site.ts';
import { makePages } from './make-pages.ts';
import { type PageBundle, pageBundle } from './page-bundle.ts';
import { keepMemory, NO_MEMORY, readMemory } from './page-memory.ts';
import { PagePlan } from './page-plan.ts';
import { pageQueue } from './page-queue.ts';
import { Placing } from './placing.ts';
import { type ReportInput, reportInputs } from './report-inputs.ts';
import { SiteFacts } from './site-facts.ts';
import { type Division, partsFor } from './site-parts.ts';
import { type Turns, turns } from './turns.ts';
import { type WholeSite, wholeSite } from './whole-site.ts';
import { withKept } from './with-kept.ts';

/** What a build of the site may be told. */
export type SiteOptions = Omit<WholeSite, 'keepIn' | 'known'> & {
  /** Called for every page written. */
  page?: () => void;
  /** Called once with the number of pages that stayed as they were, and of those of them in which late values were written anew. */
  unchanged?: (pages: number, rewritten: number) => void;
  /** Called with every line of warning. */
  warn?: (line: string) => void;
  /** How a large site is divided among processes; chosen by the number of pages where it is left out. */
  division?: Division;
  /** Make everything, whatever was kept of earlier builds. */
  force?: boolean;
  /** Folder of what is kept from one build to the next, instead of the project's. */
  keepIn?: string;
};

/** Share of the machine's memory for all processes that make pages. */
const MEMORY = 0.75;

/**
 * Build the site from `content/`, or from the folder named by `CONTENT_DIR`: its pages and its other files, as many processes at a time as there are cores.
 * Pages whose facts are the same as in an earlier build are taken from there. Where one process fails, the others are stopped and what was there before
 * stays. Where nothing changed since the last build into the same folder, and nobody touched what it wrote, nothing is done.
 *
 * @returns whether anything was built, and the files of the site
 * @throws InputError with the last words of what failed
 */
export function buildSite(options: SiteOptions): Promise<Built> {
  return withKept(options.keepIn, (keepIn) => buildWith({ ...options, keepIn }));
}

/** Whether anything was built, and the files of the site. */
type Built = { built: boolean; files: readonly SiteEntry[] };

type Options = SiteOptions & WholeSite;

async function buildWith(options: Options): Promise<Built> {
  const environment = { ...process.env, ...options.env };
  const content = resolve(environment['CONTENT_DIR'] || join(ROOT, 'content'));
  const { global, bundle } = await globalKeys(environment, content);
  const sites = kept('sites', options.keepIn);
  const hashes = fileHashes(sites, keyOf('hashes', content));
  const from = { content, global, bundle, inputs: await reportInputs(content, options.force ? undefined : hashes.of) };
  const key = keyOf('site', global, content, resolve(options.out), JSON.stringify([...from.inputs]));
  const there = options.force || !sites.has(key) ? [] : siteEntries(options.out);
  const built = options.force || !isLastSite(sites, key, there);
  if (built) {
    const turn = turns(availableParallelism());
    const records = Object.fromEntries(Array.from(from.inputs, ([id, { record }]) => [id, record]));
    await wholeSite(
      { ...options, known: { global, records } },
      (out, signal) => buildPages({ ...options, out, earlier: options.out }, from, turn, signal),
      turn,
    );
  }
  const files = built ? siteEntries(options.out) : there;
  if (built) noteSite(sites, key, files);
  hashes.keep();
  sites.close();
  return { built, files };
}

/** What a site is made from: folder, keys of all that is the same for every report, hashes of the files of reports. */
type BuiltFrom = GlobalKeys & { content: string; inputs: ReadonlyMap<string, ReportInput> };

/** `out` is the folder that gets the pages, `earlier` the one of the site that they take the place of. */
type PagesOptions = Options & { earlier: string };

/** @returns paths of the pages that stay where the earlier site has them */
async function buildPages(options: PagesOptions, from: BuiltFrom, turn: Turns, signal: AbortSignal): Promise<readonly string[]> {
  const [store, packs] = [kept('pages', options.keepIn), keptPacks('facts', options.keepIn)];
  const placing = new Placing({ kept: store, out: options.out, earlier: options.earlier });
  const plan = await planOf({ ...from, store, packs, placing, options });
  const env = { ...options.env, CONTENT_DIR: from.content };
  const bundle = await turn(() => pageBundle({ key: from.bundle, env, warn: options.warn, signal }));
  await cp(bundle.files, options.out, { recursive: true });
  const pages = await makeAll(
    { ...options, env, bundle, parts: partsFor(plan.expected, availableParallelism(), options.division) },
    plan,
    turn,
    signal,
  );
  await writeSiteMap({ env: { ...process.env, ...env }, content: from.content, out: options.out }, pages);
  plan.plan.keep(options.out);
  options.unchanged?.(plan.plan.kept, plan.plan.rewritten);
  keepMemory(store, plan.memoryKey, plan.plan.memory());
  packs.close();
  store.close();
  return placing.stay;
}

type Planned = { plan: PagePlan; facts: SiteFacts; memoryKey: string; expected: number };

type PlanFrom = BuiltFrom & { store: Kept; packs: KeptPacks; placing: Placing; options: Options };

/** New reports from which on it is looked up which records fit the schema: to find out whether the same code has converted them takes as long as fitting some. */
const WORTH_LOOKING = 50;

/** Pages that a report brings, about: its own, its moved ones, those of its district. */
const PAGES_OF_REPORT = 3;

async function planOf({ content, global, inputs, store, packs, placing, options }: PlanFrom): Promise<Planned> {
  const knowledge = await keptKnowledge(store, global, () => readSiteKnowledge(join(ROOT, 'content'), content));
  const memoryKey = keyOf('memory', global, content);
  const memory = options.force ? NO_MEMORY : readMemory(store, memoryKey);
  const added = [...inputs.keys()].filter((id) => !memory.reports.has(id)).length;
  const fitting = added < WORTH_LOOKING ? undefined : fittingRecords(content, await codeVersion());
  const facts = new SiteFacts({ content, knowledge, inputs, global, kept: store, packs, fitting });
  const plan = new PagePlan({ memory, facts, reports: inputs, kept: store, global, placing });
  return { plan, facts, memoryKey, expected: plan.stale() + added * PAGES_OF_REPORT };
}

type Making = Options & { env: NodeJS.ProcessEnv; bundle: PageBundle; parts: number };

/** Have processes make the pages. @returns all pages of the site */
async function makeAll(options: Making, { plan, facts }: Planned, turn: Turns, signal: AbortSignal): Promise<readonly PageFile[]> {
  const { out, env, bundle, parts, page, warn } = options;
  let pages: readonly PageFile[] = [];
  const queue = pageQueue((all) => {
    pages = all;
    return plan.toMake(all);
  });
  const made = (what: PageMade) => {
    plan.note(what);
    page?.();
  };
  const run = async () => {
    signal.throwIfAborted();
    if (!queue.done()) await makePages({ bundle, out, env, memory: MEMORY / parts, facts, next: queue.next, made, warn, signal });
  };
  // All are waited for, so that none writes any more when the folder goes; the first failure is told.
  const runs = Array.from({ length: parts }, () => turn(run));
  await Promise.all(runs).catch(async (error) => {
    await Promise.allSettled(runs);
    throw error;
  });
  return pages;
}
