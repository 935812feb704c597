/** `npm run add`: take reports in. Copies each beside the others under its id, converts it, and prints how it was read. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import pc from 'picocolors';
import { stringify } from 'yaml';
import { REPORT_KINDS, recordSchema } from '../src/model/index.ts';
import { parseSidecar } from '../src/reading/metadata/sidecar.ts';
import { InputError } from '../src/reading/types.ts';
import { bytesOfNew, readForAdding, storeSource } from './lib/add/add-source.ts';
import { openTerminal, Stopped } from './lib/add/ask.ts';
import { ROOT, sha256 } from './lib/content/files.ts';
import { loadKnowledge } from './lib/content/knowledge.ts';
import { codeVersion } from './lib/convert/code-version.ts';
import { convertFile } from './lib/convert/file.ts';
import { publish } from './lib/convert/publish.ts';
import { Store } from './lib/convert/store.ts';
import { readingLines } from './lib/inspect/reading-lines.ts';
import { printable, printFailure, runCommand } from './lib/terminal/console.ts';
import { failureOf } from './lib/terminal/failure.ts';

const program = new Command('npm run add --')
  .description('Take reports in: copy, convert, and show how they are read. What the text does not tell is asked for on a terminal.')
  .argument('<file...>', 'reports (.txt, .html, .docx, .pdf)')
  .option('--district <code>', 'GB/T 2260 code of the district')
  .option('--year <year>', 'year the facts are about')
  .addOption(new Option('--kind <kind>', 'kind of report').choices(REPORT_KINDS))
  .option('--title <title>', 'title')
  .option('--issuer <body>', 'issuing body')
  .option('--published <date>', 'day, month or year of publication')
  .option('--url <url>', 'address it was published at')
  .option('--retrieved <date>', 'day it was captured')
  .addOption(new Option('--sources <dir>', 'folder of the sources').default(join(ROOT, 'content', 'sources'), 'content/sources'))
  .addOption(new Option('--out <dir>', 'folder that gets records/ and reports/').default(join(ROOT, 'content'), 'content'))
  .parse();

const { sources: sourcesOption, out: outOption, ...flags } = program.opts<Record<string, string> & { sources: string; out: string }>();
const [sources, out] = [resolve(sourcesOption), resolve(outOption)];

await runCommand(async () => {
  const known = parseSidecar(stringify({ ...flags, ...(flags['year'] ? { year: Number(flags['year']) } : {}) }), 'options');
  const { knowledge, hash } = await loadKnowledge();
  const version = sha256(`${hash}\n${await codeVersion()}`);
  const terminal = openTerminal();
  for (const path of program.args) {
    try {
      if (terminal?.stopped) throw new Stopped();
      const bytes = await bytesOfNew(path, sources);
      if (terminal) console.log(pc.bold(printable(path)));
      const reading = await readForAdding(path, bytes, known, terminal?.ask ?? null, knowledge);
      const { file, namesake } = await storeSource(sources, reading);
      const outcome = await convertFile(file, knowledge, { sources, out, version, check: false, fresh: false });
      if ('failure' in outcome) throw new InputError(outcome.failure.file, outcome.failure.message, outcome.failure.hint);
      const store = new Store(out);
      publish(store, outcome);
      const record = await readFile(store.output(outcome.stamp.id, 'record'), 'utf8');
      console.log(readingLines(recordSchema.parse(JSON.parse(record)), knowledge).join('\n'));
      if (namesake)
        console.log(pc.yellow(`\n${namesake} is a report of the same district, kind and year: see that they are not the same.`));
      console.log(`\nAdded as ${file}. Correct what is wrong in ${outcome.stamp.id}.yaml beside it, then run \`npm run convert\`.\n`);
    } catch (error) {
      if (error instanceof Stopped) {
        console.error(pc.yellow(`\nStopped. ${printable(path)} was not added.`));
        process.exitCode = 130;
        break;
      }
      printFailure(failureOf(error, path));
      process.exitCode = 1;
    }
  }
  terminal?.close();
});
