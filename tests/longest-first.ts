import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of which each takes a tenth of a whole run: begun last, one of them would keep one core busy while the others idle. */
const LONG = /\/(?:every-\w+-page|review|offline|hostile-site\.slow|whole-build\.slow|page-plan\.slow)\.test\.ts$/;

/** A process goes on only with files of its own project: they follow one another, the large project last, which fills both cores to the end. */
const PROJECTS = ['slow', 'alone', 'mocking', 'of-vite', 'browser', 'unit'];

const rankOf = ({ moduleId, project }: TestSpecification): number => (LONG.test(moduleId) ? -1 : PROJECTS.indexOf(project.name));

/** Test files in the order of Vitest, which knows how long each took the last time and before the first time goes by size: those that are known to take long, then project by project. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
