/**
 * Data as they lie where they are kept, as JSON: for an answer that passes them on without looking into them. To read and write again what of thousands of
 * reports is only put together would take most of the time of such an answer.
 */
export class Written {
  readonly #source: Buffer;
  readonly #start: number;
  readonly #end: number;

  /** @param source holds JSON as UTF-8 between two places, all of it where none are given */
  constructor(source: Buffer, start = 0, end = source.length) {
    this.#source = source;
    this.#start = start;
    this.#end = end;
  }

  /** Number of bytes. */
  get length(): number {
    return this.#end - this.#start;
  }

  /** JSON as UTF-8. */
  bytes(): Buffer {
    return this.#source.subarray(this.#start, this.#end);
  }

  /** Write it into other bytes from a place on, without a view of its own: there are tens of thousands. */
  copyTo(target: Buffer, at: number): void {
    this.#source.copy(target, at, this.#start, this.#end);
  }

  toString(): string {
    return this.#source.toString('utf8', this.#start, this.#end);
  }

  toJSON(): unknown {
    return read(this);
  }
}

/** Data, or what they are written as. */
export type AsWritten<T> = T | Written;

/** Data, whichever they are. */
export function read<T>(data: AsWritten<T>): T {
  return data instanceof Written ? JSON.parse(data.toString()) : data;
}

/** What an answer holds as whoever asked gets it, which is never written. @throws Error where it is */
export function unwritten<T>(data: AsWritten<T>): T {
  if (data instanceof Written) throw new Error('An answer holds what was not read.');
  return data;
}

/** A list of data, written where one of them is. */
export function listOf<T>(items: readonly AsWritten<T>[]): AsWritten<readonly T[]> {
  const plain = items.filter((item): item is T => !(item instanceof Written));
  return plain.length === items.length ? plain : new Written(between('[', items.map(partOf), ']'));
}

/** An answer as JSON, as UTF-8. What is written in it stands in an object itself, not deeper. */
export function bytesOf(answer: unknown): Buffer {
  if (answer instanceof Written) return answer.bytes();
  if (!isObject(answer) || !Object.values(answer).some((own) => own instanceof Written)) return encoded(JSON.stringify(answer) ?? 'null');
  const parts = Object.entries(answer).filter(([, own]) => own !== undefined);
  return between(
    '{',
    parts.map(([name, own]) => new Written(Buffer.concat([Buffer.from(`${JSON.stringify(name)}:`), bytesOf(own)]))),
    '}',
  );
}

/** Where texts become bytes: into memory that is there already it takes two thirds of the time. */
const room = Buffer.allocUnsafeSlow(2 ** 20);
/** Bytes that a unit of UTF-16 takes at most in UTF-8. */
const MOST_OF_UNIT = 3;

function encoded(text: string): Buffer {
  if (text.length * MOST_OF_UNIT > room.length) return Buffer.from(text);
  return Buffer.from(room.subarray(0, room.write(text)));
}

const isObject = (data: unknown): data is object => typeof data === 'object' && data !== null && !Array.isArray(data);

const partOf = (item: unknown): Written => (item instanceof Written ? item : new Written(bytesOf(item)));

const COMMA = 0x2c;

/** Parts with commas between them, in brackets. */
function between(opening: string, parts: readonly Written[], closing: string): Buffer {
  const size = parts.reduce((sum, { length }) => sum + length, 2 + Math.max(0, parts.length - 1));
  const all = Buffer.allocUnsafeSlow(size);
  let at = all.write(opening);
  for (const part of parts) {
    if (at > 1) all[at++] = COMMA;
    part.copyTo(all, at);
    at += part.length;
  }
  all.write(closing, at);
  return all;
}
