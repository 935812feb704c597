import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactRecord, formatRecord } from '../../scripts/lib/convert/format-record.ts';
import type { ReportRecord } from '../../src/model/index.ts';
import { records } from '../support/content.ts';

const compact = (record: unknown): string => compactRecord(Buffer.from(formatRecord(record as ReportRecord))).toString('utf8');

describe('the JSON of a record from its file', () => {
  test('is what JSON.stringify gives, for every report of the project', () => {
    for (const record of records) expect(compact(record) === JSON.stringify(JSON.parse(formatRecord(record)))).toBe(true);
  });

  test('whatever stands in its fields', () => {
    const words = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', '\\', ':', ' ', '\n', ',', '{', '甲', '\ud842') }));
    const value = fc.jsonValue({ maxDepth: 3 });
    const field = fc.oneof(value, words, fc.array(fc.oneof(words, value)), fc.dictionary(words, fc.oneof(words, value)));
    const node = (below: fc.Arbitrary<unknown>) => fc.record({ title: words, children: fc.array(below, { maxLength: 2 }) });
    const outline = fc.array(node(node(node(fc.constant({ title: '甲', children: [] })))), { maxLength: 3 });
    fc.assert(
      fc.property(fc.dictionary(words, field), outline, (fields, nodes) => {
        const record = JSON.parse(JSON.stringify({ ...fields, outline: nodes }));
        return compact(record) === JSON.stringify(record);
      }),
    );
  });
});
