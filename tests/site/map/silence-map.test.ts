import { describe, expect, test } from 'vitest';
import type { DistrictAnswer } from '../../../src/compare/silence.ts';
import { answerAnchor, itemAnchor, markedQuote } from '../../../src/site/map/answer-words.ts';
import { stripOf } from '../../../src/site/map/marks.ts';
import { inMapOrder, itemCounts, mapParts, type SilenceRow, silenceRow, statesByPart, tallyOf } from '../../../src/site/map/silence-map.ts';
import { frameworks, records } from '../../support/content.ts';
import { recordOf } from '../../support/record.ts';

const framework = frameworks.find(({ parts }) => parts.length > 0);
if (!framework) throw new Error('No framework has parts.');
const parts = mapParts(framework);
const items = parts.flatMap((part) => part.items);
const rows = records.flatMap((record) => silenceRow(record.report.district, [record], framework) ?? []);

describe('the silence map', () => {
  test('is of the 33 items of the national list, in its parts', () => {
    expect(parts.map((part) => part.items.length)).toEqual([8, 15, 9, 1]);
  });

  test('has every item for every county', () => {
    for (const row of rows) expect(row.answers.map(({ item }) => item)).toEqual(items.map(({ id }) => id));
  });

  test('leads from every answer to words of its report', () => {
    const byId = new Map(records.map((record) => [record.report.id, record]));
    for (const answer of rows.flatMap((row) => row.answers)) {
      const record = byId.get(answer.report);
      if (!record) throw new Error(answer.report);
      const anchors = new Set([...record.mentions, ...record.passages].map(({ id }) => id));
      const anchor = answerAnchor(record, answer);
      if (answer.state === 'silent' || answer.state === 'not-applicable') expect(anchor).toBeNull();
      else expect(anchors.has(anchor ?? ''), answer.item).toBe(true);
    }
  });

  test('is ordered by province, kind and code, never by count', () => {
    const row = (code: string, kind: SilenceRow['kind']) => ({ code, kind }) as SilenceRow;
    const ordered = inMapOrder([
      row('330803', 'self-assessment'),
      row('330102', 'work-report'),
      row('330802', 'self-assessment'),
      row('110101', 'work-report'),
    ]);
    expect(ordered.map(({ code }) => code)).toEqual(['110101', '330802', '330803', '330102']);
  });

  test('has no row for a district without a report', () => {
    expect(silenceRow({ code: '330803', name: '衢江区', path: [] }, [], framework)).toBeNull();
  });
});

describe('counts over counties', () => {
  const [first, second, third] = items;
  const answers = (...states: DistrictAnswer['state'][]) => ({
    answers: states.map((state, at) => ({ item: items[at]?.id ?? '', state }) as DistrictAnswer),
  });

  test('keep all states of an item, and the most that anybody says', () => {
    const counts = itemCounts(
      [answers('own', 'said', 'silent'), answers('silent', 'silent', 'not-applicable')],
      [first, second, third].filter((item) => item !== undefined),
    );
    expect(counts.map(({ best }) => best)).toEqual(['own', 'said', 'silent']);
    expect(counts[0]?.counts).toMatchObject({ own: 1, silent: 1 });
    expect(tallyOf(counts)).toEqual({ numbers: 1, own: 1, said: 1, nobody: 1 });
  });

  test('an item that nobody was asked about is one that nobody writes about', () => {
    expect(tallyOf(itemCounts([], items)).nobody).toBe(items.length);
  });
});

describe('marks', () => {
  test('stand on one base line for each part', () => {
    const { base, box, pens } = stripOf([['own', 'silent'], ['said']]);
    expect(base).toBe('M0 29.5h24M29 29.5h12');
    expect(box).toBe('0 0 41 30');
    expect(pens.map(([pen]) => pen)).toEqual(['full', 'ring']);
  });

  test('of what is unknown say that it does not apply', () => {
    expect(statesByPart([], parts).flat()).toEqual(items.map(() => 'not-applicable'));
  });
});

describe('the words of an answer', () => {
  const record = recordOf(['甲乙丙。一二三四五六七八九十一二三四五六七八九十校车开通了。']);
  const at = record.text.indexOf('校车');

  test('are marked in their sentence', () => {
    expect(markedQuote(record, { start: at, end: at + 2 })).toEqual({
      before: '一二三四五六七八九十一二三四五六七八九十',
      words: '校车',
      after: '开通了。',
    });
  });

  test('keep their neighbourhood where the sentence is long', () => {
    expect(markedQuote(record, { start: at, end: at + 2 }, 8)).toEqual({ before: '…八九十', words: '校车', after: '开通了…' });
  });

  test('have anchors that can be written in addresses', () => {
    expect(itemAnchor('hq.g6')).toBe('x-hq-g6');
  });
});
