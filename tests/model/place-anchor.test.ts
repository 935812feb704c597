import { expect, test } from 'vitest';
import { placeAnchor } from '../../src/model/place-anchor.ts';

test.each([
  ['a figure', 'm-3f9a01bc', 'm-3f9a0'],
  ['a passage that stands twice', 'p-77e0d1a2-2', 'p-77e0d-2'],
  ['a problem', 'pr-0b1c2d3e', 'pr-0b1c2'],
  ['a row of what stands beside a figure', 'rf-m-3f9a01bc', 'rf-m-3f9a0'],
  ['a check', 'c12', 'c12'],
  ['a section of the page', 'checks', 'checks'],
  ['a place that has another name with digits', 'p-330000', 'p-330000'],
  ['a note', 'n-3f9a01bc', 'n-3f9a01bc'],
  ['an id that goes on', 'm-3f9a01bcd', 'm-3f9a01bcd'],
])('the anchor of %s', (_, id, anchor) => {
  expect(placeAnchor(id)).toBe(anchor);
  expect(placeAnchor(anchor)).toBe(anchor);
});
