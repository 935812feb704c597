import { Written } from '../../../src/site/corpus/written.ts';

/** Where cells are put together: as large as the largest file of cells so far. */
let room = Buffer.allocUnsafeSlow(2 ** 18);
/** Bytes that a unit of UTF-16 takes at most in UTF-8. */
const MOST_OF_UNIT = 3;

/** Write words or bytes into the room from a place on. @returns bytes written */
function written(content: string | Uint8Array, at: number): number {
  const most = at + content.length * (typeof content === 'string' ? MOST_OF_UNIT : 1);
  if (most > room.length) {
    const larger = Buffer.allocUnsafeSlow(most * 2);
    room.copy(larger, 0, 0, at);
    room = larger;
  }
  if (typeof content === 'string') return room.write(content, at);
  room.set(content, at);
  return content.length;
}

/**
 * Cells of the facts of one record in one file: a line of JSON that names them with their lengths in bytes, then their bytes, one after the other. A cell is
 * cut out when it is asked for; two files tell which cells differ without reading any of them.
 */
export class CellFile {
  readonly #bytes: Buffer;
  readonly #places: ReadonlyMap<string, readonly [start: number, end: number]>;
  readonly #remembered = new Map<string, unknown>();

  private constructor(bytes: Buffer, places: ReadonlyMap<string, readonly [number, number]>) {
    this.#bytes = bytes;
    this.#places = places;
  }

  /** A file of cells from the words or bytes of each. */
  static of(cells: Iterable<readonly [cell: string, content: string | Uint8Array]>): CellFile {
    const places = new Map<string, readonly [number, number]>();
    let at = 0;
    for (const [cell, content] of cells) {
      const start = at;
      at += written(content, start);
      places.set(cell, [start, at]);
    }
    const bytes = Buffer.allocUnsafeSlow(at);
    room.copy(bytes, 0, 0, at);
    return new CellFile(bytes, places);
  }

  /** A file of cells from its bytes, as `toBytes` gave them. */
  static read(bytes: Buffer): CellFile {
    const end = bytes.indexOf('\n');
    let at = 0;
    const lengths: [string, number][] = JSON.parse(bytes.toString('utf8', 0, end));
    const places = new Map<string, readonly [number, number]>();
    for (const [cell, length] of lengths) {
      places.set(cell, [at, at + length]);
      at += length;
    }
    return new CellFile(bytes.subarray(end + 1), places);
  }

  toBytes(): Buffer {
    const lengths = Array.from(this.#places, ([cell, [start, end]]) => [cell, end - start]);
    return Buffer.concat([Buffer.from(`${JSON.stringify(lengths)}\n`), this.#bytes]);
  }

  /** Names of the cells, in the order in which they were written. */
  cells(): string[] {
    return [...this.#places.keys()];
  }

  /** Bytes of a cell; undefined where there is none. */
  bytes(cell: string): Buffer | undefined {
    const place = this.#places.get(cell);
    return place && this.#bytes.subarray(place[0], place[1]);
  }

  /** A cell that was written as JSON, as it is written; undefined where there is none. */
  written(cell: string): Written | undefined {
    const place = this.#places.get(cell);
    return place && new Written(this.#bytes, place[0], place[1]);
  }

  /** Data of a cell that was written as JSON; undefined where there is none. */
  data(cell: string): unknown {
    const place = this.#places.get(cell);
    return place && JSON.parse(this.#bytes.toString('utf8', place[0], place[1]));
  }

  /** The same, read once: for what is part of many. */
  remembered(cell: string): unknown {
    const known = this.#remembered.get(cell) ?? this.data(cell);
    this.#remembered.set(cell, known);
    return known;
  }

  /** Names of the cells that another file has not, or has otherwise, and of those that it alone has. */
  differing(other: CellFile): string[] {
    const own = this.cells().filter((cell) => {
      const bytes = other.bytes(cell);
      return !bytes || !this.bytes(cell)?.equals(bytes);
    });
    return [...own, ...other.cells().filter((cell) => !this.#places.has(cell))];
  }
}
