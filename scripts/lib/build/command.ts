import { join, relative, resolve } from 'node:path';
import { Command, Option } from 'commander';
import pc from 'picocolors';
import { InputError } from '../../../src/model/error.ts';
import { fileNames, ROOT } from '../content/files.ts';
import { withLock } from '../content/lock.ts';
import { convertCommand } from '../convert/command.ts';
import { printable } from '../terminal/console.ts';
import { progress } from '../terminal/progress.ts';
import { runCommand } from '../terminal/run-command.ts';
import type { Shell } from '../terminal/shell.ts';
import { buildSite } from './astro-build.ts';
import { exceeded, sizeOf, sizeWords } from './hosts.ts';

type Options = { out: string; convert: boolean; force?: boolean };

/**
 * `npm run build`: sources to content, content to the site. `SITE_URL` and `BASE_PATH` say where it will be served; `CONTENT_DIR` names another
 * folder of records and pages than `content`, which then is not converted again.
 */
export function buildCommand(shell: Shell): Command {
  return new Command('npm run build --')
    .description('Convert the sources and build the site.')
    .addOption(new Option('--out <dir>', 'folder that gets the site').default(join(ROOT, 'dist'), 'dist'))
    .option('--no-convert', 'take content/ as it is')
    .option('--force', 'make every page, whatever was kept of earlier builds')
    .action(async (options: Options) => {
      const given = process.env['CONTENT_DIR'];
      const content = given ? resolve(given) : join(ROOT, 'content');
      const out = resolve(options.out);
      if (options.convert && !given) await convert(shell);
      const command = 'npm run build';
      await withLock({ folder: content, command, mode: 'read' }, () =>
        withLock({ folder: out, command, mode: 'write' }, () =>
          build({ content, out, given: Boolean(given), force: options.force ?? false }, shell),
        ),
      );
    });
}

/** Convert what changed. @throws InputError where a source could not be converted */
async function convert(shell: Shell): Promise<void> {
  let failed = false;
  const fail = () => {
    failed = true;
  };
  await runCommand(convertCommand, [], { ...shell, fail });
  if (failed) throw new InputError('content', 'Not every source could be converted.', 'Mend the sources named above, then build again.');
}

type Build = { content: string; out: string; given: boolean; force: boolean };

async function build({ content, out, given, force }: Build, shell: Shell): Promise<void> {
  const reports = (await fileNames(join(content, 'records'))).length;
  const started = performance.now();
  let [pages, unchanged, rewritten, files] = [0, 0, 0, 0];
  const bar = progress('pages', reports);
  shell.say(`Building the site for ${reports} reports`);
  const { built, files: all } = await buildSite({
    out,
    force,
    ...(given ? { env: { CONTENT_DIR: content } } : {}),
    page: () => {
      pages++;
      if (pages <= reports) bar.step();
    },
    unchanged: (stayed, totals) => {
      unchanged = stayed - totals;
      rewritten = totals;
    },
    files: (written) => {
      files += written;
    },
    warn: (line) => shell.warn(pc.yellow(printable(line))),
  }).finally(bar.stop);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const totals = rewritten > 0 ? `${rewritten} with other totals, ` : '';
  const made = `${pages} pages made, ${totals}${unchanged} as they were, ${files} other files`;
  const place = relative(process.cwd(), out) || out;
  shell.say(
    built ? `${pc.green('✓')} ${made} in ${place}, ${seconds} s` : `${pc.green('✓')} Nothing changed: ${place} is as it was, ${seconds} s`,
  );
  const size = sizeOf(all);
  shell.say(sizeWords(size));
  for (const limit of exceeded(size)) shell.warn(pc.yellow(limit));
}
