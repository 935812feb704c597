import { describe, expect, test } from 'vitest';
import { marksIn } from '../../src/search/match.ts';
import { parseQuery } from '../../src/search/query.ts';

describe('places of a query in one text', () => {
  const marked = (text: string, typed: string) => marksIn(text, parseQuery(typed)).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['新建食堂3个，食堂供餐。', '食堂', ['食堂', '食堂']],
    ['新建食堂3个，供餐12所。', '食堂 供餐', ['食堂', '供餐']],
    ['建成二十二所学校', '22所', ['二十二所']],
    ['没有', '食堂', []],
    ['食堂', '-食堂', []],
  ] as const)('%s: %s', (text, typed, found) => expect(marked(text, typed)).toEqual(found));
});

describe('a query', () => {
  const read = (typed: string) => {
    const { terms, without } = parseQuery(typed);
    return [terms.map((term) => term.typed).join(' '), without.map((term) => term.typed).join(' ')];
  };

  test.each([
    ['大班额 不含择校', '大班额', '择校'],
    ['大班额 不要择校', '大班额', '择校'],
    ['"不含民办" 学校', '不含民办 学校', ''],
    ['不含', '不含', ''],
    ['大班额 -择校 -学区', '大班额', '择校 学区'],
  ])('%s asks for “%s”, not “%s”', (typed, terms, without) => expect(read(typed)).toEqual([terms, without]));
});
