import { availableParallelism, cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type { Browser } from 'playwright-core';
import { CHROMIUM_HINT, findChromium } from '../lib/browser/chromium.ts';
import { type PageWeight, pageWeights } from '../lib/build/page-weight.ts';
import { isFolder, ROOT } from '../lib/content/files.ts';
import { RunError } from '../lib/terminal/run-error.ts';
import { startBrowser } from './measure.ts';
import { quantile } from './rows.ts';
import { serve } from './server.ts';

/** What a reader on a slow phone meets on one page. */
type Visit = {
  /** Time until its largest part is painted, in milliseconds. */
  painted: number;
  /** Sum of its layout shifts. */
  shifted: number;
};

/** A slow phone: 1.6 Mbit/s down, 750 kbit/s up, in bytes a second; 150 ms there and back; a processor four times slower than this one. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER = 4;
const SCREEN = { width: 360, height: 780 };
/** Visits of which the middle one counts. */
const VISITS = 3;

type Options = { site: string; reports: number };

/** `npm run bench -- reading`: how soon the pages of a built site can be read on a slow phone. */
export function readingCommand(): Command {
  return new Command('reading')
    .description('Measure the largest paint and the layout shifts of pages of a built site on a simulated slow phone.')
    .option('--site <folder>', 'a built site', join(ROOT, 'dist'))
    .option('--reports <n>', 'pages of reports to look at', Number, 10)
    .action(run);
}

async function run({ site, reports }: Options): Promise<void> {
  const folder = resolve(site);
  const chromium = findChromium();
  if (!chromium) throw new RunError('Chromium', CHROMIUM_HINT, 'Then run again.');
  if (!(await isFolder(folder))) throw new RunError(folder, 'There is no site.', 'Build one: npm run build.');
  const pages = chosen(await pageWeights(folder), reports);
  const server = await serve(folder);
  const browser = await startBrowser(chromium);
  const lines: string[] = [];
  try {
    for (const { path, total } of pages) {
      const visits: Visit[] = [];
      for (let i = 0; i < VISITS; i++) visits.push(await visit(browser, server.url + path));
      const middle = (of: (visit: Visit) => number) => quantile(visits.map(of), 0.5);
      const cells = [
        `/${path}`,
        Math.round(middle(({ painted }) => painted)),
        middle(({ shifted }) => shifted).toFixed(3),
        (total / 1000).toFixed(1),
      ];
      lines.push(`| ${cells.join(' | ')} |`);
      console.error(lines.at(-1));
    }
  } finally {
    await browser.close();
    server.close();
  }
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${browser.version()}, load at the end ${loadavg()[0]?.toFixed(1)}`;
  console.log([machine, '', '| page | largest paint ms | layout shift | KB |', '| --- | --- | --- | --- |', ...lines].join('\n'));
}

/** Pages of reports, evenly spread by weight, the heaviest among them; and the heaviest of each other kind. */
function chosen(weights: readonly PageWeight[], reports: number): PageWeight[] {
  const kind = ({ path }: PageWeight) => path.replace(/^en\//, '').replace(/\/[^/]+\/$/, '/…/');
  const byKind = Map.groupBy(
    weights.toSorted((a, b) => b.total - a.total),
    kind,
  );
  const texts = byKind.get('reports/…/') ?? [];
  byKind.delete('reports/…/');
  const step = Math.max(1, texts.length / reports);
  const spread = Array.from({ length: Math.min(reports, texts.length) }, (_, i) => texts[Math.floor(i * step)] as PageWeight);
  return [...spread, ...[...byKind.values()].map(([heaviest]) => heaviest as PageWeight)];
}

declare global {
  /** What the page has seen of its own loading. */
  var seen: Visit;
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: SCREEN });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', LINE);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(() => {
      globalThis.seen = { painted: 0, shifted: 0 };
      const watch = (type: string, see: (entry: PerformanceEntry) => void) =>
        new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
      watch('largest-contentful-paint', ({ startTime }) => {
        globalThis.seen.painted = startTime;
      });
      watch('layout-shift', (entry) => {
        globalThis.seen.shifted += (entry as PerformanceEntry & { value: number }).value;
      });
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => globalThis.seen.painted > 0);
    return await page.evaluate(() => globalThis.seen);
  } finally {
    await context.close();
  }
}
