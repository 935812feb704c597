import type { CueRule, Indicator, WordGroups } from '../../model/index.ts';
import { writeOut } from './words.ts';

/** What is wrong with an entry of the codebook. */
export type Fault = {
  /** Where: `rules.served.cue`. */
  key: string;
  /** What is wrong there. */
  message: string;
  /** What a contributor can do. */
  remedy: string;
};

/** What entries of the codebook may refer to. */
export type References = {
  groups: WordGroups;
  units: ReadonlySet<string>;
  /** Ids of framework items. */
  items: ReadonlySet<string>;
  /** All indicators, by id. */
  indicators: ReadonlyMap<string, Indicator>;
};

/** The parts of a rule that are regular expressions. */
const EXPRESSIONS = ['cue', 'with', 'not', 'notInClause', 'unless'] as const;

/** Why a regular expression does not compile; null where it does. */
function misspelt(source: string): string | null {
  try {
    new RegExp(source, 'g');
    return null;
  } catch (error) {
    return (error as Error).message.replace(/^Invalid regular expression: /, '');
  }
}

/** Faults of the shared groups of words: names that nothing bears, alternatives that do not compile. */
export function groupFaults(groups: WordGroups): Fault[] {
  return Object.entries(groups).flatMap(([key, words]) => {
    try {
      const message = misspelt(words.map((word) => writeOut(word, groups, [key])).join('|'));
      return message
        ? [{ key, message: `no regular expression: ${message}`, remedy: 'Correct the alternative: close every bracket.' }]
        : [];
    } catch (error) {
      return [{ key, message: (error as Error).message, remedy: 'Correct the name of the group.' }];
    }
  });
}

/** Faults of one expression, its groups of words written out first. */
function expressionFaults(key: string, source: string, groups: WordGroups): Fault[] {
  try {
    const message = misspelt(writeOut(source, groups));
    return message ? [{ key, message: `no regular expression: ${message}`, remedy: 'Correct the expression: close every bracket.' }] : [];
  } catch (error) {
    return [{ key, message: (error as Error).message, remedy: 'Correct the name, or add the group to content/codebook/words.yaml.' }];
  }
}

function ruleFaults(rule: CueRule, groups: WordGroups): Fault[] {
  return EXPRESSIONS.flatMap((part) => {
    const source = rule[part];
    return source === undefined ? [] : expressionFaults(`rules.${rule.id}.${part}`, source, groups);
  });
}

/** Values that occur twice in a list. */
function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}

/** Faults of the variants: words that do not compile, rules that name a variant nobody knows, ids used twice. */
function variantFaults({ rules, variants }: Indicator, groups: WordGroups): Fault[] {
  const known = new Set(variants.map(({ id }) => id));
  const twice = repeated(variants.map(({ id }) => id));
  return [
    ...variants.flatMap(({ id, words }) => (words === undefined ? [] : expressionFaults(`variants.${id}.words`, words, groups))),
    ...twice.map((id) => ({ key: 'variants', message: `two variants have the id "${id}"`, remedy: 'Give each variant an id of its own.' })),
    ...rules.flatMap(({ id, variant }) =>
      variant === undefined || known.has(variant)
        ? []
        : [
            {
              key: `rules.${id}.variant`,
              message: `there is no variant "${variant}"`,
              remedy: 'Take an id of the list `variants`, or add it there.',
            },
          ],
    ),
  ];
}

function idFaults({ rules }: Indicator): Fault[] {
  return repeated(rules.map(({ id }) => id)).map((id) => ({
    key: 'rules',
    message: `two rules have the id "${id}"`,
    remedy: 'Give each rule an id of its own.',
  }));
}

function unitFaults({ unit, rules }: Indicator, { units }: References): Fault[] {
  const stated: [key: string, unit: string][] = [
    ['unit', unit],
    ...rules.flatMap((rule) => (rule.units ?? []).map((of): [string, string] => [`rules.${rule.id}.units`, of])),
  ];
  const unknown = stated.filter(([, of]) => !units.has(of));
  if (unknown.length === 0) return [];
  const remedy = `Use one of: ${[...units].filter(Boolean).sort().join(' ')}; or "" for a ratio. A new unit is a row of src/model/units.ts.`;
  return unknown.map(([key, of]) => ({ key, message: `unknown unit "${of}"`, remedy }));
}

function referenceFaults(indicator: Indicator, { items, indicators }: References): Fault[] {
  const unknownItems = indicator.frameworks.filter((item) => !items.has(item));
  const unknown = indicator.yieldsTo.filter((other) => !indicators.has(other));
  const mutual = indicator.yieldsTo.filter((other) => indicators.get(other)?.yieldsTo.includes(indicator.id));
  return [
    ...unknownItems.map((item) => ({
      key: 'frameworks',
      message: `no framework has an item "${item}"`,
      remedy: 'Take the id of an item from content/codebook/frameworks, or leave it out.',
    })),
    ...unknown.map((other) => ({
      key: 'yieldsTo',
      message: `there is no indicator "${other}"`,
      remedy: 'Take the name of a file in content/codebook/indicators.',
    })),
    ...mutual.map((other) => ({
      key: 'yieldsTo',
      message: `"${other}" yields to this indicator already`,
      remedy: 'Of two indicators only one may yield to the other.',
    })),
  ];
}

/** A reference to a group (`\\1`, `\\k<name>`), or a group with a name. */
const REFERENCE = /\\[1-9k]|\(\?<[^=!]/;

/** The words by which passages speak of the indicator must be words its own examples use. */
function mentionFaults({ mentionedBy, examples }: Indicator): Fault[] {
  const message = misspelt(mentionedBy);
  if (message) return [{ key: 'mentionedBy', message: `no regular expression: ${message}`, remedy: 'Correct the expression.' }];
  if (REFERENCE.test(mentionedBy))
    return [
      {
        key: 'mentionedBy',
        message: 'refers to a group of itself',
        remedy: 'Write the words out: all these expressions are tried as one.',
      },
    ];
  const words = new RegExp(mentionedBy);
  if (examples.some(({ text }) => words.test(text))) return [];
  return [
    { key: 'mentionedBy', message: 'no example holds these words', remedy: 'Add an example that says what the indicator is called.' },
  ];
}

/**
 * Everything that is wrong with an indicator besides its form: expressions that do not compile, names that nothing bears. Each fault names
 * its key and what to do.
 *
 * @param indicator as written, groups of words not yet written out
 */
export function faultsOf(indicator: Indicator, references: References): Fault[] {
  return [
    ...idFaults(indicator),
    ...indicator.rules.flatMap((rule) => ruleFaults(rule, references.groups)),
    ...variantFaults(indicator, references.groups),
    ...unitFaults(indicator, references),
    ...referenceFaults(indicator, references),
    ...mentionFaults(indicator),
  ];
}
