/** `npm run bench`: measurements on made-up corpora. Nothing here is a test; speed depends on the machine and what else it does. */
import { Command } from 'commander';
import { buildCommand } from './bench/build.ts';
import { searchCommand } from './bench/search.ts';

await new Command('npm run bench --')
  .description('Measure on corpora of several sizes.')
  .addCommand(buildCommand())
  .addCommand(searchCommand())
  .parseAsync();
