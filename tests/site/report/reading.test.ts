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

const told = (given: typeof record) =>
  [...readingOf(given, names).notes].map(([passage, { groups, literal }]) => [
    passage,
    groups.map(({ name, lines }) => `${name}: ${lines.map(({ mention }) => mention.raw)}`),
    literal.map(({ mention }) => mention.raw),
  ]);

describe('notes', () => {
  test('are one for each passage, with figures of one indicator together and those of none folded', () => {
    expect(told(record)).toEqual([['p-0', ['学校数: 20所,8所', '教师数: 300人'], ['4000人']]]);
  });

  test('fold lines of one indicator that read as written, where they are many', () => {
    const raws = ['20所', '8所', '300人', '4000人'];
    const many = recordOf([TEXT], {
      mentions: raws.map((raw, at) => mention(`m-${at}`, raw, { value: Number.parseInt(raw, 10), unit: raw.slice(-1) })),
      observations: raws.map((_, at) => observation(`m-${at}`, 'school-count')),
    });
    const [group] = readingOf(many, names).notes.get('p-0')?.groups ?? [];
    expect(group?.lines.map(({ mention: { raw } }) => raw)).toEqual(['20所']);
    expect(group?.folded.map(({ mention: { raw } }) => raw)).toEqual(['8所', '300人', '4000人']);
  });

  test('repeat the words of the report only where the value reads otherwise', () => {
    const written = recordOf([TEXT], {
      mentions: [mention('m-0', '20所', { value: 20, unit: '所' }), mention('m-3', '4000人', { raw: '0.4万人', value: 4000, unit: '人' })],
    });
    const { literal } = readingOf(written, names).notes.get('p-0') ?? { literal: [] };
    expect(literal.map(({ raw, normal }) => [raw, normal])).toEqual([
      [null, '20 所'],
      ['0.4万人', '4,000 人'],
    ]);
  });

  test('of the shipped reports hold every figure of a passage once', () => {
    for (const shipped of records) {
      const passages = new Set(shipped.passages.map(({ id }) => id));
      const noted = [...readingOf(shipped, new Map()).notes.values()].flatMap(({ groups, literal }) =>
        [...groups.flatMap(({ lines, folded }) => [...lines, ...folded]), ...literal].map(({ mention: { id } }) => id),
      );
      expect(noted.toSorted()).toEqual(
        shipped.mentions
          .filter(({ passage }) => passages.has(passage))
          .map(({ id }) => id)
          .toSorted(),
      );
    }
  });
});
