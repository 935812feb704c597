/**
 * Astro's command line in a process of its own, which ends with the one that started it, however that ends: a build that was killed must not go on
 * writing. Found beside this project, so that it runs outside npm too.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

process.once('disconnect', () => process.exit(1));
process.channel?.unref();
const astro = dirname(createRequire(import.meta.url).resolve('astro/package.json'));
await import(pathToFileURL(join(astro, 'bin', 'astro.mjs')).href);
