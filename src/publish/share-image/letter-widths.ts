/** Width of each letter of a font, as a share of the size it is set in. */
export type LetterWidths = ReadonlyMap<string, number>;

type Tables = Readonly<Record<string, DataView>>;

/** The tables of a font by their names (OpenType 1.9, "Organization of an OpenType font"). */
function tablesOf(font: Uint8Array): Tables {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const entries = Array.from({ length: view.getUint16(4) }, (_, at) => 12 + at * 16).map((at): [string, DataView] => {
    const name = String.fromCharCode(...font.subarray(at, at + 4));
    return [name, new DataView(font.buffer, font.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12))];
  });
  return Object.fromEntries(entries);
}

function table(tables: Tables, name: string): DataView {
  const found = tables[name];
  if (!found) throw new Error(`The font has no table ${name}.`);
  return found;
}

/** Place in its table of a font's list of letters in segments (`cmap`, format 4). */
function segmentsAt(cmap: DataView): number {
  for (let at = 0; at < cmap.getUint16(2); at++) {
    const from = cmap.getUint32(4 + at * 8 + 4);
    if (cmap.getUint16(from) === 4) return from;
  }
  throw new Error('The font lists its letters in no segments.');
}

/** Numbers of the drawings of a run of letters: the letters' own moved by `delta`, or listed from the place `list` on. */
type Segment = { start: number; end: number; delta: number; list: number | null };

function* segmentsOf(cmap: DataView): Generator<Segment> {
  const from = segmentsAt(cmap);
  const bytes = cmap.getUint16(from + 6);
  for (let at = from + 14; at < from + 14 + bytes; at += 2) {
    // Four lists of the same length one after the other; two bytes that mean nothing stand after the first.
    const [start, delta, range] = [at + bytes + 2, at + 2 * bytes + 2, at + 3 * bytes + 2];
    const listed = cmap.getUint16(range);
    yield { start: cmap.getUint16(start), end: cmap.getUint16(at), delta: cmap.getUint16(delta), list: listed > 0 ? range + listed : null };
  }
}

/** Every letter of a font with the number of its drawing. */
function* lettersOf(cmap: DataView): Generator<[letter: string, glyph: number]> {
  for (const { start, end, delta, list } of segmentsOf(cmap))
    for (let code = start; code <= end; code++) {
      const number = list === null ? code : cmap.getUint16(list + 2 * (code - start));
      if (list === null || number > 0) yield [String.fromCharCode(code), (number + delta) & 0xffff];
    }
}

/**
 * How wide every letter of an OpenType font is. Distances of certain pairs (kerning) are not looked at.
 *
 * @throws Error where the font lacks a table that says so
 */
export function letterWidths(font: Uint8Array): LetterWidths {
  const tables = tablesOf(font);
  const size = table(tables, 'head').getUint16(18);
  // Drawings after those listed are as wide as the last one listed.
  const last = table(tables, 'hhea').getUint16(34) - 1;
  const widths = table(tables, 'hmtx');
  const widthOf = (glyph: number) => widths.getUint16(4 * Math.min(glyph, last)) / size;
  return new Map([...lettersOf(table(tables, 'cmap'))].filter(([, glyph]) => glyph > 0).map(([letter, glyph]) => [letter, widthOf(glyph)]));
}
