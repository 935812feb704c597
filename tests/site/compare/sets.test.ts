import { describe, expect, test } from 'vitest';
import { joinedSets, setList, setsIn } from '../../../src/site/compare/sets.ts';

describe('sets found in a file or a storage', () => {
  test.each([
    ['no list', { name: 'a', query: '?v=1' }, []],
    ['nothing', null, []],
    ['something else in the list', [1, null, 'a', { name: 'a' }, { name: ' ', query: '?v=1' }], []],
    [
      'an address that leads elsewhere',
      [
        { name: 'a', query: 'javascript:alert(1)' },
        { name: 'b', query: '//x.example' },
      ],
      [],
    ],
    ['the default', [{ name: '全部', query: '' }], [{ name: '全部', query: '' }]],
    [
      'two of one name',
      [
        { name: 'a', query: '?v=1' },
        { name: 'a ', query: '?v=2', more: 1 },
      ],
      [{ name: 'a', query: '?v=2' }],
    ],
  ])('%s', (_, found, sets) => expect(setsIn(found)).toEqual(sets));

  test('are taken in beside one’s own, and win over those of equal name', () => {
    const own = [{ name: 'a', query: '?v=1' }];
    expect(
      joinedSets(own, [
        { name: 'b', query: '' },
        { name: 'a', query: '?v=1&d=330803' },
      ]),
    ).toEqual([
      { name: 'a', query: '?v=1&d=330803' },
      { name: 'b', query: '' },
    ]);
  });
});

test('a name is words, never markup', () => {
  expect(setList([{ name: '<img src=x>"', query: '?v=1&d=1' }], '/compare/', 'zh').text).toBe(
    '<ul class="sets"><li><a href="/compare/?v=1&amp;d=1">&lt;img src=x&gt;&quot;</a><button type="button" class="btn ghost" aria-label="删去“&lt;img src=x&gt;&quot;”" data-drop-set="&lt;img src=x&gt;&quot;">✕</button></li></ul>',
  );
});
