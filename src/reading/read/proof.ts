import { InputError } from '../../model/error.ts';
import type { Finding } from '../../model/index.ts';
import type { ReadSource } from '../types.ts';
import { onTheLine } from './inline.ts';

/** More lost than this share of what a viewer shows, and than so many characters, is no reading of the file. */
const MOST_LOST = 0.05;
const FEW = 40;
/** Characters of which some are named in the finding. */
const NAMED = 12;

/** Characters that count: letters, ideographs and digits; how a reader parts and joins them does not matter. */
const COUNTED = /[\p{L}\p{N}]/gu;

function counts(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [character] of onTheLine(text).normalize('NFKC').matchAll(COUNTED)) found.set(character, (found.get(character) ?? 0) + 1);
  return found;
}

/** Characters that a viewer of the file would show and that the text read from it does not hold. */
function lostCharacters(seen: string, text: string): { all: number; lost: string[] } {
  const read = counts(text);
  let all = 0;
  const lost: string[] = [];
  for (const [character, count] of counts(seen)) {
    all += count;
    for (let missing = count - (read.get(character) ?? 0); missing > 0; missing--) lost.push(character);
  }
  return { all, lost };
}

/**
 * What was read, held against the words that a viewer of the file shows, counted on another way than the reading: what is missing becomes a
 * finding, much of it a refusal.
 *
 * @param seen all words of the file, in any order
 * @param twice words that stand in the file once more than a viewer shows them
 * @throws InputError where more than a little is missing
 */
export function proven(source: ReadSource, seen: string, file: string, twice = ''): ReadSource {
  const { all, lost } = lostCharacters(seen, source.text + twice);
  if (lost.length === 0) return source;
  if (lost.length > FEW && lost.length > all * MOST_LOST)
    throw new InputError(
      file,
      `${lost.length} of the ${all} characters of the file cannot be read.`,
      'Open the file, select the report and save it as text or .docx.',
    );
  const named = [...new Set(lost)].slice(0, NAMED).join('');
  const { start, end } = source.blocks[0] ?? { start: 0, end: source.text.length };
  const finding: Finding = {
    rule: 'text-lost',
    severity: 'warning',
    message: `原文件中有${lost.length}个字符未能读出（${named}${lost.length > NAMED ? '…' : ''}），共${all}个字符。`,
    start,
    end,
  };
  return { ...source, findings: [...(source.findings ?? []), finding] };
}
