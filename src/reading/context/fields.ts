import { directionRules } from './direction/rules.ts';
import { periodRules } from './period/rules.ts';
import { placeRules } from './place/rules.ts';
import type { Rules } from './runner.ts';
import { scopeRules } from './scope/rules.ts';
import { stageRules } from './stage/rules.ts';
import { statusRules } from './status/rules.ts';

/** The rules of all context fields. A new field is a line here, its values in `rule.ts`, and a folder with its rules. */
export const RULES: Rules = {
  stage: stageRules,
  period: periodRules,
  status: statusRules,
  scope: scopeRules,
  place: placeRules,
  direction: directionRules,
};
