import type { ReportRecord } from '../../model/index.ts';

/** A variant of an indicator that a value has. */
type UsedVariant = readonly [indicator: string, variant: string];

/** What values of some reports use of lists that are open: each once. */
export type Used = { variants: readonly UsedVariant[]; stages: readonly string[]; units: readonly string[] };

/** What the values of some reports use. */
export function usedIn(records: readonly ReportRecord[]): Used {
  const variants = new Map<string, UsedVariant>();
  const [stages, units] = [new Set<string>(), new Set<string>()];
  for (const { mentions, observations, others = [] } of records) {
    for (const { indicator, variant } of [...observations, ...others])
      if (variant !== undefined) variants.set(`${indicator} ${variant}`, [indicator, variant]);
    for (const { stage, unit } of [...mentions, ...observations, ...others]) {
      if (stage) stages.add(stage);
      units.add(unit);
    }
  }
  return { variants: [...variants.values()], stages: [...stages], units: [...units] };
}

/** The same of all reports, from that of parts of them. */
export function joinUsed(parts: readonly Used[]): Used {
  return {
    variants: parts.flatMap(({ variants }) => variants),
    stages: [...new Set(parts.flatMap(({ stages }) => stages))],
    units: [...new Set(parts.flatMap(({ units }) => units))],
  };
}
