import type { Scope } from '../../../model/index.ts';
import { matchesOf } from '../../../text/matches.ts';
import { type Base, periodWords } from '../../../words/period-words.ts';
import { scopeWord } from '../../../words/scope-words.ts';
import { stageWords } from '../../../words/stage-words.ts';
import type { Stretch } from '../cursor.ts';
import { placeAt } from '../place/names.ts';
import { type Told, told } from '../rule.ts';

/** One member of the list before a 分别. */
export type Head = { text: string; start: number };

/** What stands after the last comma or colon: the first head of a list begins there. */
function lastClause({ text, start }: Head): Head {
  const cut = Math.max(...[...',，:：;；'].map((mark) => text.lastIndexOf(mark))) + 1;
  return { text: text.slice(cut), start: start + cut };
}

/** The last `count` members of the list of heads before a 分别; empty where the text has not as many. */
export function headsBefore(text: string, start: number, count: number): Head[] {
  for (const separator of [/[、]/g, /[、和与及]|以及/g, /[、和与及,，]|以及/g]) {
    const heads: Head[] = [];
    let from = 0;
    for (const match of matchesOf(separator, text)) {
      heads.push({ text: text.slice(from, match.index), start: start + from });
      from = match.index + match[0].length;
    }
    heads.push({ text: text.slice(from), start: start + from });
    const filled = heads.filter((head) => head.text.trim() !== '').slice(-count);
    if (filled.length === count) return filled.map((head, i) => (i === 0 ? lastClause(head) : head));
  }
  return [];
}

export function stageOf({ text, start }: Head): Told<string | null> | null {
  const last = stageWords(text)
    .filter((word) => word.stage !== null)
    .at(-1);
  return last ? told(last.stage, start + last.start, start + last.end) : null;
}

export function periodOf({ text, start }: Head, base: Base): Told<string | null> | null {
  const bare = /^ ?((?:19|20)\d\d)(?= ?$|年|两年|[,，])|(?<=\p{Script=Han})((?:19|20)\d\d)$/u.exec(text);
  const year = bare?.[1] ?? bare?.[2];
  if (bare && year) return told(year, start + bare.index, start + bare.index + bare[0].length);
  const word = periodWords(text, base).find((candidate) => candidate.period !== null && !candidate.comparison);
  return word ? told(word.period, start + word.start, start + word.end) : null;
}

export function placeOf({ text, start }: Head, stretch: Stretch): Told<string | null> | null {
  const from = text.length - text.trimStart().length;
  const named = placeAt(text, from, stretch);
  return named ? told(named.place, start + named.start, start + named.end) : null;
}

export function scopeOf({ text, start }: Head): Told<Scope> | null {
  const word = scopeWord(text);
  return word ? told(word.scope, start + word.start, start + word.end) : null;
}

/** One word for two heads: 城乡分别, 初高中分别. */
const PAIRS: { word: RegExp; scopes?: readonly Scope[]; stages?: readonly string[] }[] = [
  { word: /城乡(?=[^,，。;；、]*$)/, scopes: ['urban', 'rural'] },
  { word: /公、?民办(?=[^,，。;；、]*$)/, scopes: ['public', 'private'] },
  { word: /初、?高中(?=[^,，。;；、]*$)/, stages: ['junior', 'senior'] },
];

type Pair = { scopes?: Told<Scope>[]; stages?: Told<string | null>[] };

/** The two heads that one word before a 分别 stands for; empty where none does. */
export function pairBefore(text: string, start: number): Pair {
  for (const { word, scopes, stages } of PAIRS) {
    const match = word.exec(text);
    if (!match) continue;
    const [from, to] = [start + match.index, start + match.index + match[0].length];
    if (scopes) return { scopes: scopes.map((scope) => told(scope, from, to)) };
    if (stages) return { stages: stages.map((stage) => told<string | null>(stage, from, to)) };
  }
  return {};
}
