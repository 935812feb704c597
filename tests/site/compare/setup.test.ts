import { describe, expect, test } from 'vitest';
import { optionItems, type Setup, setupControls } from '../../../src/site/compare/setup.ts';

const BASE: Setup = {
  lang: 'zh',
  districts: [{ key: 'd:330101', name: '甲县' }],
  rows: [
    { key: 'i:school-count', name: '学校数' },
    { key: 't:music', name: '音乐<教育>' },
  ],
  open: { districts: 4, rows: 1 },
  unfolded: new Set(),
  comparableOnly: false,
  reviewedOnly: null,
  references: false,
  extent: 'shared',
  all: 54,
  orders: [
    { key: '', name: '按选择的先后' },
    { key: 'year', name: '按年份' },
  ],
  order: 'year',
  query: '',
};
const written = (given: Partial<Setup> = {}) => setupControls({ ...BASE, ...given }).text;

describe('the controls of the comparison', () => {
  test('are written whole', () => expect(written()).toMatchSnapshot());

  test('hold a chip for each choice that takes it away; many fold, and are there once unfolded', () => {
    expect(written().match(/data-drop="[^"]*"/g)).toEqual(['data-drop="d:330101"']);
    expect(written({ unfolded: new Set(['rows']) }).match(/data-drop="[^"]*"/g)).toEqual([
      'data-drop="d:330101"',
      'data-drop="i:school-count"',
      'data-drop="t:music"',
    ]);
  });

  test('offer rows reviewed by people only where there are any', () => {
    expect(['null', 'false', 'true'].map((pressed) => written({ reviewedOnly: JSON.parse(pressed) }).includes('data-reviewed'))).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('offer the way back only from another choice than the default', () => {
    expect([written().includes('data-reset'), written({ query: '?v=1' }).includes('data-reset')]).toEqual([false, true]);
  });
});

test('options have their keys; where none is found, a line that cannot be taken says so', () => {
  expect(optionItems([{ key: 'd:1', name: '乙县', note: '某省', find: '' }], 'zh').map(String)).toEqual([
    '<li role="option" data-key="d:1">乙县<span class="note">某省</span></li>',
  ]);
  expect(optionItems([], 'en').map(String)).toEqual(['<li role="option" aria-disabled="true">nothing found</li>']);
});
