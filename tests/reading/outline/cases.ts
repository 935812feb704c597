import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReportKind } from '../../../src/model/index.ts';
import { outline } from '../../../src/reading/outline/index.ts';
import { meta } from './cleaned.ts';
import { cleanedBlocks, cleanedText, render } from './render.ts';

/** Folder of the cases: `input.txt` (or `blocks.tsv`) beside `expected.txt`; first lines `kind: …` and `title: …` give metadata. */
export const CASES = fileURLToPath(new URL('cases/', import.meta.url));

export const caseNames = (): string[] => readdirSync(CASES).sort();

/** What the stage finds in a case, rendered. */
export function runCase(name: string): string {
  const path = `${CASES}${name}/input.txt`;
  const isText = existsSync(path);
  const input = readFileSync(isText ? path : `${CASES}${name}/blocks.tsv`, 'utf8');
  const kind = /^kind: (\S+)\n/m.exec(input)?.[1] ?? 'self-assessment';
  const title = /^title: (.+)\n/m.exec(input)?.[1] ?? '';
  const body = input.replace(/^(?:kind|title): .*\n/gm, '');
  const cleaned = isText ? cleanedText(body) : cleanedBlocks(body);
  return render(cleaned.text, outline(cleaned, meta(title, kind as ReportKind)));
}
