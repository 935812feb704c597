/** `npm run bench`: measurements of speed, memory and size. Nothing here is a test; speed depends on the machine and what else it does. */
import { Command } from 'commander';
import { buildCommand } from './bench/build.ts';
import { mutantsCommand } from './bench/mutants.ts';
import { ocrCommand } from './bench/ocr.ts';
import { readingCommand } from './bench/reading.ts';
import { searchCommand } from './bench/search.ts';
import { runCommand } from './lib/terminal/run-command.ts';

await runCommand(() =>
  new Command('npm run bench --')
    .description('Measure speed, memory and size, on made-up corpora or a built site.')
    .addCommand(buildCommand())
    .addCommand(mutantsCommand())
    .addCommand(ocrCommand())
    .addCommand(readingCommand())
    .addCommand(searchCommand()),
);
