/**
 * Cells of the facts of one record in one file: a line of JSON that names them with their lengths in bytes, then their bytes, one after the other. A cell is
 * cut out when it is asked for; two files tell which cells differ without reading any of them.
 */
export class CellFile {
  readonly #bytes: Buffer;
  readonly #places: ReadonlyMap<string, readonly [start: number, end: number]>;

  private constructor(bytes: Buffer, places: ReadonlyMap<string, readonly [number, number]>) {
    this.#bytes = bytes;
    this.#places = places;
  }

  /** Bytes of a file of cells. */
  static write(cells: Iterable<readonly [cell: string, bytes: Buffer]>): Buffer {
    const all = [...cells];
    const head = Buffer.from(`${JSON.stringify(all.map(([cell, bytes]) => [cell, bytes.length]))}\n`);
    return Buffer.concat([head, ...all.map(([, bytes]) => bytes)]);
  }

  /** A file of cells from its bytes, as `write` gave them. */
  static read(bytes: Buffer): CellFile {
    const end = bytes.indexOf('\n');
    let at = end + 1;
    const lengths: [string, number][] = JSON.parse(bytes.toString('utf8', 0, end));
    const places = lengths.map(([cell, length]): [string, readonly [number, number]] => {
      const start = at;
      at += length;
      return [cell, [start, at]];
    });
    return new CellFile(bytes, new Map(places));
  }

  /** The same file without some cells, in memory of its own. */
  without(cells: ReadonlySet<string>): CellFile {
    const left = [...this.#places].filter(([cell]) => !cells.has(cell));
    const bytes = Buffer.allocUnsafeSlow(left.reduce((sum, [, [start, end]]) => sum + end - start, 0));
    let at = 0;
    const places = left.map(([cell, [start, end]]): [string, readonly [number, number]] => {
      const from = at;
      at += this.#bytes.copy(bytes, at, start, end);
      return [cell, [from, at]];
    });
    return new CellFile(bytes, new Map(places));
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

  /** Names of the cells that another file has not, or has otherwise, and of those that it alone has. */
  differing(other: CellFile): string[] {
    const own = this.cells().filter((cell) => {
      const bytes = other.bytes(cell);
      return !bytes || !this.bytes(cell)?.equals(bytes);
    });
    return [...own, ...other.cells().filter((cell) => !this.#places.has(cell))];
  }
}
