import { describe, expect, test } from 'vitest';
import { barcode } from '../../src/charts/barcode.ts';

describe('barcode', () => {
  test('places one tick per figure from the first to the last character', () => {
    const svg = barcode({
      length: 200,
      ticks: [
        { at: 0, style: 'solid' },
        { at: 50, style: 'hollow' },
        { at: 200, style: 'hit' },
      ],
      label: '3 个数',
    });
    expect(svg).toContain('<line x1="0%" x2="0%" y1="7" y2="23"/>');
    expect(svg).toContain('<line class="hollow" x1="25%" x2="25%" y1="7" y2="23"/>');
    expect(svg).toContain('<line class="hit" x1="100%" x2="100%" y1="4" y2="23"/>');
  });

  test('draws ticks on one place once', () => {
    const svg = barcode({ length: 100, ticks: Array.from({ length: 40 }, () => ({ at: 10, style: 'solid' as const })), label: '' });
    expect(svg.match(/x1="10%"/g)).toHaveLength(1);
  });

  test('keeps to its frame for an empty text and for offsets outside of it', () => {
    expect(barcode({ length: 0, ticks: [], label: '空' })).toContain('class="base"');
    expect(barcode({ length: 10, ticks: [{ at: 99, style: 'solid' }], label: '' })).toContain('x1="100%"');
  });

  test('escapes its label', () => {
    expect(barcode({ length: 1, ticks: [], label: '<b>"&' })).toContain('aria-label="&lt;b&gt;&quot;&amp;"');
  });
});
