import { describe, expect, test } from 'vitest';
import { letterWidths } from '../../../src/publish/share-image/letter-widths.ts';

/** Two bytes for each number. */
const words = (...numbers: number[]): Buffer => Buffer.from(numbers.flatMap((n) => [(n >> 8) & 0xff, n & 0xff]));

/** Letters A to C in one segment, whose drawings are 1 to 3, and two of another segment, of which the first has drawing 2 and the other none. */
const SEGMENTS = words(4, 0, 0, 6, 0, 0, 0, 0x43, 0x4e01, 0xffff, 0, 0x41, 0x4e00, 0xffff, 1 - 0x41, 1, 1, 0, 4, 0, 1, 0);
const TABLES = {
  head: Buffer.concat([Buffer.alloc(18), words(2000)]),
  hhea: Buffer.concat([Buffer.alloc(34), words(3)]),
  hmtx: words(500, 0, 1000, 0, 1500, 0, 7),
  cmap: Buffer.concat([words(0, 1, 3, 1, 0, 12), SEGMENTS]),
};

/** A font of these tables. */
function fontOf(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables);
  const head = Buffer.alloc(12 + entries.length * 16);
  head.writeUInt16BE(entries.length, 4);
  let at = head.length;
  for (const [index, [name, bytes]] of entries.entries()) {
    head.write(name, 12 + index * 16, 'latin1');
    head.writeUInt32BE(at, 12 + index * 16 + 8);
    head.writeUInt32BE(bytes.length, 12 + index * 16 + 12);
    at += bytes.length;
  }
  return Buffer.concat([head, ...entries.map(([, bytes]) => bytes)]);
}

describe('the widths of the letters of a font', () => {
  const widths = letterWidths(fontOf(TABLES));

  test('are those of their drawings, the last of which stands for all that follow', () => {
    expect(['A', 'B', 'C'].map((letter) => widths.get(letter))).toEqual([0.5, 0.75, 0.75]);
  });

  test('are found where drawings are listed letter by letter', () => {
    expect(widths.get('一')).toBe(0.75);
  });

  test('are unknown of letters that the font has no drawing of', () => {
    expect(['丁', 'D', '\uffff'].map((letter) => widths.has(letter))).toEqual([false, false, false]);
  });

  test('cannot be told of a font that lacks a table', () => {
    const { hmtx: _, ...others } = TABLES;
    expect(() => letterWidths(fontOf(others))).toThrow('hmtx');
  });
});
