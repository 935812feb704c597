import { type Unzipped, unzipSync, zipSync } from 'fflate';
import { between, pick, type Random } from '../random.ts';

/** Numbers that stand at the edges of what programs expect. */
const EXTREMES = ['0', '-1', '1', '255', '256', '65535', '65536', '2147483648', '99999999999', '1e309', '0.0000001', 'NaN', ''];
/** Most mutations of one file, and most times that a piece is repeated. */
const MOST_CHANGES = 6;
const MOST_REPEATS = 60;
/** Longest file made: the bounds are about small files. */
const LONGEST = 4_000_000;
/** Bytes that a piece of a binary file has. */
const BLOCK = 16;

/**
 * A file made from another one by moving its pieces about: pieces of markup, words, numbers and names in text formats and in the parts of archives,
 * blocks elsewhere. Pieces are repeated, dropped, exchanged, put into each other, taken from a second file; numbers become extreme; parts
 * of an archive are exchanged or lost.
 */
export function mutant(seed: Uint8Array, other: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const parts = unzipped(seed);
  if (!parts) return mutatedBytes(seed, other, random);
  const names = Object.keys(parts);
  const target = pick(random, names);
  const chance = random();
  if (chance < 0.1) delete parts[target];
  else if (chance < 0.2) parts[target] = parts[pick(random, names)] ?? new Uint8Array();
  else parts[target] = mutatedBytes(parts[target] ?? new Uint8Array(), unzipped(other)?.[target] ?? other, random);
  return zipSync(parts, { level: 0, mtime: new Date(1980, 0, 1) });
}

function unzipped(bytes: Uint8Array): Unzipped | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
}

function mutatedBytes(seed: Uint8Array, other: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  let pieces = piecesOf(seed);
  const spare = piecesOf(other);
  for (let i = between(random, 1, MOST_CHANGES); i > 0; i--) pieces = pick(random, CHANGES)(pieces, random, spare);
  return joined(pieces);
}

/** Pieces of a file, one character a byte. */
type Pieces = string[];

const TEXT = /<[^<>]{0,400}>|[{}[\]()]|\\[a-z]+-?\d*|-?\d+(?:\.\d+)?|[A-Za-z][A-Za-z-]*|[\x80-\xff]{1,12}|[\s\S]/g;

function piecesOf(bytes: Uint8Array): Pieces {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const isText = !text.slice(0, 2000).includes('\0');
  return (isText ? text.match(TEXT) : text.match(new RegExp(`[\\s\\S]{1,${BLOCK}}`, 'g'))) ?? [''];
}

function joined(pieces: Pieces): Uint8Array<ArrayBuffer> {
  const text = pieces.join('');
  return new Uint8Array(Buffer.from(text.length > LONGEST ? text.slice(0, LONGEST) : text, 'latin1'));
}

/** A stretch of pieces: where it begins and ends. */
function stretch(pieces: Pieces, random: Random): [from: number, to: number] {
  const from = between(random, 0, Math.max(0, pieces.length - 1));
  return [from, Math.min(pieces.length, from + between(random, 1, random() < 0.2 ? pieces.length : 12))];
}

const spliced = (pieces: Pieces, from: number, to: number, inside: Pieces): Pieces => [
  ...pieces.slice(0, from),
  ...inside,
  ...pieces.slice(to),
];

/** What is done to a file. */
const CHANGES: ((pieces: Pieces, random: Random, spare: Pieces) => Pieces)[] = [
  function drop(pieces, random) {
    const [from, to] = stretch(pieces, random);
    return spliced(pieces, from, to, []);
  },
  function repeat(pieces, random) {
    const [from, to] = stretch(pieces, random);
    const piece = pieces.slice(from, Math.min(to, from + 40));
    return spliced(pieces, from, from, Array.from({ length: between(random, 2, MOST_REPEATS) }, () => piece).flat());
  },
  function exchange(pieces, random) {
    const [from, to] = stretch(pieces, random);
    const at = between(random, 0, from);
    return [...pieces.slice(0, at), ...pieces.slice(from, to), ...pieces.slice(at, from), ...pieces.slice(to)];
  },
  function reverse(pieces, random) {
    const [from, to] = stretch(pieces, random);
    return spliced(pieces, from, to, pieces.slice(from, to).reverse());
  },
  function nest(pieces, random) {
    const [from, to] = stretch(pieces, random);
    const middle = Math.floor((from + to) / 2);
    return spliced(pieces, middle, middle, pieces.slice(from, to));
  },
  function graft(pieces, random, spare) {
    const [from, to] = stretch(pieces, random);
    const [start, end] = stretch(spare, random);
    return spliced(pieces, from, to, spare.slice(start, end));
  },
  function extreme(pieces, random) {
    const value = pick(random, EXTREMES);
    const rate = random() * 0.2;
    return pieces.map((piece) => (/^-?\d/.test(piece) && random() < rate ? value : piece));
  },
  function cut(pieces, random) {
    return pieces.slice(0, between(random, 0, pieces.length));
  },
];
