import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/model/error.ts';
import { parseSidecar } from '../../../src/reading/metadata/sidecar.ts';
import { BODY, reportOf } from './report.ts';

const mistake = (yaml: string): InputError => {
  try {
    parseSidecar(yaml, 'a.yaml');
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('accepted');
};

describe('parseSidecar', () => {
  test('reads one in an earlier form as the present one', () => {
    const sidecar = parseSidecar('note: 甲\ncorrections:\n  - { quote: 初中9所, raw: 9所, drop: true }\n', 'a.yaml');
    expect(sidecar).toMatchObject({ note: '甲', reviews: [{ of: 'figure', at: { quote: '9所' }, verdict: 'rejected' }] });
  });

  test('reads an empty file as an empty sidecar', () => {
    expect(parseSidecar('', 'a.yaml')).toEqual({});
    expect(parseSidecar('# nothing yet\n', 'a.yaml')).toEqual({});
  });

  test('takes codes and years without quotation marks', () => {
    expect(parseSidecar('district: 330803\npublished: 2020\nretrieved: 2024-06-27\nyear: null', 'a.yaml')).toEqual({
      district: '330803',
      published: '2020',
      retrieved: '2024-06-27',
      year: null,
    });
  });

  test('names an unknown key and the nearest valid one', () => {
    const error = mistake('publised: 2020-01-01');
    expect(error.file).toBe('a.yaml');
    expect(error.message).toBe('unknown key “publised”, did you mean “published”?');
    expect(error.hint).toContain('published');
  });

  test.each([
    [
      'an unknown key of a review',
      'note: 甲\n\nreviews:\n  - of: figure\n    at: { quote: 5所 }\n    saw: null\n    verdit: rejected\n    by: wang.l\n    on: 2026-11-20',
      7,
      /unknown key “verdit” under reviews\.0, did you mean “verdict”/,
    ],
    [
      'a wrong code in what a review saw',
      'reviews:\n  - of: field\n    field: year\n    saw: 2019\n    verdict: yes\n    by: li\n    on: 2026-11-20',
      5,
      /reviews\.0\.verdict: .*confirmed/,
    ],
    [
      'a correction that corrects nothing',
      'reviews:\n  - of: field\n    field: year\n    saw: 2019\n    verdict: corrected\n    by: li\n    on: 2026-11-20',
      2,
      /reviews\.0\.reading: expected the corrected fields/,
    ],
    [
      'a bracket that is not closed',
      'note: 甲\nreviews:\n  - of: figure\n    saw: { value: 30, unit: 人\n    by: li\n',
      5,
      /Not valid YAML/,
    ],
  ])('names the line of %s', (_, yaml, line, words) => {
    const error = mistake(yaml);
    expect([error.line, error.message]).toEqual([line, expect.stringMatching(words)]);
  });

  test.each([
    ['schema: 99', 'form 99'],
    ['corrections:\n  - quote: 共5所\n    raw: 5所\n    set: { stagee: primary }', 'stagee'],
    ['kind: report', 'kind'],
    ['url: not an address', 'url'],
    ['district: 12', 'district'],
    ['- a list', 'the file'],
    ['title: [', 'YAML'],
    ['title: &a x\nnote: *a', 'References'],
  ])('refuses %j', (yaml, word) => {
    expect(mistake(yaml).message).toContain(word);
  });
});

test('what a sidecar says of the source itself stands in the record', async () => {
  const lines = ['浙江省衢州市衢江区人民政府2019年度履行教育职责自评报告', ...BODY];
  const said = { publisher: '衢江区人民政府网站', note: '附件未收录' };
  expect((await reportOf(lines, 'report.txt', said)).source).toMatchObject(said);
  expect(Object.keys((await reportOf(lines)).source)).toEqual(['file', 'format', 'encoding', 'sha256']);
});
