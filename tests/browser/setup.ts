import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { CHROMIUM_HINT, findChromium } from '../../scripts/lib/browser/chromium.ts';
import { buildSite, type SiteOptions } from '../../scripts/lib/build/astro-build.ts';
import { staticServer } from '../../scripts/lib/server/static-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the site built for the root of a domain, with a slash at its end. */
    site: string;
    /** Address of the site built for the path `/edu/`. */
    subPathSite: string;
    /** Folder of the site built for the root of a domain. */
    siteFolder: string;
    /** Folder of the site built for the path `/edu/`. */
    subPathFolder: string;
    /** Executable of the browser. */
    chromium: string;
  }
}

/** Builds the site twice, for the root of a domain and, in parts, for a sub-path, and serves both while the browser tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium();
  if (!chromium) throw new Error(CHROMIUM_HINT);
  const folder = mkdtempSync(join(tmpdir(), 'county-reports-site-'));
  const servers: Server[] = [];
  const prepare = async (name: 'site' | 'subPathSite', base: string, options: Partial<SiteOptions>) => {
    const out = join(folder, name);
    await buildSite({ out, keepIn: join(folder, `kept-${name}`), ...options, env: { BASE_PATH: base, ...options.env } });
    const server = staticServer(out, base);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    servers.push(server);
    project.provide(name, `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`);
  };
  await Promise.all([
    prepare('site', '/', { env: { SITE_URL: '' } }),
    prepare('subPathSite', '/edu/', { env: { SITE_URL: 'https://example.org' }, division: { together: 0 } }),
  ]);
  project.provide('siteFolder', join(folder, 'site'));
  project.provide('subPathFolder', join(folder, 'subPathSite'));
  project.provide('chromium', chromium);
  return async () => {
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
