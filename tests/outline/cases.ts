import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReportKind } from '../../src/model/index.ts';
import { outline } from '../../src/pipeline/outline/index.ts';
import { meta } from './cleaned.ts';
import { cleanedBlocks, cleanedText, render } from './render.ts';

/** Folder of the cases: `input.txt` (or `blocks.tsv`) beside `expected.txt`; a first line `kind: …` names the kind of report. */
export const CASES = fileURLToPath(new URL('cases/', import.meta.url));

export const caseNames = (): string[] => readdirSync(CASES).sort();

/** What the stage finds in a case, rendered. */
export function runCase(name: string): string {
  const path = `${CASES}${name}/input.txt`;
  const isText = existsSync(path);
  const input = readFileSync(isText ? path : `${CASES}${name}/blocks.tsv`, 'utf8');
  const kind = /^kind: (\S+)\n/.exec(input);
  const body = kind ? input.slice(kind[0].length) : input;
  const cleaned = isText ? cleanedText(body) : cleanedBlocks(body);
  const title = body.split('\n')[0]?.replace(/^.*\t/, '') ?? '';
  return render(
    cleaned.text,
    outline(cleaned, meta(/(?:报告|汇报)$/.test(title) ? title : '', (kind?.[1] ?? 'self-assessment') as ReportKind)),
  );
}
