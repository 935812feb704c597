import type { Finding, ReportRecord, Span } from '../model/index.ts';

/** A relation that a careful reader tested by hand. */
export type GoldCheck = {
  /** Report id. */
  report: string;
  kind: string;
  /** Words of the report the relation rests on. */
  quotes: string[];
  verdict: string;
  /** The number the report states for what was worked out; null or absent where it states none. */
  stated?: unknown;
};

/** Rules that can find a relation, by the annotators' kind. Kinds not listed need more than the stated words: judgement or other sources. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  total: ['total', 'table-total', 'lost-plus', 'list-count'],
  subset: ['subset', 'total'],
  share: ['share', 'from-to'],
  repeat: ['repeat'],
  score: ['score', 'total'],
  'from-to': ['from-to', 'difference', 'points'],
  'distribution-list': ['respective'],
  'count-of-list': ['list-count', 'slogan-count'],
  date: ['dates'],
  difference: ['difference', 'growth', 'points', 'implied-total'],
  'implied-denominator': ['implied-total'],
  implausible: ['rate-bound'],
  numbering: ['skipped-number', 'repeated-number', 'lost-ordinal'],
  wording: ['redundant-bound'],
};

/** Verdicts of annotators on relations that can be worked out. */
const HOLDS: ReadonlySet<string> = new Set(['true', 'within rounding']);
const FAILS = 'false';

/** A list without a stated number is no relation. */
const computable = ({ kind, verdict, stated }: GoldCheck): boolean =>
  kind in RULES && (HOLDS.has(verdict) || verdict === FAILS) && (kind !== 'count-of-list' || (stated !== null && stated !== undefined));

/** What scoring found: how many relations that can be worked out were found, those missed, and findings that fail what holds. */
export type CheckScore = { computable: number; found: number; missed: GoldCheck[]; falseAlarms: Finding[] };

/** Compare the findings of records with relations tested by hand; what cannot be told counts neither as found nor as failing. */
export function scoreChecks(records: readonly ReportRecord[], gold: readonly GoldCheck[]): CheckScore {
  const score: CheckScore = { computable: 0, found: 0, missed: [], falseAlarms: [] };
  for (const record of records) {
    const own = gold.filter((relation) => relation.report === record.report.id && computable(relation));
    for (const relation of own) {
      const about = findingsOn(record, relation).filter(({ holds }) => holds !== 'unknown');
      const found = about.some((finding) => HOLDS.has(relation.verdict) || fails(finding));
      score.computable++;
      if (found) score.found++;
      else score.missed.push(relation);
      if (HOLDS.has(relation.verdict)) score.falseAlarms.push(...about.filter((finding) => finding.holds === 'no' && finding.equation));
    }
  }
  return score;
}

const fails = ({ holds, severity }: Finding): boolean => holds === 'no' || severity !== 'note';

/** Findings of the fitting rules that touch any of the relation's quotes. */
function findingsOn({ text, findings }: ReportRecord, { kind, quotes }: GoldCheck): Finding[] {
  const places = quotes.map((quote) => placeOf(text, quote)).filter((place) => place !== null);
  return findings.filter(
    (finding) =>
      RULES[kind]?.includes(finding.rule) &&
      places.some((place) => overlaps(place, finding) || (finding.cause && overlaps(place, finding.cause))),
  );
}

function placeOf(text: string, quote: string): Span | null {
  const start = text.indexOf(quote);
  return start < 0 ? null : { start, end: start + quote.length };
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
