import { expect, test } from 'vitest';
import { withWritten } from '../../../scripts/lib/build/late-places.ts';
import type { LatePlace } from '../../../src/site/corpus/late-place.ts';

const PAGE = Buffer.from('<p>共九百份报告，六份没有写。</p>');

/** The place of some words of the page. */
function placeOf(words: string): LatePlace {
  const start = PAGE.indexOf(words);
  return { name: 'total', args: ['schools'], question: 'total ["schools"]', start, end: start + Buffer.byteLength(words) };
}

const written = (words: string, by: string) => ({ place: placeOf(words), bytes: Buffer.from(by) });

test('late values are written where they stand, and all else of the page stays', () => {
  const { bytes } = withWritten(PAGE, [written('九百', '一千'), written('六', '十二')]);
  expect(bytes.toString()).toBe('<p>共一千份报告，十二份没有写。</p>');
});

test('where they stand then is told, so that they can be written again', () => {
  const once = withWritten(PAGE, [written('九百', '1,000'), written('六', '')]);
  const [total, silent] = once.places;
  const again = withWritten(once.bytes, [
    { place: total as LatePlace, bytes: Buffer.from('九百') },
    { place: silent as LatePlace, bytes: Buffer.from('六') },
  ]);
  expect(again.bytes.equals(PAGE)).toBe(true);
  expect(again.places).toEqual([placeOf('九百'), placeOf('六')]);
});

test('a page without late values is as it was', () => {
  expect(withWritten(PAGE, []).bytes.equals(PAGE)).toBe(true);
});
