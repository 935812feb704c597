import { describe, expect, it } from 'vitest';
import { dictionary, type Labels, labelOf } from '../../../src/site/i18n/dictionary.ts';
import type { Lang } from '../../../src/site/i18n/routes.ts';

describe('a dictionary', () => {
  const words = dictionary({
    title: { zh: '书架', en: 'Shelf' },
    count: { zh: (n: number) => `${n} 本`, en: (n: number) => `${n} books` },
    steps: { zh: ['取', '还'], en: ['take', 'return'] },
    group: { open: { zh: '开', en: 'open' } },
  });

  it('gives every word in the language asked for, in the groups of its entries', () => {
    expect([words('zh').title, words('zh').count(2), words('zh').steps, words('zh').group.open]).toEqual([
      '书架',
      '2 本',
      ['取', '还'],
      '开',
    ]);
    expect([words('en').title, words('en').count(2), words('en').steps, words('en').group.open]).toEqual([
      'Shelf',
      '2 books',
      ['take', 'return'],
      'open',
    ]);
  });

  it('does not compile without a language, or with an English function that takes something else', () => {
    // @ts-expect-error English is missing.
    dictionary({ title: { zh: '书架' } });
    // @ts-expect-error English is missing in a group.
    dictionary({ group: { open: { zh: '开' } } });
    // @ts-expect-error English takes a string where Chinese takes a number.
    dictionary({ count: { zh: (n: number) => `${n} 本`, en: (n: string) => n } });
    // @ts-expect-error English is a function where Chinese is a word.
    dictionary({ title: { zh: '书架', en: () => 'Shelf' } });
    expect(() => dictionary({})).not.toThrow();
  });
});

describe('labels of a code list', () => {
  it('name a code in both languages and leave an unknown one as it is', () => {
    const colours: Labels<string> = { red: { zh: '红', en: 'red' } };
    const name = (code: string, lang: Lang) => labelOf(colours, code, lang);
    expect([name('red', 'zh'), name('red', 'en'), name('blue', 'zh')]).toEqual(['红', 'red', 'blue']);
  });
});
