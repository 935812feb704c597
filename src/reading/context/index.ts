import type { BasisOf, Mention } from '../../model/index.ts';
import type { Findings } from '../quantities/find.ts';
import { type Cursor, Stretch, type Surroundings } from './cursor.ts';
import { RULES } from './fields.ts';
import type { Reading } from './rule.ts';
import { reader } from './runner.ts';

/** Context of a mention, with the evidence for each field. */
export type Context = Pick<Mention, 'stage' | 'period' | 'status' | 'scope' | 'place' | 'direction' | 'basis' | 'doubtful'>;

/** Where the characters of a passage stand in the source. */
export type Placed = (offset: number) => number;

const FIELDS = ['stage', 'period', 'status', 'scope', 'place', 'direction'] as const;

/** The rule that read a field, and its words in offsets of the source; absent where the words have no place. */
function evidence({ rule, zone, words, outside }: Reading, placed: Placed): BasisOf | undefined {
  if (!words) return undefined;
  if (outside) return { rule, from: zone, ...words };
  const { start, end } = words;
  return { rule, from: zone, start: placed(start), end: end > start ? placed(end - 1) + 1 : placed(end) };
}

/** The fields of one mention, each by the first of its rules that applies. */
function read(cursor: Cursor, placed: Placed): Context {
  const basis: NonNullable<Mention['basis']> = {};
  const doubtful: string[] = [];
  for (const field of FIELDS) {
    const reading = cursor.read(field);
    if (reading?.doubtful) doubtful.push(field);
    const words = reading && evidence(reading, placed);
    if (words && (field !== 'direction' || reading?.value)) basis[field] = words;
  }
  const direction = cursor.read('direction')?.value;
  return {
    stage: cursor.read('stage')?.value ?? null,
    period: cursor.read('period')?.value ?? null,
    status: cursor.read('status')?.value ?? 'actual',
    scope: cursor.read('scope')?.value ?? 'district',
    place: cursor.read('place')?.value ?? null,
    ...(direction && { direction }),
    basis,
    ...(doubtful.length > 0 && { doubtful }),
  };
}

/** The context of every quantity of one passage, in order. */
export function contextOf(findings: Findings, surroundings: Surroundings, placed: Placed): Context[] {
  return new Stretch(findings, surroundings, reader(RULES)).cursors.map((cursor) => read(cursor, placed));
}
