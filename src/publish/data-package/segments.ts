import { constants, crc32, deflateRawSync } from 'node:zlib';
import { outputRoom } from '../output-room.ts';
import { utf8 } from '../utf8.ts';
import { DEFLATING, type Packed } from './archive.ts';

/*
  Deflated stretches of a file, each made alone, that give the file when they stand one after the other: an edit of one report makes the stretch of
  its province anew and leaves the others. Each ends on a byte and refers to nothing before it.
*/

/** Ends a deflated file: an empty last block. */
const END = Uint8Array.of(3, 0);
/** The polynomial of CRC-32, bits reversed. */
const POLYNOMIAL = 0xedb88320;

/** One stretch of a file. */
export function segment(content: string | Uint8Array): Packed {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return {
    data: deflateRawSync(bytes, { ...DEFLATING, finishFlush: constants.Z_FULL_FLUSH, ...outputRoom(bytes) }),
    crc: crc32(bytes),
    size: bytes.length,
  };
}

/** The file that stretches give one after the other. */
export function joinSegments(segments: readonly Packed[]): Packed {
  let [crc, size] = [0, 0];
  for (const each of segments) {
    crc = joinCrc(crc, each.crc, each.size);
    size += each.size;
  }
  return { data: Buffer.concat([...segments.map(({ data }) => data), END]), crc, size };
}

/** CRC-32 of two stretches one after the other, from those of each and the length of the second (as `crc32_combine` of zlib has it). */
function joinCrc(first: number, second: number, length: number): number {
  let crc = first;
  for (let power = 0, rest = length; rest > 0; power++, rest = Math.floor(rest / 2)) if (rest % 2 === 1) crc = times(zeroBytes(power), crc);
  return (crc ^ second) >>> 0;
}

const powers: number[][] = [];

/** What 2 to a power of zero bytes do to a CRC; each is worked out once. */
function zeroBytes(power: number): number[] {
  const known = powers[power] ?? squared(power === 0 ? squared(squared(oneZeroBit())) : zeroBytes(power - 1));
  powers[power] = known;
  return known;
}

/** What one more zero bit does to a CRC, as a matrix over GF(2): a column for each bit. */
const oneZeroBit = (): number[] => [POLYNOMIAL, ...Array.from({ length: 31 }, (_, bit) => 2 ** bit)];

/** The product of a matrix and a CRC. */
function times(matrix: readonly number[], vector: number): number {
  let sum = 0;
  for (let bit = 0, rest = vector; rest !== 0; bit++, rest >>>= 1) if (rest & 1) sum ^= matrix[bit] ?? 0;
  return sum >>> 0;
}

const squared = (matrix: readonly number[]): number[] => matrix.map((column) => times(matrix, column));
