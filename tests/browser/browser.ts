import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS } from '../../scripts/lib/browser/chromium.ts';

/** Starts the browser at a path. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
}

/** A page, and what went wrong in it: errors of scripts and console, failed and foreign requests. */
export type Watched = { page: Page; faults: string[] };

/** A page that remembers what went wrong in it. */
export async function watchedPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext(options);
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

/** Takes away what a page has stored, where it is one of a site. */
function forget(): void {
  if (!location.protocol.startsWith('http')) return;
  localStorage.clear();
  sessionStorage.clear();
}

/**
 * One page for many tests: the function that is given back hands it over as new, on no page, without anything stored, intercepted or wrong. A browser
 * takes twice as long for a page of its own for each. The tests leave it open, with the window that it had.
 */
export async function reusedPage(browser: Browser, options: BrowserContextOptions = {}): Promise<() => Promise<Watched>> {
  const { page, faults } = await watchedPage(browser, options);
  return async () => {
    await page.unrouteAll();
    await page.evaluate(forget);
    await page.goto('about:blank');
    faults.length = 0;
    return { page, faults };
  };
}

/** True if the page is wider than its window. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
