import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../scripts/lib/content/knowledge.ts';
import type { Mention, ReportRecord } from '../../src/model/index.ts';
import { convert } from '../../src/reading/index.ts';
import { records } from '../support/content.ts';

const { knowledge } = await loadKnowledge();

/** A number in running words: not that of a heading, a document, a date in digits or a range. */
const RUNNING = /(?<![\d.〔[(（第:：\-—~+“A-Za-z])\d+(?:\.\d+)?(?![\d.〕\]:：\-—~+])/g;
const isHan = (character: string | undefined): boolean => /^\p{Script=Han}$/u.test(character ?? '');

/** Ways in which the same words are set. */
const SETTINGS: Readonly<Record<string, (text: string) => string>> = {
  'with spaces around its numbers': (text) =>
    text.replace(
      RUNNING,
      (number, at: number) =>
        `${isHan(text[at - 1]) ? ' ' : ''}${number}${/[\p{Script=Han}%]/u.test(text[at + number.length] ?? '') ? ' ' : ''}`,
    ),
  'in full-width figures': (text) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replaceAll('%', '％'),
};

/** What was understood of a number, whatever its place in the text. */
function understood({ mentions, observations }: ReportRecord): unknown[] {
  const of = Map.groupBy(observations, ({ mention }) => mention);
  return mentions.map((mention: Mention) => {
    const { value, unit, qualifier, stage, period, status, scope, place } = mention;
    return {
      value,
      unit,
      qualifier,
      stage,
      period,
      status,
      scope,
      place,
      indicators: of.get(mention.id)?.map(({ indicator }) => indicator),
    };
  });
}

/** A report read from its text alone, set in a way from its first passage on. */
function readAs({ text, passages, report }: ReportRecord, set: (text: string) => string): Promise<ReportRecord> {
  const start = passages[0]?.start ?? 0;
  const bytes = new TextEncoder().encode(`${text.slice(0, start)}${set(text.slice(start))}`);
  return convert({ file: `${report.id}.txt`, bytes, sidecar: { title: report.title } }, knowledge);
}

describe.each(Object.entries(SETTINGS))('a report set %s', (_, set) => {
  test.each(records.map((record) => [record.report.id, record] as const))('is read as it is otherwise: %s', async (__, record) => {
    const [plain, other] = [await readAs(record, (text) => text), await readAs(record, set)];
    expect(other.text).not.toBe(plain.text);
    expect(other.report.year).toBe(plain.report.year);
    expect(other.report.district).toEqual(plain.report.district);
    expect(understood(other)).toEqual(understood(plain));
  });
});
