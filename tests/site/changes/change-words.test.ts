import { expect, test } from 'vitest';
import { changedField, changedValue } from '../../../src/site/changes/change-words.ts';

test('what changed is told by names of fields and codes, in the language of the page', () => {
  expect([changedField('confidence', 'zh'), changedField('district', 'en')]).toEqual(['把握', 'county']);
  expect([changedValue('confidence', 'likely', 'zh'), changedValue('stage', 'primary', 'en')]).toEqual(['较有把握', 'primary']);
  expect([changedValue('review', 'disputed', 'zh'), changedValue('direction', 'down', 'en')]).toEqual(['有分歧', 'decrease']);
});

test('numbers, titles and codes of nobody stay as they are, and nothing is a dash', () => {
  expect(changedValue('value', 4050, 'zh')).toBe('4050');
  expect(changedValue(null, '某县自评报告', 'zh')).toBe('某县自评报告');
  expect(changedValue('scope', 'elsewhere', 'en')).toBe('elsewhere');
  expect(changedValue('period', null, 'zh')).toBe('—');
});
