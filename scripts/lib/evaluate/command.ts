import { join } from 'node:path';
import { Command } from 'commander';
import { correctedRules } from '../../../src/evaluation/corrected-rules.ts';
import { renamed } from '../../../src/evaluation/gold.ts';
import { evaluate } from '../../../src/evaluation/index.ts';
import { scorePassages } from '../../../src/evaluation/passages.ts';
import { type ReviewedReport, scoreReviews } from '../../../src/evaluation/reviewed.ts';
import { recordSchema } from '../../../src/model/index.ts';
import type { Knowledge } from '../../../src/reading/types.ts';
import { ROOT, writeWhole } from '../content/files.ts';
import { loadKnowledge } from '../content/knowledge.ts';
import { listSources, loadSource } from '../content/sources.ts';
import { convertWithin } from '../read/bounded.ts';
import { printFailure } from '../terminal/console.ts';
import { failureOf } from '../terminal/failure.ts';
import type { Shell } from '../terminal/shell.ts';
import { evaluationLines } from './format-evaluation.ts';
import { passageLines } from './format-passages.ts';
import { correctedLines, reviewedLines } from './format-reviewed.ts';
import { loadGold, nameOf, reportNames } from './gold.ts';
import { readPassages } from './passages.ts';
import { readSilence } from './silence.ts';

const GOLD = join(ROOT, 'content', 'gold');
/** What the figures on the reports of this repository are worth. */
const IN_SAMPLE = 'These figures are in-sample: the rules were written and corrected with these reports in view. Expect less on others.';

type Options = { gold: string; sources: string; json?: boolean; write?: boolean; rules?: boolean };

/** `npm run evaluate`: read annotated reports and measure what was read against the annotations. */
export function evaluateCommand(shell: Shell): Command {
  return new Command('npm run evaluate --')
    .description('Measure what is read of annotated reports: mentions, fields, indicators, structure, themes, checks.')
    .option('--gold <folder>', 'annotations', GOLD)
    .option('--sources <folder>', 'the annotated reports', join(ROOT, 'content', 'sources'))
    .option('--json', 'print the measurements as JSON')
    .option('--write', 'also write them to content/gold/evaluation.json, which the site shows')
    .option('--rules', 'list the rules whose readings people corrected in reviews, those corrected most often first')
    .action((options: Options) => measure(options, shell));
}

async function measure({ gold, sources, json, write, rules }: Options, shell: Shell): Promise<void> {
  const { knowledge } = await loadKnowledge();
  const { reports, idByFile } = await readAll(sources, knowledge, shell);
  if (rules) return shell.say(correctedLines(correctedRules(reports, knowledge.indicators)).join('\n'));
  const records = reports.map(({ record }) => record);
  const annotations = await loadGold(gold);
  const silence = await readSilence(gold, records, knowledge);
  const named = renamed(annotations, reportNames(annotations, idByFile));
  const inSample = new Set(named.quantities.map(({ report }) => report));
  const reviewed = scoreReviews(reports, knowledge.indicators, inSample);
  const passages = scorePassages(await readPassages(gold, knowledge));
  const evaluation = { ...evaluate(records, named, silence), passages, reviewed };
  const text = `${JSON.stringify(evaluation, null, 2)}\n`;
  if (write) writeWhole(join(GOLD, 'evaluation.json'), text);
  if (json) shell.write(text);
  else
    shell.say(
      [
        ...evaluationLines(evaluation),
        ...passageLines(passages),
        ...reviewedLines(reviewed, reports),
        ...(gold === GOLD ? [IN_SAMPLE] : []),
      ].join('\n'),
    );
}

/**
 * All reports of a folder as the program alone reads them, with the reviews that people made, and the id of each by the name of its file; what cannot
 * be read is told.
 */
async function readAll(
  sources: string,
  knowledge: Knowledge,
  shell: Shell,
): Promise<{ reports: ReviewedReport[]; idByFile: Map<string, string> }> {
  const reports: ReviewedReport[] = [];
  const idByFile = new Map<string, string>();
  for (const file of (await listSources(sources)).files) {
    try {
      const { input } = loadSource(sources, file);
      const { reviews = [], ...sidecar } = input.sidecar;
      const record = recordSchema.parse(await convertWithin({ ...input, sidecar }, knowledge));
      const id = nameOf(record.report.id, file, new Set(idByFile.values()));
      reports.push({ record: { ...record, report: { ...record.report, id } }, reviews });
      idByFile.set(file, id);
    } catch (error) {
      printFailure(shell, failureOf(error, file));
      shell.fail();
    }
  }
  return { reports, idByFile };
}
