import { describe, expect, test } from 'vitest';
import { keyFigureBodies, keyFigures } from '../../../src/site/district/key-figures.ts';
import type { Lang } from '../../../src/site/i18n/routes.ts';
import { readingOf } from '../../../src/site/report/reading.ts';
import { indicators, records } from '../../support/content.ts';

const readings = records.map((record) => readingOf(record, new Map()));
const groups = keyFigures(readings, indicators, () => []);
const rows = groups.flatMap((group) => group.rows);
const bodies = (lang: Lang) => keyFigureBodies(groups, lang).text;
const count = (text: string, found: RegExp) => text.match(found)?.length ?? 0;

describe('figures of a county by indicator', () => {
  test('are all that its reports give, each under its indicator', () => {
    const observed = records.flatMap(({ observations }) => observations);
    expect(rows.reduce((sum, { all }) => sum + all, 0)).toBe(observed.length);
    for (const { indicator, values } of rows)
      for (const { mention, reading } of values)
        expect(reading.record.observations).toContainEqual(expect.objectContaining({ indicator: indicator.id, mention: mention.id }));
  });

  test('stand in the order of the codebook, group by group', () => {
    const order = indicators.map(({ id }) => id);
    for (const { group, rows } of groups) {
      const places = rows.map(({ indicator }) => order.indexOf(indicator.id));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(new Set(rows.map(({ indicator }) => indicator.group))).toEqual(new Set([group]));
    }
  });

  test.each<Lang>(['zh', 'en'])('show at most three values of each, and say how many more there are (%s)', (lang) => {
    const shown = rows.reduce((sum, { all }) => sum + Math.min(all, 3), 0);
    expect(count(bodies(lang), /<\/a><small>/g)).toBe(shown);
    expect(count(bodies(lang), /class="muted small"/g)).toBe(rows.filter(({ all }) => all > 3).length);
  });

  test('have their sentences in Chinese, said once where rows that follow one another share it', () => {
    const sentences = Array.from(bodies('zh').matchAll(/<td>([^<].*?)<\/td>/g), ([, words]) => words);
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.filter((words, at) => words === sentences[at - 1])).toEqual([]);
    expect(bodies('en')).not.toMatch(/<td>[^<]/);
  });

  test('have no rows where no report gives any', () => {
    expect(keyFigures([], indicators, () => [])).toEqual([]);
  });
});
