import { describe, expect, test } from 'vitest';
import type { ReportRecord } from '../../../src/model/index.ts';
import { packReport, unpackReport } from '../../../src/publish/packs/report-pack.ts';
import { corpus } from '../corpus.ts';

const rows = { mentions: [['m-1', 3, null, true]], observations: [] };
const texts = ({ text, passages }: ReportRecord) => passages.map(({ start, end }) => text.slice(start, end));
const again = (record: ReportRecord) => unpackReport(JSON.parse(JSON.stringify(packReport({ record, rows }))), texts(record));

describe('a packed report', () => {
  const [first] = corpus.records as [ReportRecord];

  test.each(corpus.records.map((record) => [record.report.id, record] as const))(
    '%s gives the same record, byte for byte, and the same rows',
    (_, record) => {
      const { record: read, rows: own } = again(record);
      expect(JSON.stringify(read)).toBe(JSON.stringify(record));
      expect(own).toEqual(rows);
    },
  );

  test('holds no paragraph of its text again', () => {
    const packed = JSON.stringify(packReport({ record: first, rows }));
    const long = texts(first).filter(({ length }) => length > 60);
    expect(long.filter((words) => packed.includes(words))).toEqual([]);
  });

  test('whose passages overlap brings its text along', () => {
    const [passage] = first.passages;
    const record = { ...first, passages: [...first.passages, ...(passage ? [passage] : [])] };
    expect(JSON.stringify(again(record).record)).toBe(JSON.stringify(record));
  });
});
