import { describe, expect, test } from 'vitest';
import type { Finding, Mention } from '../../../src/model/index.ts';
import { byResult, countedCheck, shownChecksOf } from '../../../src/site/checks/checks.ts';
import { records } from '../../support/content.ts';
import { recordOf } from '../../support/record.ts';

const TEXT = '全县现有小学20所，初中8所，共28所。';

const finding = (start: number, end: number): Finding => ({
  rule: 'total',
  severity: 'note',
  start,
  end,
  message: '合计相符',
  holds: 'yes',
});

const mention = (id: string, raw: string) =>
  ({ id, raw, start: TEXT.indexOf(raw), end: TEXT.indexOf(raw) + raw.length, passage: 'p-0' }) as Mention;

/** Where checks at parts of the text lead to. */
function anchors(...parts: readonly string[]) {
  const findings = parts.map((part) => finding(TEXT.indexOf(part), TEXT.indexOf(part) + part.length));
  const record = recordOf([TEXT], { findings, mentions: [mention('m-0', '20所'), mention('m-1', '8所'), mention('m-2', '28所')] });
  return shownChecksOf([record]).map(({ anchor }) => anchor);
}

describe('a check', () => {
  test('leads to the figure it rests on, the first of several', () => {
    expect(anchors('共28所', '小学20所，初中8所')).toEqual(['m-0', 'm-2']);
  });

  test('leads to its passage where it rests on words alone', () => {
    expect(anchors('全县现有')).toEqual(['p-0']);
  });

  test('is shown with its sentence, whole', () => {
    const [shown] = shownChecksOf([
      recordOf(['上一句。', TEXT], { findings: [finding(5 + TEXT.indexOf('初中'), 5 + TEXT.indexOf('8所'))] }),
    ]);
    expect(shown?.quote).toBe(TEXT);
  });
});

test('checks of the shipped reports lead to a passage or a figure wherever their words stand in one, most of them to a figure', () => {
  const shown = shownChecksOf(records).filter(({ verdict }) => verdict !== null);
  const byId = new Map(records.map((record) => [record.report.id, record]));
  const inPassage = ({ report, finding }: (typeof shown)[number]) =>
    byId.get(report)?.passages.some(({ start, end }) => finding.start >= start && finding.start < end);
  expect(shown.filter((check) => check.anchor === undefined && inPassage(check))).toEqual([]);
  expect(shown.filter(({ anchor }) => anchor?.startsWith('m-')).length).toBeGreaterThan(shown.length / 2);
});

describe('an equation has names that tell its numbers apart', () => {
  const number = (label: string) => ({ op: '' as const, label, value: 1, unit: '人', mention: null });
  const labelled = (terms: string[], result: string): boolean | undefined => {
    const equation = {
      terms: terms.map(number),
      relation: '≈' as const,
      result: number(result),
      computed: null,
    } satisfies Finding['equation'];
    const [shown] = shownChecksOf([recordOf([TEXT], { findings: [{ ...finding(0, 4), holds: 'yes', equation }] })]);
    return shown && countedCheck(shown).equation?.labelled;
  };

  test.each([
    ['of its own each', ['合格人数', '参考人数'], '合格率', true],
    ['but for one without any', ['合格人数', ''], '合格率', false],
    ['but for two alike', ['受益学生', '受益学生'], '覆盖率', false],
    ['but for a formula', ['合格人数', '合格率'], '合格人数 ÷ 合格率', false],
  ])('%s', (_, terms, result, expected) => {
    expect(labelled(terms, result)).toBe(expected);
  });
});

describe('a list of checks', () => {
  const check = (rule: string, holds?: Finding['holds']): Finding => ({ ...finding(0, 4), rule, holds });
  const listed = (findings: readonly Finding[]) =>
    byResult(shownChecksOf([recordOf([TEXT], { findings: [...findings] })]).map(countedCheck)).map(
      ({ result, kinds }) => `${result}: ${kinds.map(({ kind, checks }) => `${kind} ${checks.length}`).join(', ')}`,
    );

  test('begins with what does not hold and ends with remarks, in each the most frequent kind first', () => {
    expect(listed([check('total', 'yes'), check('rate', 'no'), check('lost-ordinal'), check('total', 'no'), check('total', 'no')])).toEqual(
      ['no: total 2, rate 1', 'yes: total 1', 'remark: lost-ordinal 1'],
    );
  });

  test('has no part for a result that nothing has', () => {
    expect(listed([])).toEqual([]);
  });
});
