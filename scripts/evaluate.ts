/** `npm run evaluate`: read annotated reports and measure what was read against the annotations. */
import { join } from 'node:path';
import { Command } from 'commander';
import { renamed } from '../src/evaluation/gold.ts';
import { evaluate } from '../src/evaluation/index.ts';
import { type ReportRecord, recordSchema } from '../src/model/index.ts';
import { convert } from '../src/reading/index.ts';
import { ROOT, writeWhole } from './lib/content/files.ts';
import { loadKnowledge } from './lib/content/knowledge.ts';
import { listSources, loadSource } from './lib/content/sources.ts';
import { evaluationLines } from './lib/evaluate/format-evaluation.ts';
import { loadGold, nameOf, reportNames } from './lib/evaluate/gold.ts';
import { printFailure, runCommand } from './lib/terminal/console.ts';
import { failureOf } from './lib/terminal/failure.ts';

const GOLD = join(ROOT, 'content', 'gold');
/** What the figures on the reports of this repository are worth. */
const IN_SAMPLE = 'These figures are in-sample: the rules were written and corrected with these reports in view. Expect less on others.';

const program = new Command('npm run evaluate --')
  .description('Measure what is read of annotated reports: mentions, fields, indicators, structure, themes, checks.')
  .option('--gold <folder>', 'annotations', GOLD)
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
      const { input } = loadSource(sources, file);
      const record = recordSchema.parse(await convert(input, knowledge));
      const id = nameOf(record.report.id, file, new Set(idByFile.values()));
      records.push({ ...record, report: { ...record.report, id } });
      idByFile.set(file, id);
    } catch (error) {
      printFailure(failureOf(error, file));
      process.exitCode = 1;
    }
  }
  const evaluation = evaluate(records, renamed(annotations, reportNames(annotations, idByFile)));
  const text = `${JSON.stringify(evaluation, null, 2)}\n`;
  if (write) writeWhole(join(ROOT, 'content', 'gold', 'evaluation.json'), text);
  if (json) process.stdout.write(text);
  else console.log([...evaluationLines(evaluation), ...(goldFolder === GOLD ? [IN_SAMPLE] : [])].join('\n'));
});
