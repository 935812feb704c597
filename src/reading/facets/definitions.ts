import type { FacetId } from '../../model/index.ts';
import { accumulation } from './accumulation.ts';
import { candidates, examLine } from './exams.ts';
import { framework } from './framework.ts';
import { funds } from './funds.ts';
import { inspectors, recruits, residents } from './people.ts';
import { ownership, schools, territory } from './schools.ts';
import type { FacetDefinition } from './types.ts';

/** How each facet is read; a facet of the model without a definition does not compile. */
export const DEFINITIONS: { readonly [Id in FacetId]: FacetDefinition<Id> } = {
  ownership,
  territory,
  residents,
  funds,
  candidates,
  'exam-line': examLine,
  recruits,
  schools,
  inspectors,
  framework,
  accumulation,
};
