import type { Cursor, Reader } from './cursor.ts';
import type { Field, Reading, Rule } from './rule.ts';

/** The rules of every field, in the order in which they are asked. */
export type Rules = { readonly [F in Field]: readonly Rule<F>[] };

/** The answer of the first rule that applies; null where none does. */
function ask<F extends Field>(cursor: Cursor, rules: readonly Rule<F>[]): Reading<F> | null {
  // Counted, not iterated: some dozen rules are asked for each field of each mention, and most have no answer.
  for (let at = 0; at < rules.length; at++) {
    const rule = rules[at] as Rule<F>;
    const told = rule.read(cursor);
    if (told) return { zone: rule.zone, ...(rule.doubtful && { doubtful: rule.doubtful }), ...told, rule: rule.id };
  }
  return null;
}

/**
 * A reader over the rules, for the mentions of one passage. Each field of each mention is read once, when it is asked for; a rule may ask
 * for other fields and other mentions. What is being read already answers null, so that rules never wait for each other.
 */
export function reader(rules: Rules): Reader {
  const known: { [F in Field]?: (Reading | null | undefined)[] } = {};
  return <F extends Field>(cursor: Cursor, field: F): Reading<F> | null => {
    const readings: (Reading | null | undefined)[] = known[field] ?? [];
    known[field] = readings;
    const earlier = readings[cursor.index];
    if (earlier !== undefined) return earlier as Reading<F> | null;
    readings[cursor.index] = null;
    const reading = ask(cursor, rules[field]);
    readings[cursor.index] = reading as Reading | null;
    return reading;
  };
}
