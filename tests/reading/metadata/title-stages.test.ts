import { describe, expect, test } from 'vitest';
import { TITLE_STAGES, titleStages } from '../../../src/reading/metadata/title-stages.ts';

describe.each(TITLE_STAGES)('a title about $stage', ({ stage, examples, counterexamples }) => {
  test.each(examples)('is %s', (title) => {
    expect(titleStages(title)).toContain(stage);
  });
  test.each(counterexamples)('is not %s', (title) => {
    expect(titleStages(title)).not.toContain(stage);
  });
});

test('a title may name two stages', () => {
  expect(titleStages('甲县学前教育和义务教育工作汇报')).toEqual(['preschool', 'compulsory']);
});
