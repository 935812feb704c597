import { describe, expect, test } from 'vitest';
import type { ReportMeta } from '../../../src/model/index.ts';
import { type Cursor, Stretch } from '../../../src/reading/context/cursor.ts';
import { RULES } from '../../../src/reading/context/fields.ts';
import type { Field, Rule, Setting } from '../../../src/reading/context/rule.ts';
import { reader } from '../../../src/reading/context/runner.ts';
import { findQuantities } from '../../../src/reading/quantities/find.ts';
import { REPORT } from '../quantities/read-case.ts';

/** The mention between the bars of an example. */
function at(marked: string, { headings = [], title, year, signed, chapter }: Setting = {}): Cursor {
  const [before = '', raw = '', after = ''] = marked.split('|');
  const kind = title?.includes('整改')
    ? 'rectification'
    : title?.includes('自评')
      ? 'self-assessment'
      : title?.includes('工作报告')
        ? 'work-report'
        : REPORT.kind;
  const dates = { year: year === undefined ? REPORT.year : year, signed: signed ?? REPORT.signed };
  const report: ReportMeta = { ...REPORT, kind, title: title ?? REPORT.title, ...dates };
  const above = headings.map((heading) => ({
    title: heading.replace(/^表头：/, ''),
    span: null,
    ...(heading.startsWith('表头：') && { ofTable: true as const }),
  }));
  const { cursors } = new Stretch(
    findQuantities(before + raw + after),
    { report, headings: above, ...(chapter && { time: chapter }) },
    reader(RULES),
  );
  const cursor = cursors.find(({ start, end }) => start < before.length + raw.length && before.length < end);
  if (!cursor) throw new Error(`no mention ${raw} in ${marked}`);
  return cursor;
}

const fields = Object.entries(RULES) as [Field, readonly Rule<Field>[]][];
const all = fields.flatMap(([field, rules]) => rules.map((rule) => ({ name: `${field} ${rule.id}`, field, rule })));

test('the rules of a field have names of their own', () => {
  for (const [, rules] of fields) expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test.each(all)('$name has an example', ({ rule }) => {
  expect(rule.examples.length).toBeGreaterThan(0);
});

describe.each(all)('$name', ({ field, rule }) => {
  test.each(rule.examples.map(([text, value, setting]) => ({ text, value, setting })))('reads $text', ({ text, value, setting }) => {
    expect(at(text, setting).read(field)).toMatchObject({ value, rule: rule.id });
  });
  test.each((rule.counterexamples ?? []).map(([text, setting]) => ({ text, setting })))('does not read $text', ({ text, setting }) => {
    expect(at(text, setting).read(field)?.rule).not.toBe(rule.id);
  });
});
