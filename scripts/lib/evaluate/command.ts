import { join } from 'node:path';
import { Command } from 'commander';
import { renamed } from '../../../src/evaluation/gold.ts';
import { evaluate } from '../../../src/evaluation/index.ts';
import { type ReportRecord, recordSchema } from '../../../src/model/index.ts';
import { convert } from '../../../src/reading/index.ts';
import type { Knowledge } from '../../../src/reading/types.ts';
import { ROOT, writeWhole } from '../content/files.ts';
import { loadKnowledge } from '../content/knowledge.ts';
import { listSources, loadSource } from '../content/sources.ts';
import { printFailure } from '../terminal/console.ts';
import { failureOf } from '../terminal/failure.ts';
import type { Shell } from '../terminal/shell.ts';
import { evaluationLines } from './format-evaluation.ts';
import { loadGold, nameOf, reportNames } from './gold.ts';
import { readSilence } from './silence.ts';

const GOLD = join(ROOT, 'content', 'gold');
/** What the figures on the reports of this repository are worth. */
const IN_SAMPLE = 'These figures are in-sample: the rules were written and corrected with these reports in view. Expect less on others.';

type Options = { gold: string; sources: string; json?: boolean; write?: boolean };

/** `npm run evaluate`: read annotated reports and measure what was read against the annotations. */
export function evaluateCommand(shell: Shell): Command {
  return new Command('npm run evaluate --')
    .description('Measure what is read of annotated reports: mentions, fields, indicators, structure, themes, checks.')
    .option('--gold <folder>', 'annotations', GOLD)
    .option('--sources <folder>', 'the annotated reports', join(ROOT, 'content', 'sources'))
    .option('--json', 'print the measurements as JSON')
    .option('--write', 'also write them to content/gold/evaluation.json, which the site shows')
    .action((options: Options) => measure(options, shell));
}

async function measure({ gold, sources, json, write }: Options, shell: Shell): Promise<void> {
  const { knowledge } = await loadKnowledge();
  const annotations = await loadGold(gold);
  const { records, idByFile } = await readAll(sources, knowledge, shell);
  const silence = await readSilence(gold, records, knowledge);
  const evaluation = evaluate(records, renamed(annotations, reportNames(annotations, idByFile)), silence);
  const text = `${JSON.stringify(evaluation, null, 2)}\n`;
  if (write) writeWhole(join(GOLD, 'evaluation.json'), text);
  if (json) shell.write(text);
  else shell.say([...evaluationLines(evaluation), ...(gold === GOLD ? [IN_SAMPLE] : [])].join('\n'));
}

/** Records of all reports of a folder, and the id of each by the name of its file; what cannot be read is told. */
async function readAll(
  sources: string,
  knowledge: Knowledge,
  shell: Shell,
): Promise<{ records: ReportRecord[]; idByFile: Map<string, string> }> {
  const records: ReportRecord[] = [];
  const idByFile = new Map<string, string>();
  for (const file of (await listSources(sources)).files) {
    try {
      const record = recordSchema.parse(await convert(loadSource(sources, file).input, knowledge));
      const id = nameOf(record.report.id, file, new Set(idByFile.values()));
      records.push({ ...record, report: { ...record.report, id } });
      idByFile.set(file, id);
    } catch (error) {
      printFailure(shell, failureOf(error, file));
      shell.fail();
    }
  }
  return { records, idByFile };
}
