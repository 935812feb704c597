import { describe, expect, test } from 'vitest';
import type { Mention, Observation } from '../../../src/model/index.ts';
import { readingOf } from '../../../src/site/report/reading.ts';
import { records } from '../../support/content.ts';
import { recordOf } from '../../support/record.ts';

const TEXT = '全县有小学20所、初中8所。教师300人，学生4000人。';
const mention = (id: string, raw: string, given: Partial<Mention> = {}) =>
  ({
    id,
    raw,
    passage: 'p-0',
    start: TEXT.indexOf(raw),
    end: TEXT.indexOf(raw) + raw.length,
    stage: null,
    period: null,
    status: 'actual',
    qualifier: 'exact',
    scope: 'district',
    place: null,
    ...given,
  }) as Mention;
const observation = (id: string, indicator: string) => ({ mention: id, indicator }) as Observation;

const record = recordOf([TEXT], {
  mentions: [mention('m-0', '20所'), mention('m-1', '8所'), mention('m-2', '300人'), mention('m-3', '4000人')],
  observations: [observation('m-0', 'school-count'), observation('m-1', 'school-count'), observation('m-2', 'teachers')],
});
const names = new Map([
  ['school-count', '学校数'],
  ['teachers', '教师数'],
]);

describe('margin notes', () => {
  test('are one for each sentence, before its first figure, with figures of one indicator together', () => {
    const { notes } = readingOf(record, names);
    const told = [...notes].map(([first, { groups }]) => [
      first,
      groups.map(({ name, mentions }) => `${name}: ${mentions.map(({ raw }) => raw)}`),
    ]);
    expect(told).toEqual([
      ['m-0', ['学校数: 20所,8所']],
      ['m-2', ['教师数: 300人', '未归入指标: 4000人']],
    ]);
  });

  test('of the shipped reports hold every figure of a passage once', () => {
    for (const shipped of records) {
      const passages = new Set(shipped.passages.map(({ id }) => id));
      const { notes } = readingOf(shipped, new Map());
      const noted = [...notes.values()].flatMap(({ groups }) => groups.flatMap(({ mentions }) => mentions.map(({ id }) => id)));
      expect(noted.toSorted()).toEqual(
        shipped.mentions
          .filter(({ passage }) => passages.has(passage))
          .map(({ id }) => id)
          .toSorted(),
      );
    }
  });
});
