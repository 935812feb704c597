/**
 * `npm run build`: sources to content, content to the site. `SITE_URL` and `BASE_PATH` say where it will be served; `CONTENT_DIR` names another
 * folder of records and pages than `content`, which then is not converted again.
 */
import { spawnSync } from 'node:child_process';
import { join, relative, resolve } from 'node:path';
import { Command, Option } from 'commander';
import pc from 'picocolors';
import { InputError } from '../src/reading/types.ts';
import { buildSite } from './lib/build/astro-build.ts';
import { fileNames, ROOT } from './lib/content/files.ts';
import { printable, runCommand } from './lib/terminal/console.ts';
import { progress } from './lib/terminal/progress.ts';

const options = new Command('npm run build --')
  .description('Convert the sources and build the site.')
  .addOption(new Option('--out <dir>', 'folder that gets the site').default(join(ROOT, 'dist'), 'dist'))
  .option('--no-convert', 'take content/ as it is')
  .parse()
  .opts<{ out: string; convert: boolean }>();

function convert(): void {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'convert.ts')], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0)
    throw new InputError('content', 'Not every source could be converted.', 'Mend the sources named above, then build again.');
}

await runCommand(async () => {
  const given = process.env['CONTENT_DIR'];
  const content = given ? resolve(given) : join(ROOT, 'content');
  if (options.convert && !given) convert();
  const out = resolve(options.out);
  const reports = (await fileNames(join(content, 'records'))).length;
  const started = performance.now();
  let [pages, files] = [0, 0];
  const bar = progress('pages for reports', reports);
  console.log(`Building the site for ${reports} reports`);
  await buildSite({
    out,
    ...(given ? { env: { CONTENT_DIR: content } } : {}),
    page: () => {
      pages++;
      if (pages <= reports) bar.step();
    },
    files: (written) => {
      files += written;
    },
    warn: (line) => console.error(pc.yellow(printable(line))),
  });
  bar.stop();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${pc.green('✓')} ${pages} pages and ${files} files in ${relative(process.cwd(), out) || out}, ${seconds} s`);
});
