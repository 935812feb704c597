import { describe, expect, test } from 'vitest';
import type { DistrictAnswer } from '../../../src/compare/silence.ts';
import { type StandardPage, silentItems, standardEntries, toldItem } from '../../../src/site/district/standard.ts';
import { itemAnchor } from '../../../src/site/map/answer-words.ts';
import { mapParts, silenceRow } from '../../../src/site/map/silence-map.ts';
import { WHY } from '../../../src/site/map/words.ts';
import { frameworks, records } from '../../support/content.ts';

const framework = frameworks.find(({ parts }) => parts.length > 0);
const record = records[0];
if (!framework || !record) throw new Error('There is no framework with parts, or no report.');
const parts = mapParts(framework);
const row = silenceRow(record.report.district, [record], framework);
if (!row) throw new Error('The county has no row.');
const zh: StandardPage = { records: new Map([[record.report.id, record]]), lang: 'zh' };
const en: StandardPage = { ...zh, lang: 'en' };
const { told, silent } = standardEntries(row, parts, zh.records);
const answering = <E extends { answer: DistrictAnswer }>(entry: E | undefined, answer: Partial<DistrictAnswer>): E => {
  if (!entry) throw new Error('There is no such item.');
  return { ...entry, answer: { ...entry.answer, ...answer } };
};

describe('the national items of a county', () => {
  test('are told or silent, each once', () => {
    const items = [...told, ...silent].map(({ item }) => item.id);
    expect(items.toSorted()).toEqual(parts.flatMap((part) => part.items.map(({ id }) => id)).toSorted());
  });

  test('that are told lead to words of their report', () => {
    for (const entry of told) expect(toldItem(entry, zh).text).toContain(`href="/reports/${record.report.id}/#`);
  });

  test('quote their sentence in Chinese, and mark its words alone in English', () => {
    const entry = answering(
      told.find(({ answer }) => answer.at),
      {},
    );
    expect(toldItem(entry, zh).text).toMatch(/<p><a href="[^"]+">.*<mark>.+<\/mark>.*<\/a><\/p>/);
    expect(toldItem(entry, en).text).toMatch(/<mark lang="zh-Hans">.+<\/mark><\/p>/);
    expect(toldItem(entry, en).text).not.toMatch(/<a [^>]+>[^<]*<mark/);
  });

  test('that are silent lead to the words looked for, and name words near to them', () => {
    const entry = answering(silent[0], {});
    expect(silentItems([entry], en).text).toMatch(/<a href="\/en\/map\/#w-[^"]+">/);
    const close = answering(entry, { near: { start: 0, end: 4 } as never });
    expect(silentItems([close], zh).text).toContain(`${record.text.slice(0, 4)}</a></small>`);
  });

  test('have the mark of their answer, those that are silent one for their list', () => {
    for (const entry of told) expect(toldItem(entry, zh).text).toContain(`<summary class="g-${entry.answer.state}">`);
    const entries = [answering(silent[0], { state: 'silent', why: null }), answering(silent[1], { state: 'not-applicable', why: 'kind' })];
    const lists = Array.from(silentItems(entries, zh).text.matchAll(/<ul class="silent ([^"]+)">/g), ([, mark]) => mark);
    expect(lists).toEqual(['g-silent', 'g-not-applicable']);
  });

  test('of which silence means nothing stand below the others, each reason once', () => {
    const [first, second, third] = silent;
    const entries = [answering(first, { why: 'kind' }), answering(second, { why: null }), answering(third, { why: 'kind' })];
    const { text } = silentItems(entries, zh);
    expect(text.split(WHY.kind.zh)).toHaveLength(2);
    const [before = '', after = ''] = text.split(WHY.kind.zh);
    const ids = (markup: string) => Array.from(markup.matchAll(/<li id="([^"]+)"/g), ([, id]) => id);
    const idOf = (entry: (typeof silent)[number] | undefined) => entry && itemAnchor(entry.item.id);
    expect([ids(before), ids(after)]).toEqual([[idOf(second)], [idOf(first), idOf(third)]]);
    expect(silentItems([], zh).text).toBe('');
  });

  test('name what other reports of the county say', () => {
    const earlier = [
      { report: record.report.id, year: 2019, state: 'said', at: null, mention: null },
    ] as unknown as DistrictAnswer['earlier'];
    expect(silentItems([answering(silent[0], { earlier })], zh).text).toContain('2019');
    expect(silentItems([answering(silent[0], { earlier: [], why: null })], zh).text).not.toContain('class="note"');
  });
});
