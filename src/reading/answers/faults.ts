import type { Framework, Indicator } from '../../model/index.ts';
import type { Fault } from '../indicators/faults.ts';

/** Everything that is wrong with a framework besides its form: parts and indicators that nothing bears. */
export function frameworkFaults({ items, parts }: Framework, indicators: ReadonlyMap<string, Indicator>): Fault[] {
  const known = new Set(parts.map(({ id }) => id));
  const remedy = 'Take the name of a file in content/codebook/indicators.';
  return items.flatMap(({ id, part, own, other }): Fault[] => [
    ...(part !== undefined && !known.has(part)
      ? [{ key: `${id}.part`, message: `there is no part "${part}"`, remedy: 'Take one of the parts of the framework, or add it to them.' }]
      : []),
    ...[...own.map(({ indicator }) => indicator), ...other]
      .filter((indicator) => !indicators.has(indicator))
      .map((indicator) => ({ key: `${id}.own`, message: `there is no indicator "${indicator}"`, remedy })),
    ...own.flatMap(({ indicator, variants = [] }) => {
      const variantsOf = new Set(indicators.get(indicator)?.variants.map((variant) => variant.id));
      return variants
        .filter((variant) => !variantsOf.has(variant))
        .map((variant) => ({
          key: `${id}.own`,
          message: `"${indicator}" has no variant "${variant}"`,
          remedy: 'Take one of its variants.',
        }));
    }),
  ]);
}
