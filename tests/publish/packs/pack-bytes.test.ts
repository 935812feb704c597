import { expect, test } from 'vitest';
import { fromPack, joinPack } from '../../../src/publish/packs/pack-bytes.ts';

const bytes = (...all: number[]) => Uint8Array.from(all);
const joined = Uint8Array.from(
  joinPack([
    ['620802-2023-rectification', bytes(10, 0, 255)],
    ['330803-2019-self-assessment', bytes()],
    ['510824-undated-work-report', bytes(123, 10)],
  ]),
);

test('each report comes out as it went in, whatever bytes it has', () => {
  expect(fromPack(joined, '620802-2023-rectification')).toEqual(bytes(10, 0, 255));
  expect(fromPack(joined, '330803-2019-self-assessment')).toEqual(bytes());
  expect(fromPack(joined, '510824-undated-work-report')).toEqual(bytes(123, 10));
});

test('a report that is not in the pack is not found', () => {
  expect(fromPack(joined, '510824-2021-work-report')).toBeNull();
  expect(fromPack(Uint8Array.from(joinPack([])), '510824-2021-work-report')).toBeNull();
});
