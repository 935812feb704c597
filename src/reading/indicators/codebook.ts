import { type CueRule, type Indicator, UNITS, type Unit, type UnitKind, unitKind } from '../../model/index.ts';
import { OpeningIndex } from '../../text/opening-index.ts';
import { byCodeUnit } from '../../text/order.ts';
import type { CompiledRule } from './types.ts';
import { compileVariants, type Variants } from './variants.ts';

/** Money stated per person is money, too. */
const PER_PERSON: UnitKind = 'money-per-person';
/** Units that an indicator in a unit accepts besides. */
const FAMILIES: Readonly<Partial<Record<string, readonly Unit[]>>> = {
  元: UNITS.filter((unit) => unitKind(unit) === PER_PERSON),
  '%': ['百分点'],
};

/** All units a rule accepts, with the members of each unit's family. */
function accepted(units: readonly string[]): Set<string> {
  return new Set(units.flatMap((unit) => [unit, ...(FAMILIES[unit] ?? [])]));
}

function compileRule(indicator: Indicator, rule: CueRule): Omit<CompiledRule, 'at'> {
  return {
    id: `${indicator.id}/${rule.id}`,
    indicator: indicator.id,
    cue: new RegExp(rule.cue, 'g'),
    side: rule.side ?? 'near',
    reach: rule.reach ?? 'clause',
    with: rule.with === undefined ? null : new RegExp(rule.with, 'g'),
    not: rule.not === undefined ? null : new RegExp(rule.not),
    notInClause: rule.notInClause === undefined ? null : new RegExp(rule.notInClause),
    unless: rule.unless === undefined ? null : new RegExp(rule.unless),
    units: accepted(rule.units ?? [indicator.unit]),
    range: rule.range ?? null,
    confidence: rule.confidence ?? 0.8,
    variant: rule.variant ?? null,
    kind: indicator.kind,
    needsSubject: indicator.subject === 'education',
  };
}

/** The codebook ready to run. */
export type Codebook = {
  /** All rules, ordered by indicator id, then as written. */
  rules: CompiledRule[];
  /** Which of the rules have a cue that some words may hold. */
  cues: OpeningIndex;
  /** Rules that accept a unit, in the same order. */
  rulesFor: (unit: string) => readonly CompiledRule[];
  /** Indicators that win over an indicator where both claim a mention. */
  winners: Map<string, ReadonlySet<string>>;
  byId: Map<string, Indicator>;
  /** Variants of each indicator. */
  variants: Map<string, Variants>;
};

const compiled = new WeakMap<readonly Indicator[], Codebook>();

/** Compile the indicators of a codebook, once per list. */
export function codebookOf(indicators: readonly Indicator[]): Codebook {
  const known = compiled.get(indicators);
  if (known) return known;
  const sorted = [...indicators].sort((a, b) => byCodeUnit(a.id, b.id));
  const rules = sorted
    .flatMap((indicator) => indicator.rules.map((rule) => compileRule(indicator, rule)))
    .map((rule, at): CompiledRule => ({ ...rule, at }));
  const byUnit = new Map<string, CompiledRule[]>();
  for (const rule of rules) {
    for (const unit of rule.units) byUnit.set(unit, [...(byUnit.get(unit) ?? []), rule]);
  }
  const book: Codebook = {
    rules,
    cues: new OpeningIndex(rules.map(({ cue }) => cue)),
    rulesFor: (unit) => byUnit.get(unit) ?? [],
    winners: new Map(sorted.map(({ id, yieldsTo }) => [id, new Set(yieldsTo)])),
    byId: new Map(sorted.map((indicator) => [indicator.id, indicator])),
    variants: new Map(sorted.map(({ id, variants }) => [id, compileVariants(variants)])),
  };
  compiled.set(indicators, book);
  return book;
}

/** A cue may be tested whole before it is sought piece by piece; `lastIndex` of a global expression must not linger. */
function occurs(cue: RegExp, words: string): boolean {
  cue.lastIndex = 0;
  const found = cue.test(words);
  cue.lastIndex = 0;
  return found;
}

/**
 * The codebook cut down to rules whose cue occurs in some words: what a number can mean at all in its sentence. Rules that also look at
 * headings stay.
 */
export function localBook(book: Codebook, words: string): Codebook {
  const byUnit = new Map<string, readonly CompiledRule[]>();
  const candidates = new Set(book.cues.candidates(words));
  const rulesFor = (unit: string) => {
    const known = byUnit.get(unit);
    if (known) return known;
    const rules = book.rulesFor(unit).filter(({ at, cue, reach }) => reach === 'point' || (candidates.has(at) && occurs(cue, words)));
    byUnit.set(unit, rules);
    return rules;
  };
  return { ...book, rulesFor };
}
