import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of which each takes a tenth of a whole run: begun last, one of them would keep one core busy while the others idle. */
const LONG = /\/(?:every-\w+-page|review|offline|hostile-site\.slow|whole-build\.slow|page-plan\.slow)\.test\.ts$/;

/**
 * Test files in the order of Vitest, which knows how long each took the last time and before the first time goes by size, but those that are known to
 * take long before all others.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => Number(LONG.test(b.moduleId)) - Number(LONG.test(a.moduleId)));
  }
}
