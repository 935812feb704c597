import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Passage, themeSchema } from '../../../src/model/index.ts';
import { themes } from '../../../src/reading/themes/index.ts';

const folder = new URL('../../../content/codebook/themes/', import.meta.url);
const codebook = readdirSync(folder)
  .sort()
  .map((file) => ({ file, theme: themeSchema.parse(parse(readFileSync(new URL(file, folder), 'utf8'))) }));
const knowledge = { themes: codebook.map(({ theme }) => theme) };

function paragraph(text: string, more: Partial<Passage> = {}): Passage {
  return { id: 'p', kind: 'paragraph', path: [], section: null, start: 0, end: text.length, label: null, lead: null, themes: [], ...more };
}

const themesOf = (text: string, more?: Partial<Passage>): string[] | undefined =>
  themes(text, [paragraph(text, more)], knowledge)[0]?.themes;

test('the codebook holds 31 themes, each named as its file', () => {
  expect(codebook.map(({ file }) => file)).toEqual(codebook.map(({ theme }) => `${theme.id}.yaml`));
  expect(codebook).toHaveLength(31);
});

describe.each(codebook)('$theme.id', ({ theme }) => {
  test('has three examples and two counterexamples at least', () => {
    expect(theme.examples.length).toBeGreaterThanOrEqual(3);
    expect(theme.counterexamples.length).toBeGreaterThanOrEqual(2);
  });
  test.each(theme.examples)('is what is spoken of in: %s', (text) => {
    expect(themesOf(text)).toContain(theme.id);
  });
  test.each(theme.counterexamples)('is not what is spoken of in: %s', (text) => {
    expect(themesOf(text)).not.toContain(theme.id);
  });
});

describe('themes of a passage', () => {
  test('come with the most prominent first', () => {
    const text = '落实教师待遇。义务教育教师平均工资不低于公务员，发放乡镇工作补贴。同时做好校园安全隐患排查。';
    expect(themesOf(text)?.[0]).toBe('teachers-pay');
  });
  test('stay empty for title, addressee and signature', () => {
    for (const kind of ['title', 'addressee', 'signature'] as const) expect(themesOf('教育督导委员会办公室', { kind })).toEqual([]);
  });
  test('are helped by the heading above, which makes none alone', () => {
    expect(themesOf('坚持问题导向，逐项抓好落实。', { path: ['二、加强校园安全管理'] })).toEqual([]);
    const text = '今年改造宿舍和就餐场所。';
    expect(themesOf(text, { path: ['（三）做好营养改善工作'] })).toContain('nutrition');
  });
  test('leave out what is said in passing in a long passage', () => {
    const text = `${'各校按照课程方案开齐开足课程，推进课堂教学改革，打造高效课堂，规范教学常规。'.repeat(6)}并注意校园安全。`;
    expect(themesOf(text)).toEqual(['curriculum']);
  });
});
