import type { Finding, ReportRecord } from '../../model/index.ts';
import { within } from '../../model/span.ts';
import { isByPerson, isInDoubt, standingOf } from '../../model/standing.ts';

/**
 * What the sign after a figure says, weightiest first.
 *
 * - `no` what was checked does not hold; `under` below, or beyond, the line of a framework; `ask` its reading is doubtful
 * - `yes` its parts add up to it, or it follows from the others; `near` the same within rounding; `met` the line of a framework is met
 * - `seal` a person other than the authors looked at its reading; `else` a figure of another place
 */
const SIGNS = ['no', 'under', 'ask', 'yes', 'near', 'met', 'seal', 'else'] as const;
type Sign = (typeof SIGNS)[number];

/** Signs by mention, weightiest first. */
export type Signs = ReadonlyMap<string, readonly Sign[]>;

type Signed = readonly [mention: string, sign: Sign];

/** Remarks on the number itself: what is written may not be what was meant. */
const DOUBTING: ReadonlySet<string> = new Set(['doubtful-number', 'missing-unit', 'lost-plus']);

/** Mentions whose sign a checked relation decides: what it comes out at, or where that is a line or a constant, what was held against it. */
export function bearersOf({ rule, holds, equation }: Finding): string[] {
  if (!equation) return [];
  const { terms, result } = equation;
  const stated = terms.flatMap(({ mention }) => mention ?? []);
  if (rule === 'threshold') return stated;
  if (holds === 'no') return result.mention === null ? stated : [result.mention];
  return result.mention !== null && stated.length > 1 ? [result.mention] : [];
}

function signOf({ rule, holds, equation }: Finding): Sign | null {
  if (rule === 'threshold') return holds === 'yes' ? 'met' : 'under';
  if (holds === 'no') return 'no';
  if (holds === 'within-rounding') return 'near';
  return holds === 'yes' && equation?.relation === '=' ? 'yes' : null;
}

function checked({ findings }: ReportRecord): Signed[] {
  return findings.flatMap((finding) => {
    const sign = signOf(finding);
    return sign === null ? [] : bearersOf(finding).map((mention): Signed => [mention, sign]);
  });
}

function doubted({ mentions, observations, findings }: ReportRecord): Signed[] {
  const remarks = findings.filter(({ rule }) => DOUBTING.has(rule));
  return [
    ...observations.filter(isInDoubt).map(({ mention }): Signed => [mention, 'ask']),
    ...mentions
      .filter((mention) => (mention.doubtful?.length || remarks.some((remark) => within(mention, remark))) && !standingOf(mention))
      .map(({ id }): Signed => [id, 'ask']),
  ];
}

function elsewhere({ mentions }: ReportRecord): Signed[] {
  return mentions.filter(({ place }) => place !== null).map(({ id }): Signed => [id, 'else']);
}

/** What people made of readings; the authors' own looking through counts for nothing here. */
function reviewed({ mentions, observations }: ReportRecord): Signed[] {
  const reviews = [
    ...mentions.map(({ id, review }) => ({ id, review })),
    ...observations.map(({ mention, review }) => ({ id: mention, review })),
  ];
  return reviews.flatMap(({ id, review }): Signed[] => {
    if (!review || !isByPerson(review)) return [];
    return [[id, review.status === 'disputed' ? 'ask' : 'seal']];
  });
}

/** What gives figures their signs. */
const SOURCES: readonly ((record: ReportRecord) => Signed[])[] = [checked, doubted, reviewed, elsewhere];

/** The signs of all figures of a report; a figure of which nothing is to be said has none. */
export function signsOf(record: ReportRecord): Signs {
  const signs = new Map<string, Set<Sign>>();
  for (const [mention, sign] of SOURCES.flatMap((source) => source(record))) {
    const own = signs.get(mention) ?? new Set();
    signs.set(mention, own.add(sign));
  }
  return new Map([...signs].map(([mention, own]) => [mention, SIGNS.filter((sign) => own.has(sign))]));
}

/** How often a sign is given, and the first figure that bears it; null for what is told among the checks. */
export type VerdictCount = { sign: Sign; count: number; first: string | null };

/** Signs that checks of the report give: they lead to its checks; the others to the first figure that bears them. */
const FROM_CHECKS: ReadonlySet<Sign> = new Set(['no', 'yes', 'near', 'met', 'under']);

/** What was found of the figures of a report, by sign; that nothing fails is told, too, where anything was checked. */
export function verdictCounts({ findings }: Pick<ReportRecord, 'findings'>, signs: Signs): VerdictCount[] {
  const checks = findings.filter(({ holds }) => holds !== undefined);
  return SIGNS.flatMap((sign): VerdictCount[] => {
    if (FROM_CHECKS.has(sign)) {
      const count = checks.filter((finding) => countedAs(finding) === sign).length;
      return count > 0 || (sign === 'no' && checks.length > 0) ? [{ sign, count, first: null }] : [];
    }
    const bearing = [...signs].filter(([, own]) => own.includes(sign));
    const [first] = bearing;
    return first ? [{ sign, count: bearing.length, first: first[0] }] : [];
  });
}

/** Signs that few reports have; their shapes stand in a sheet of their own. */
const RARE: ReadonlySet<Sign> = new Set(['met', 'under', 'seal']);

/** Whether a report has one of the signs that few have. */
export function hasRareSigns(record: Pick<ReportRecord, 'findings'>, signs: Signs): boolean {
  return verdictCounts(record, signs).some(({ sign }) => RARE.has(sign));
}

/** The sign under which a check is counted: any relation that holds counts as one that agrees. */
function countedAs(finding: Finding): Sign | null {
  return signOf(finding) ?? (finding.holds === 'yes' ? 'yes' : null);
}
