import { expect, it } from 'vitest';
import { loadKnowledge } from '../../../scripts/lib/content/knowledge.ts';
import { placeAt } from '../../../src/reading/context/place/names.ts';
import { placeIndex } from '../../../src/reading/metadata/place/names.ts';
import { REPORT } from '../../codebook/read.ts';

const { knowledge } = await loadKnowledge();
const where = { report: REPORT, divisions: placeIndex(knowledge.gazetteer) };

it.each(['城区新增学位800个', '郊区学校12所', '矿区小学3所'])(
  'a common noun that is also the name of a division elsewhere names no place: %s',
  (text) => {
    expect(placeAt(text, 0, where)).toBeNull();
  },
);

it('a division elsewhere is a place', () => {
  expect(placeAt('庄浪县学校12所', 0, where)).toMatchObject({ place: '620825' });
});
