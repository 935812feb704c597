import { expect, test } from 'vitest';
import { pack, unpack } from '../../src/compare/transfer.ts';
import { corpus, value } from './fixture.ts';

test('a corpus comes out as it went in, rule and confidence aside', () => {
  const given = corpus(['330803', '620802'], {
    values: [
      value({ district: '330803', value: 3, valueHigh: 5, unit: '次', qualifier: 'range', period: null }),
      value({ district: '620802', stage: 'primary', scope: 'institution', id: 'm-7.school-count', mention: 'm-7' }),
      value({ district: '620802', scope: 'subset', id: 'm-8.school-count', mention: 'm-8', variant: '名师工作室' }),
    ],
  });
  const travelled = unpack(JSON.parse(JSON.stringify(pack(given))));
  expect(travelled).toEqual({ ...given, values: given.values.map((v) => ({ ...v, rule: '', confidence: 0 })) });
});

test('words and facets that repeat travel once', () => {
  const values = Array.from({ length: 50 }, (_, at) =>
    value({ district: '330803', value: at, id: `m-${at}.school-count`, mention: `m-${at}` }),
  );
  const packed = pack(corpus(['330803'], { values }));
  expect(packed.facets).toHaveLength(1);
  expect(packed.words.length).toBeLessThan(8);
});
