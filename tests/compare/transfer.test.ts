import { expect, test } from 'vitest';
import { indicatorPart, pack, themePart, unpack } from '../../src/compare/transfer.ts';
import { corpus, value } from './fixture.ts';

const share = { theme: 'aid', report: '330803-2020-self-assessment', district: '330803', share: 0.1234, passages: ['p-1', 'p-2'] };
const place = { indicator: 'meal-schools', report: '620802-2020-self-assessment', district: '620802', start: 0, end: 0 };
const given = corpus(['330803', '620802'], {
  values: [
    value({ district: '330803', value: 3, valueHigh: 5, unit: '次', qualifier: 'range', period: null }),
    value({ district: '620802', stage: 'primary', scope: 'institution', id: 'm-7.school-count', mention: 'm-7' }),
    value({ district: '620802', scope: 'subset', id: 'm-8.school-count', mention: 'm-8', variant: '名师工作室' }),
    value({ district: '620802', indicator: 'class-count' }),
  ],
  said: [
    { ...place, passage: 'p-3' },
    { ...place, passage: 'p-9' },
  ],
  shares: [share],
});
const travelled = (part: ReturnType<typeof indicatorPart>) => unpack(JSON.parse(JSON.stringify(pack(part, given))), given);

test('values come out as they went in, rule and confidence aside', () => {
  const part = indicatorPart(given, 'school-count');
  expect(part.values).toHaveLength(3);
  expect(travelled(part).values).toEqual(part.values.map((v) => ({ ...v, rule: '', confidence: 0 })));
});

test('of several places without a number the first of each report travels', () => {
  expect(travelled(indicatorPart(given, 'meal-schools')).said).toEqual([{ ...place, passage: 'p-3' }]);
});

test('shares come out as they went in', () => {
  expect(travelled(themePart(given, 'aid')).shares).toEqual([share]);
});

test('words and facets that repeat travel once', () => {
  const values = Array.from({ length: 50 }, (_, at) =>
    value({ district: '330803', value: at, id: `m-${at}.school-count`, mention: `m-${at}` }),
  );
  const many = corpus(['330803'], { values });
  const packed = pack(indicatorPart(many, 'school-count'), many);
  expect(packed.facets).toHaveLength(1);
  expect(packed.words.length).toBeLessThan(8);
});
