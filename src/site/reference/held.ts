import { type Beside, besideOf, claimHeld, type HeldClaim, measuredOf, type References, type Verdict } from '../../compare/reference.ts';
import { REFERENCE_GAPS } from '../../model/codes.ts';
import type { Indicator, Mention, Observation, ReportRecord } from '../../model/index.ts';

/** A figure of a report of which there is something to say: what stands beside it, or why nothing does. */
export type HeldFigure = { observation: Observation; mention: Mention; indicator: Indicator; beside: Beside };

/** Reasons that lie in the indicator, not in the value: said on its page, not beside every number. */
const OF_INDICATOR: ReadonlySet<string> = new Set([...REFERENCE_GAPS, 'no-figure']);

/** True where the only reason is what the codebook says of the indicator. */
export function ofIndicator(verdict: Verdict): boolean {
  return verdict.kind === 'none' && verdict.reasons.every((reason) => OF_INDICATOR.has(reason));
}

/** The figures of a report's own district that are held against the country and the province, in the order of the text. */
export function heldIn(record: ReportRecord, indicators: ReadonlyMap<string, Indicator>, references: References): HeldFigure[] {
  const mentions = new Map(record.mentions.map((mention) => [mention.id, mention]));
  return record.observations.flatMap((observation) => {
    const [mention, indicator] = [mentions.get(observation.mention), indicators.get(observation.indicator)];
    // Of an indicator without figures there is nothing to say but what its page says.
    if (!mention || mention.place !== null || !indicator || !references.figures.has(indicator.id)) return [];
    const beside = besideOf(measuredOf({ observation, indicator, report: record.report }), references);
    return ofIndicator(beside.country) && ofIndicator(beside.province) ? [] : [{ observation, mention, indicator, beside }];
  });
}

/** What a report says of divisions above its own, with the figure and the indicator it is about. */
export type ShownClaim = HeldClaim & { mention: Mention; indicator: Indicator };

/** What a report says of the country, its province and its prefecture, held against published figures; changes and plans are left out. */
export function claimsIn(record: ReportRecord, indicators: ReadonlyMap<string, Indicator>, references: References): ShownClaim[] {
  const mentions = new Map(record.mentions.map((mention) => [mention.id, mention]));
  return (record.others ?? []).flatMap((claim) => {
    const [mention, indicator] = [mentions.get(claim.mention), indicators.get(claim.indicator)];
    if (!mention || !indicator || claim.status !== 'actual') return [];
    return [{ ...claimHeld({ claim, indicator, report: record.report }, references), mention, indicator }];
  });
}

/** A figure on a card with the country's of the same year. */
export type CardFigure = { report: string; mention: Mention; indicator: Indicator; verdict: Extract<Verdict, { kind: 'beside' }> };

/** Such figures on a card. */
const ON_CARD = 2;

/** Figures beside which the country's of the same year stands: of the newest reports, the first of each indicator. */
export function cardFigures(records: readonly ReportRecord[], held: (record: ReportRecord) => readonly HeldFigure[]): CardFigure[] {
  const found = records.flatMap((record) =>
    held(record).flatMap(({ mention, indicator, beside: { country } }) =>
      country.kind === 'beside' && !mention.doubtful ? [{ report: record.report.id, mention, indicator, verdict: country }] : [],
    ),
  );
  const first = new Map<string, CardFigure>();
  for (const figure of found) if (!first.has(figure.indicator.id)) first.set(figure.indicator.id, figure);
  return [...first.values()].slice(0, ON_CARD);
}
