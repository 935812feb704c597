import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { CHROMIUM_ARGS } from '../../scripts/lib/browser/chromium.ts';

/** Scripts of tests run for a second at most: what the best compiler of the browser takes for them it never gives back. */
const QUICK_TO_RUN = '--js-flags=--no-turbofan';

/** Starts the browser at a path. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...CHROMIUM_ARGS, QUICK_TO_RUN] });
}

/** A page, and what went wrong in it: errors of scripts and console, failed and foreign requests. */
export type Watched = { page: Page; faults: string[] };

/** Nobody's mouse is over a page of a test before the test moves it there; a browser that has no windows takes it to be in the page's corner. */
function withoutMouse(): void {
  for (const type of ['pointerover', 'mouseover'] as const)
    addEventListener(type, (event) => event.clientX === 0 && event.clientY === 0 && event.stopImmediatePropagation(), true);
}

/** A page that remembers what went wrong in it. */
export async function watchedPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext(options);
  await context.addInitScript(withoutMouse);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') faults.push(`third party: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return { page, faults };
}

/** What a test may ask of its page; all else is as a reader has it who comes for the first time. */
type PageOptions = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'javaScriptEnabled' | 'offline'>;

const WINDOW = { width: 1280, height: 720 };

/** Pages that no test has, by what only a new context can be given. */
const FREE = new Map<string, Watched[]>();

function freeOf(kind: string): Watched[] {
  const free = FREE.get(kind) ?? [];
  FREE.set(kind, free);
  return free;
}

let running: Promise<Browser> | undefined;

/** The browser of this process, started for the first file that needs it; `environment.ts` ends it after the last. */
export function sharedBrowser(): Promise<Browser> {
  running ??= launch(inject('chromium'));
  globalThis.endBrowser = async () => (await running)?.close();
  return running;
}

/** Takes away what a page has stored, where it shows one of a site or a disk. */
function forget(): void {
  if (location.protocol === 'about:') return;
  localStorage.clear();
  sessionStorage.clear();
}

/** Takes away all that a test has left in a page and beside it. */
async function cleared({ page }: Watched): Promise<void> {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.unrouteAll();
  await page.evaluate(forget);
  await context.clearPermissions();
  await page.goto('about:blank');
}

/**
 * A page as new for the test that asks: nothing stored, nothing intercepted, no fault seen. When the test ends well, the page goes to the next one
 * that asks, of any file, since the browser takes five times as long to open one; else it is closed. What a test adds to the page for good
 * (`addInitScript`, `on`) needs a page of its own: `watchedPage`.
 */
export async function freshPage({ viewport = WINDOW, colorScheme = 'light', ...kind }: PageOptions = {}): Promise<Watched> {
  const free = freeOf(JSON.stringify(kind));
  const watched = free.pop() ?? (await watchedPage(await sharedBrowser(), kind));
  const { page, faults } = watched;
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') return page.context().close();
    await cleared(watched);
    free.push(watched);
  });
  await page.setViewportSize(viewport ?? WINDOW);
  await page.emulateMedia({ colorScheme });
  faults.length = 0;
  return watched;
}

/** True if the page is wider than its window. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
