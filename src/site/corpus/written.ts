/**
 * Data as they lie where they are kept, as JSON: for an answer that passes them on without looking into them. To read and write again what of thousands of
 * reports is only put together would take most of the time of such an answer.
 */
export class Written {
  /** JSON as UTF-8. */
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  toJSON(): unknown {
    return read(this);
  }
}

/** Data, or what they are written as. */
export type AsWritten<T> = T | Written;

/** Data, whichever they are. */
export function read<T>(data: AsWritten<T>): T {
  return data instanceof Written ? JSON.parse(data.bytes.toString()) : data;
}

/** What an answer holds as whoever asked gets it, which is never written. @throws Error where it is */
export function unwritten<T>(data: AsWritten<T>): T {
  if (data instanceof Written) throw new Error('An answer holds what was not read.');
  return data;
}

/** A list of data, written where one of them is. */
export function listOf<T>(items: readonly AsWritten<T>[]): AsWritten<readonly T[]> {
  const plain = items.filter((item): item is T => !(item instanceof Written));
  return plain.length === items.length ? plain : new Written(between('[', items.map(bytesOf), ']'));
}

/** An answer as JSON, as UTF-8. What is written in it stands in an object itself, not deeper. */
export function bytesOf(answer: unknown): Buffer {
  if (answer instanceof Written) return answer.bytes;
  if (!isObject(answer) || !Object.values(answer).some((own) => own instanceof Written)) return encoded(JSON.stringify(answer) ?? 'null');
  const parts = Object.entries(answer).filter(([, own]) => own !== undefined);
  return between(
    '{',
    parts.map(([name, own]) => Buffer.concat([Buffer.from(`${JSON.stringify(name)}:`), bytesOf(own)])),
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

/** Parts with commas between them, in brackets. */
function between(opening: string, parts: readonly Uint8Array[], closing: string): Buffer {
  const size = parts.reduce((sum, { length }) => sum + length, 2 + Math.max(0, parts.length - 1));
  const all = Buffer.allocUnsafeSlow(size);
  let at = all.write(opening);
  for (const part of parts) {
    if (at > 1) at += all.write(',', at);
    all.set(part, at);
    at += part.length;
  }
  all.write(closing, at);
  return all;
}
