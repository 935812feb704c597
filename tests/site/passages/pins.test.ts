import { describe, expect, test } from 'vitest';
import { isPinned, MOST_PINS, pinAt, pinOf, pinsIn, readPins, toggled, writePins } from '../../../src/site/passages/pins.ts';

const REPORT = '330803-2019-self-assessment';
const pin = { report: REPORT, anchor: 'p-1a2b3', words: '' };

describe('the place that an address leads to', () => {
  test.each([
    ['a passage', `https://example.org/edu/reports/${REPORT}/#p-1a2b3c4d`, pin],
    ['a figure on a disk', `file:///tmp/reports/${REPORT}/index.html#m-1.2`, { ...pin, anchor: 'm-1.2' }],
    ['with the words searched for', `/reports/${REPORT}/?q=%E5%AD%A6#p-1a2b3c4d`, pin],
    ['a whole report', `/reports/${REPORT}/`, { ...pin, anchor: '' }],
    ['a section', `/reports/${REPORT}/#checks`, null],
    ['another page', '/districts/330803/#p-1a2b3c4d', null],
    ['no report', '/reports/x%22onload/#p-1', null],
  ])('%s', (_, address, found) => expect(pinAt(address)).toEqual(found));
});

test('pins stand in the address and come back', () => {
  const pins = [pin, { report: '620802-2023-rectification', anchor: '', words: '' }];
  expect(writePins(pins)).toBe('?p=330803-2019-self-assessment/p-1a2b3,620802-2023-rectification');
  expect(readPins(writePins(pins))).toEqual(pins);
  expect(writePins([])).toBe('');
  expect(readPins('?p=<b>,../..,330803-2019-self-assessment/<i>')).toEqual([]);
});

test('a pin is set once, taken down by the same place, and the oldest of too many goes', () => {
  const many = Array.from({ length: MOST_PINS }, (_, at) => ({ ...pin, anchor: `p-${at}` }));
  expect(isPinned(toggled([], { ...pin, words: '一段' }), pin)).toBe(true);
  expect(toggled([pin], { ...pin, words: '一段' })).toEqual([]);
  expect(toggled(many, pin).map(({ anchor }) => anchor)).toEqual([...many.slice(1).map(({ anchor }) => anchor), pin.anchor]);
});

test.each([[null], ['x'], [{}], [[null, 1, {}, { report: 'x', anchor: 'p-1' }, { report: REPORT, anchor: 'javascript:' }]]])(
  'whatever else is found in the storage is no pin: %j',
  (found) => expect(pinsIn(found)).toEqual([]),
);

test('words of a pin are cut and their breaks go', () => {
  expect(pinOf(REPORT, 'p-1', ` 一\n\n${'字'.repeat(99)}`)?.words).toHaveLength(40);
});
