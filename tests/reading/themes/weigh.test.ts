import { describe, expect, test } from 'vitest';
import { scoreThemes } from '../../../src/evaluation/themes.ts';
import type { Passage, ReportRecord, Theme } from '../../../src/model/index.ts';
import { cueHits, cueTree } from '../../../src/reading/themes/cues.ts';
import { themes } from '../../../src/reading/themes/index.ts';

function theme(id: string, strong: string[], weak: string[] = [], not: string[] = []): Theme {
  return { id, zh: id, en: id, definition: { zh: '', en: '' }, cues: { strong, weak }, not, examples: [], counterexamples: [] };
}

const words = (text: string, themes: Theme[]): string[] =>
  cueHits(text, { start: 0, end: text.length }, cueTree(themes)).map(({ start, end, theme: id }) => `${id}:${text.slice(start, end)}`);

test('the longest of overlapping cues counts', () => {
  expect(words('开展校本教研活动', [theme('research', ['教研', '校本教研'])])).toEqual(['research:校本教研']);
});

test('a cue inside one of its not-words does not count', () => {
  expect(words('培训机构组织培训', [theme('development', [], ['培训'], ['培训机构'])])).toEqual(['development:培训']);
});

test('one word may speak of two themes', () => {
  expect(words('食堂', [theme('nutrition', ['食堂']), theme('facilities', ['食堂'])])).toEqual(['nutrition:食堂', 'facilities:食堂']);
});

test('a text of nothing but the beginnings of cues is read in one pass', () => {
  const text = '教'.repeat(200_000);
  expect(words(text, [theme('long', [`${'教'.repeat(30)}研`])])).toEqual([]);
});

test('of cues that begin alike each is found, however many lead on from one place', () => {
  const cues = ['教研', '教师', '教师培训', '教学', '学', '培训'];
  expect(words('教师教研，教学教师培训，教', [theme('all', cues)])).toEqual(['all:教师', 'all:教研', 'all:教学', 'all:教师培训']);
});

test('hits of one word are known as such, hits of different words are not', () => {
  const hits = cueHits('食堂食堂午餐', { start: 0, end: 6 }, cueTree([theme('nutrition', ['食堂', '午餐'])]));
  expect(hits.map(({ word }) => word === hits[0]?.word)).toEqual([true, true, false]);
});

const record = (text: string, passages: object[]) => ({ text, passages, report: { id: 'r' } }) as unknown as ReportRecord;
const passage = (start: number, end: number, themes: string[], kind = 'paragraph', path: string[] = []) => ({
  start,
  end,
  themes,
  kind,
  path,
});

test('scoring counts what was found, what was not, and what should not have been', () => {
  const score = scoreThemes(
    [record('甲段乙段', [passage(0, 2, ['a', 'b']), passage(2, 4, [])])],
    [
      { report: 'r', quote: '甲段', themes: ['a', 'c'] },
      { report: 'r', quote: '乙段', themes: ['a'] },
      { report: 'r', quote: '不在文中', themes: ['a'] },
      { report: 'other', quote: '甲段', themes: ['a'] },
    ],
  );
  expect(score).toMatchObject({ right: 1, wrong: 1, missed: 3, misplaced: ['r: 不在文中'], f1: 2 / 6 });
  expect(score.byTheme.b).toEqual({ right: 0, wrong: 1, missed: 0 });
});

test('a quote that begins with a heading stands for the section under it', () => {
  const passages = [passage(0, 2, ['a'], 'heading'), passage(2, 4, ['b'], 'item', ['甲题']), passage(4, 6, ['c'])];
  expect(scoreThemes([record('甲题乙点丙段', passages)], [{ report: 'r', quote: '甲题乙', themes: ['a', 'b'] }])).toMatchObject({
    right: 2,
    wrong: 0,
  });
});

describe('themes of a passage', () => {
  const kindergartens = theme('preschool', ['幼儿园']);
  const recognition = theme('satisfaction', ['满意度']);
  const found = (text: string): string[] =>
    themes(text, [passage(0, text.length, [])] as unknown as Passage[], { themes: [kindergartens, recognition] }).flatMap(
      (read) => read.themes,
    );

  test('a list that counts what there is speaks of none of it; one that goes on about it does', () => {
    const list = '全县有幼儿园85所，其中乡镇幼儿园（含村级）40所、民办幼儿园12所';
    expect(found(`${list}。`)).toEqual([]);
    expect(found('全县有幼儿园85所，幼儿园布局日趋合理。')).toEqual(['preschool']);
  });

  test('a figure makes a theme of what a long passage would only touch', () => {
    const rest = '县委县政府定期研究部署各项工作，层层压实责任，强化统筹协调，形成齐抓共管的良好局面，各项任务稳步推进。'.repeat(3);
    expect(found(`幼儿园建设加快。${rest}群众满意度达96.5%。`)).toContain('satisfaction');
    expect(found(`幼儿园建设加快。${rest}群众满意度有待提高。`)).not.toContain('satisfaction');
  });
});
