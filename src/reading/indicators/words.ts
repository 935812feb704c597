import type { CueRule, Indicator, WordGroups } from '../../model/index.ts';

/** A group named in a cue: `{school}`. Counts such as `{0,4}` are not names. */
const NAME = /\{([a-z][a-z0-9-]*)\}/g;

/**
 * Write out the groups of words that an expression names: `{school}数` becomes `(?:学校|小学|…)数`.
 *
 * @param within names being written out, against groups that name one another
 * @throws Error where a group is unknown or names itself
 */
export function writeOut(source: string, groups: WordGroups, within: readonly string[] = []): string {
  return source.replace(NAME, (_, name: string) => {
    const words = groups[name];
    if (!words) throw new Error(`unknown group of words {${name}}; there are ${Object.keys(groups).sort().join(', ')}`);
    if (within.includes(name)) throw new Error(`the group of words {${name}} names itself`);
    return `(?:${words.map((word) => writeOut(word, groups, [...within, name])).join('|')})`;
  });
}

function writeOutRule(rule: CueRule, groups: WordGroups): CueRule {
  const written = { ...rule, cue: writeOut(rule.cue, groups) };
  for (const part of ['with', 'not', 'notInClause', 'unless'] as const) {
    const source = rule[part];
    if (source !== undefined) written[part] = writeOut(source, groups);
  }
  return written;
}

/**
 * An indicator whose rules name no groups of words any more, ready for `indicators`.
 *
 * @throws Error naming the rule that names an unknown group
 */
export function withWords(indicator: Indicator, groups: WordGroups): Indicator {
  const rules = indicator.rules.map((rule) => {
    try {
      return writeOutRule(rule, groups);
    } catch (error) {
      throw new Error(`rule ${rule.id}: ${(error as Error).message}`);
    }
  });
  const variants = indicator.variants.map(({ words, ...variant }) =>
    words === undefined ? variant : { ...variant, words: writeOut(words, groups) },
  );
  return { ...indicator, rules, variants };
}
