import { basename, dirname } from 'node:path';
import { Command } from 'commander';
import { recordSchema, refusedSchema } from '../../../src/model/index.ts';
import { loadKnowledge } from '../content/knowledge.ts';
import { loadSource } from '../content/sources.ts';
import { readWithin } from '../read/bounded.ts';
import { recognising } from '../recognise/recognise.ts';
import { printFailure } from '../terminal/console.ts';
import { failureOf } from '../terminal/failure.ts';
import type { Shell } from '../terminal/shell.ts';
import { readingLines } from './reading-lines.ts';

/** `npm run inspect`: read reports and show what was understood, without writing anything. */
export function inspectCommand(shell: Shell): Command {
  return new Command('npm run inspect --')
    .description('Show how reports are read. Writes nothing.')
    .argument(
      '<file...>',
      'reports (text, HTML, Word, WPS, RTF, ODT, Excel, OFD, PDF, pictures, or a .zip with one); a .yaml beside one is taken as its sidecar',
    )
    .option('--json', 'print one record per file and line (the form of content/records); of a report that is refused, with district null')
    .action((files: string[], { json = false }: { json?: boolean }) => inspect(files, json, shell));
}

async function inspect(files: readonly string[], json: boolean, shell: Shell): Promise<void> {
  const { knowledge } = await loadKnowledge();
  for (const path of files) {
    try {
      const { input } = loadSource(dirname(path), basename(path));
      const { record, refusal } = await recognising(input, (known) => readWithin(known, knowledge));
      const reading = refusal ? refusedSchema.parse(record) : recordSchema.parse(record);
      shell.say(json ? JSON.stringify(reading) : `${readingLines(reading, knowledge).join('\n')}\n`);
      if (refusal) throw refusal;
    } catch (error) {
      printFailure(shell, failureOf(error, path));
      shell.fail();
    }
  }
}
