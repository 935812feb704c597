import { describe, expect, test } from 'vitest';
import { divisionLabel, divisionMarkup, divisionName } from '../../../src/site/i18n/division-names.ts';
import { html } from '../../../src/text/html.ts';

describe('a county', () => {
  const [county, unknown] = [
    { name: '长安区', pinyin: 'chang an' },
    { name: '某某区', pinyin: '' },
  ];
  test('has its own name on Chinese pages', () => {
    expect([divisionName(county, 'zh'), divisionLabel(county, 'zh'), html`${divisionMarkup(county, 'zh')}`.text]).toEqual([
      '长安区',
      '长安区',
      '长安区',
    ]);
  });
  test('has its Latin name before it on English ones, and that alone in labels', () => {
    expect([divisionName(county, 'en'), divisionLabel(county, 'en')]).toEqual(["Chang'an 长安区", "Chang'an"]);
    expect(html`${divisionMarkup({ name: '应县', pinyin: 'ying' }, 'en')}`.text).toBe('Ying <span lang="zh-Hans">应县</span>');
  });
  test('without a reading keeps its own name everywhere', () => {
    expect([divisionName(unknown, 'en'), divisionLabel(unknown, 'en')]).toEqual(['某某区', '某某区']);
  });
});
