import type { Confirmation, Framework, FrameworkItem, Threshold } from '../model/index.ts';
import { singleStages } from './coverage.ts';

/** A limit that a national framework sets for an indicator. */
export type Limit = { framework: Framework; item: FrameworkItem; threshold: Threshold };

/** A limit as charts need it. */
export type ChartLimit = { framework: Pick<Framework, 'short'>; item: Pick<FrameworkItem, 'confirmation'>; threshold: Threshold };

/** The part of a limit that travels to the browser. */
export function chartLimit({ framework: { short }, item: { confirmation }, threshold }: Limit): ChartLimit {
  return { framework: { short }, item: { confirmation }, threshold };
}

/** Limits of the framework items that an indicator answers, in the order of the frameworks. */
export function limitsOf(frameworks: readonly Framework[], items: readonly string[]): Limit[] {
  const wanted = new Set(items);
  return frameworks.flatMap((framework) =>
    framework.items
      .filter((item) => wanted.has(item.id))
      .flatMap((item) => item.thresholds.map((threshold) => ({ framework, item, threshold }))),
  );
}

/** Framework items without a limit that an indicator answers. */
export function itemsWithoutLimit(
  frameworks: readonly Framework[],
  items: readonly string[],
): { framework: Framework; item: FrameworkItem }[] {
  const wanted = new Set(items);
  return frameworks.flatMap((framework) =>
    framework.items.filter((item) => wanted.has(item.id) && item.thresholds.length === 0).map((item) => ({ framework, item })),
  );
}

/** The limits that belong on the axis of a series: its stage, its unit. */
export function limitsFor<T extends Pick<Limit, 'threshold'>>(limits: readonly T[], stage: string | null, unit: string): T[] {
  return limits.filter(({ threshold }) => {
    const sameUnit = threshold.unit === unit || threshold.unit.split('/')[0] === unit;
    const sameStage = threshold.stage === null || (stage !== null && singleStages([threshold.stage]).has(stage));
    return sameUnit && sameStage;
  });
}

/** Where a limit stands on an axis: both ends of a range. */
export function limitValues({ value }: Threshold): number[] {
  return Array.isArray(value) ? [...value] : [value];
}

/** True where a text that states the limit was seen. */
export function confirmed(confirmation: Confirmation): boolean {
  return confirmation === 'confirmed';
}
