import type { Finding } from '../../model/index.ts';

/** Ids of the mentions an equation rests on. */
function mentionsIn({ equation }: Finding): string[] {
  return equation ? [...equation.terms, equation.result].flatMap(({ mention }) => (mention === null ? [] : [mention])) : [];
}

const holding = ({ holds }: Finding): boolean => holds === 'yes' || holds === 'within-rounding';

/**
 * One relation for the same numbers: where a reading of them holds, readings of the same numbers (or of some of them) that do not are left
 * out; of several that fail for the same numbers only the first is told, in the order of the rules.
 */
export function oneForTheSame(findings: readonly Finding[]): Finding[] {
  const sets = new Map(findings.map((finding) => [finding, new Set(mentionsIn(finding))]));
  const byMention = new Map<string, Finding[]>();
  for (const [finding, mentions] of sets) for (const id of mentions) byMention.set(id, [...(byMention.get(id) ?? []), finding]);
  const place = new Map(findings.map((finding, index) => [finding, index]));
  return findings.filter((finding) => {
    const own = sets.get(finding) ?? new Set();
    const [first] = own;
    if (first === undefined || holding(finding) || own.size < 2) return true;
    const rivals = (byMention.get(first) ?? []).filter((other) => other !== finding && [...own].every((id) => sets.get(other)?.has(id)));
    return !rivals.some(
      (other) =>
        holding(other) ||
        (other.holds === 'no' && sets.get(other)?.size === own.size && (place.get(other) ?? 0) < (place.get(finding) ?? 0)),
    );
  });
}
