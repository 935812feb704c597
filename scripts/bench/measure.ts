import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_ARGS } from '../lib/browser/chromium.ts';
import type { Answer, Engine } from './engines/engine.ts';
import { serve, type Traffic } from './server.ts';

declare global {
  /** Answers a query; every page of an engine defines it. */
  var benchSearch: (query: string) => Promise<Answer>;
}

/** An answer and the time it took in the page, in milliseconds. */
export type Timed = { ids: string[]; ms: number; bytes: number; requests: number };

/** What a fresh visitor loads for one query, the page itself left out. */
export type First = { ms: number; requests: number; bytes: number; program: number };

/** Start the browser for all measurements. */
export const startBrowser = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });

const sum = (traffic: Traffic[]): number => traffic.reduce((total, { bytes }) => total + bytes, 0);

/** Where an engine is asked: its site in a folder, opened in a browser. */
export type Site = { browser: Browser; engine: Engine; folder: string };

/** Queries, and the time after which no further one is asked, in milliseconds. */
export type Asked = { queries: readonly string[]; budget: number };

/** One query each by visitors who have nothing yet. */
export async function firstQueries({ browser, engine, folder }: Site, { queries, budget }: Asked): Promise<First[]> {
  const server = await serve(folder);
  const measured: First[] = [];
  const started = performance.now();
  for (const query of queries) {
    if (performance.now() - started > budget) break;
    const context = await browser.newContext();
    const page = await context.newPage();
    server.traffic.length = 0;
    await page.goto(server.url);
    const { ms } = await ask(page, engine.phrase(query));
    const loaded = server.traffic.filter(({ path }) => path !== 'index.html');
    const program = loaded.filter(({ path }) => engine.isProgram(path));
    measured.push({ ms, requests: loaded.length, bytes: sum(loaded), program: sum(program) });
    await context.close();
  }
  server.close();
  return measured;
}

/** Queries one after the other by one visitor, after a first one that is not counted. */
export async function laterQueries({ browser, engine, folder }: Site, { queries, budget }: Asked): Promise<Timed[]> {
  const server = await serve(folder);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.url);
  await ask(page, engine.phrase('教育'));
  const measured: Timed[] = [];
  const started = performance.now();
  for (const query of queries) {
    if (performance.now() - started > budget) break;
    server.traffic.length = 0;
    const { ids, ms } = await ask(page, engine.phrase(query));
    measured.push({ ids, ms, bytes: sum(server.traffic), requests: server.traffic.length });
  }
  await context.close();
  server.close();
  return measured;
}

/** Whether a query is answered where the page is opened from disk. */
export async function worksFromDisk({ browser, engine, folder }: Site, query: string): Promise<boolean> {
  const context = await browser.newContext();
  const page = await context.newPage();
  try {
    await page.goto(pathToFileURL(join(engine.onDisk ? join(folder, '..', engine.onDisk) : folder, 'index.html')).href);
    await page.waitForFunction(() => 'benchSearch' in globalThis, null, { timeout: 3000 });
    const { ids } = await ask(page, engine.phrase(query));
    return ids.length > 0;
  } catch {
    return false;
  } finally {
    await context.close();
  }
}

async function ask(page: Awaited<ReturnType<Browser['newPage']>>, query: string): Promise<{ ids: string[]; ms: number }> {
  return page.evaluate(async (typed) => {
    const started = performance.now();
    const { ids } = await globalThis.benchSearch(typed);
    return { ids, ms: performance.now() - started };
  }, query);
}
