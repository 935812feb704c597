import { createHash } from 'node:crypto';
import { glob, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Plugin } from 'esbuild';
import { ROOT } from '../content/files.ts';
import { NOTICES, notices, packageOf } from '../notices/notices.ts';
import { tokenNames, withShortNames } from './token-names.ts';

/** The rooms of the site, each of which may hold entries. */
const SITE = fileURLToPath(new URL('../../../src/site', import.meta.url));
const ENTRY = '.client.ts';
const VIRTUAL = 'virtual:classic-scripts';

/** Oldest browsers that have all that the site uses (`Map.groupBy`, `:has()`, popovers, `light-dark()`); newer syntax is written down to what they understand. */
export const BROWSERS = ['chrome123', 'firefox125', 'safari17.5'] as const;

/** A browser script as one classic (non-module) file: the only kind that Chromium also loads from `file://`. */
export type ClassicScript = {
  /** Name of its entry, without the ending `.client.ts`. */
  name: string;
  /** Path of its entry. */
  entry: string;
  /** File name under `assets/`, with a hash of its content. */
  file: string;
  code: string;
  /** Folders of the packages of which something stands in it. */
  packages: string[];
};

/** Gives a script the file name of another that it loads when it is wanted: `import card from 'script:card'`. */
function scriptNames(fileOf: (name: string) => Promise<string>): Plugin {
  return {
    name: 'script-names',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^script:/ }, ({ path }) => ({ path: path.slice('script:'.length), namespace: 'script' }));
      onLoad({ filter: /./, namespace: 'script' }, async ({ path }) => ({
        contents: `export default ${JSON.stringify(await fileOf(path))}`,
      }));
    },
  };
}

/** What scripts need to know beside their source: the path the site is served under, and the files of others. */
type Surroundings = { base: string; fileOf: (name: string) => Promise<string> };

async function bundle(entry: string, { base, fileOf }: Surroundings): Promise<ClassicScript> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    absWorkingDir: ROOT,
    format: 'iife',
    define: { 'import.meta.env': JSON.stringify({ BASE_URL: base }) },
    plugins: [scriptNames(fileOf)],
    target: [...BROWSERS],
    charset: 'utf8',
    legalComments: 'none',
  });
  const code = withShortNames(result.outputFiles[0]?.text.trimEnd() ?? '', tokenNames());
  const name = basename(entry, ENTRY);
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 6);
  const inside = Object.values(result.metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const packages = inside.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? (packageOf(path) ?? []) : []));
  return { name, entry, file: `${name}.${hash}.js`, code, packages: [...new Set(packages)] };
}

/**
 * Bundles every entry, `src/site/<feature>/<name>.client.ts`, in the order of their paths.
 *
 * @param base path the site is served under, for scripts that write addresses
 */
export async function bundleClassicScripts(base: string): Promise<ClassicScript[]> {
  const entries = (await Array.fromAsync(glob(`*/*${ENTRY}`, { cwd: SITE }))).sort();
  const bundled = new Map<string, Promise<ClassicScript>>();
  const scriptOf = (entry: string): Promise<ClassicScript> => {
    const script = bundled.get(entry) ?? bundle(join(SITE, entry), { base, fileOf });
    bundled.set(entry, script);
    return script;
  };
  const fileOf = async (name: string): Promise<string> => {
    const entry = entries.find((one) => basename(one, ENTRY) === name);
    if (!entry) throw new Error(`No script ${name}${ENTRY}.`);
    return (await scriptOf(entry)).file;
  };
  return Promise.all(entries.map(scriptOf));
}

/** The module by which pages learn file names. */
function namesModule(scripts: readonly ClassicScript[]): string {
  return `export const files = ${JSON.stringify(Object.fromEntries(scripts.map(({ name, file }) => [name, file])))};`;
}

/** Vite's plugin for that module. */
function namesPlugin(scripts: () => readonly ClassicScript[]) {
  const resolved = `\0${VIRTUAL}`;
  return {
    name: VIRTUAL,
    resolveId: (id: string) => (id === VIRTUAL ? resolved : undefined),
    load: (id: string) => (id === resolved ? namesModule(scripts()) : undefined),
  };
}

/**
 * Bundles the browser scripts of the site and serves them at `assets/<name>.<hash>.js`; pages learn the file names from
 * `virtual:classic-scripts`. Licences of what they hold of others are written beside the pages.
 */
export function classicScripts(): AstroIntegration {
  let scripts: ClassicScript[] = [];
  return {
    name: 'classic-scripts',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig, addWatchFile }) => {
        scripts = await bundleClassicScripts(config.base);
        for (const { entry } of scripts) addWatchFile(entry);
        updateConfig({ vite: { plugins: [namesPlugin(() => scripts)] } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const script = scripts.find(({ file }) => request.url?.split('?')[0]?.endsWith(`/assets/${file}`));
          if (!script) return next();
          response.setHeader('content-type', 'text/javascript; charset=utf-8');
          response.end(script.code);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const assets = new URL('assets/', dir);
        await mkdir(assets, { recursive: true });
        for (const { file, code } of scripts) await writeFile(new URL(file, assets), code);
        await writeFile(new URL(NOTICES, dir), notices(scripts.flatMap(({ packages }) => packages)));
      },
    },
  };
}
