import { describe, expect, test } from 'vitest';
import { barcode as drawn } from '../../src/charts/barcode.ts';

const barcode = (given: Parameters<typeof drawn>[0]) => drawn(given).text;

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
    expect(svg).toContain('<path d="M0 7v16"/>');
    expect(svg).toContain('<path class="hollow" d="M63 7v16"/>');
    expect(svg).toContain('<path class="hit" d="M250 4v19"/>');
  });

  test('draws ticks on one place once', () => {
    const svg = barcode({ length: 100, ticks: Array.from({ length: 40 }, () => ({ at: 10, style: 'solid' as const })), label: '' });
    expect(svg).toContain('<path d="M25 7v16"/>');
  });

  test('draws the ticks of one style as one line, each from the one before, in order', () => {
    const ticks = [30, 10, 25].map((at) => ({ at, style: 'solid' as const }));
    expect(barcode({ length: 100, ticks, label: '' })).toContain('<path d="M25 7v16m38-16v16m12-16v16"/>');
  });

  test('keeps to its frame for an empty text and for offsets outside of it', () => {
    expect(barcode({ length: 0, ticks: [], label: '空' })).toContain('class="base"');
    expect(barcode({ length: 10, ticks: [{ at: 99, style: 'solid' }], label: '' })).toContain('M250 7v16');
  });

  test('escapes its label', () => {
    expect(barcode({ length: 1, ticks: [], label: '<b>"&' })).toContain('aria-label="&lt;b&gt;&quot;&amp;"');
  });
});
