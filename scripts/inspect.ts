/** `npm run inspect`: read reports and show what was understood, without writing anything. */
import { basename, dirname } from 'node:path';
import { Command } from 'commander';
import { recordSchema } from '../src/model/index.ts';
import { convert } from '../src/reading/index.ts';
import { loadKnowledge } from './lib/content/knowledge.ts';
import { loadSource } from './lib/content/sources.ts';
import { readingLines } from './lib/inspect/reading-lines.ts';
import { printFailure, runCommand } from './lib/terminal/console.ts';
import { failureOf } from './lib/terminal/failure.ts';

const program = new Command('npm run inspect --')
  .description('Show how reports are read. Writes nothing.')
  .argument('<file...>', 'reports (.txt, .html, .docx, .pdf); a .yaml beside one is taken as its sidecar')
  .option('--json', 'print one record per file and line (the form of content/records)')
  .parse();

await runCommand(async () => {
  const { json } = program.opts<{ json?: boolean }>();
  const { knowledge } = await loadKnowledge();
  for (const path of program.args) {
    try {
      const { input } = loadSource(dirname(path), basename(path));
      const record = recordSchema.parse(await convert(input, knowledge));
      console.log(json ? JSON.stringify(record) : `${readingLines(record, knowledge).join('\n')}\n`);
    } catch (error) {
      printFailure(failureOf(error, path));
      process.exitCode = 1;
    }
  }
});
