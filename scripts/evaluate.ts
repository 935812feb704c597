/** `npm run evaluate`: read annotated reports and measure what was read against the annotations. */
import { join } from 'node:path';
import { Command } from 'commander';
import { renamed } from '../src/evaluation/gold.ts';
import { evaluate } from '../src/evaluation/index.ts';
import { type ReportRecord, recordSchema } from '../src/model/index.ts';
import { convert } from '../src/pipeline/index.ts';
import { printFailure, runCommand } from './lib/console.ts';
import { failureOf } from './lib/failure.ts';
import { ROOT, writeWhole } from './lib/files.ts';
import { evaluationLines } from './lib/format-evaluation.ts';
import { loadGold, reportNames } from './lib/gold.ts';
import { loadKnowledge } from './lib/knowledge.ts';
import { listSources, loadSource } from './lib/sources.ts';

const program = new Command('npm run evaluate --')
  .description('Measure what is read of annotated reports: mentions, fields, indicators, structure, themes, checks.')
  .option('--gold <folder>', 'annotations', join(ROOT, 'content', 'gold'))
  .option('--sources <folder>', 'the annotated reports', join(ROOT, 'content', 'sources'))
  .option('--json', 'print the measurements as JSON')
  .option('--write', 'also write them to content/gold/evaluation.json, which the site shows')
  .parse();

type Options = { gold: string; sources: string; json?: boolean; write?: boolean };

await runCommand(async () => {
  const { gold: goldFolder, sources, json, write } = program.opts<Options>();
  const { knowledge } = await loadKnowledge();
  const annotations = await loadGold(goldFolder);
  const records: ReportRecord[] = [];
  const idByFile = new Map<string, string>();
  for (const file of (await listSources(sources)).files) {
    try {
      const { input } = await loadSource(sources, file);
      const record = recordSchema.parse(await convert(input, knowledge));
      records.push(record);
      idByFile.set(file, record.report.id);
    } catch (error) {
      printFailure(failureOf(error, file));
      process.exitCode = 1;
    }
  }
  const evaluation = evaluate(records, renamed(annotations, reportNames(annotations, idByFile)));
  const text = `${JSON.stringify(evaluation, null, 2)}\n`;
  if (write) await writeWhole(join(ROOT, 'content', 'gold', 'evaluation.json'), text);
  if (json) process.stdout.write(text);
  else console.log(evaluationLines(evaluation).join('\n'));
});
