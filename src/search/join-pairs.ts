import { unitWriter } from '../text/gb18030.ts';
import { letterFor, letterValue } from './postings.ts';

/** The shard of pairs of some reports, whose numbers begin at 0, as UTF-8, and the number that the first of them has among all. */
export type PairPart = { bytes: Uint8Array; first: number };

const [COMMA, SEMICOLON, QUOTE] = [0x2c, 0x3b, 0x22] as const;
/** Values of letters that end a number are below it, those of others begin with it. */
const HALF = 32;
/** Most bytes that are written for a byte that is read: a pair of two bytes and a letter become at most this often as many. */
const LONGER = 4;

/**
 * What is known of an entry, side by side: its pair, the next entry of the pair and the last one (both plus one; 0: none), its part, where its letters begin
 * and end, and where those of headings begin among them (0: it has none).
 */
const [PAIR, NEXT, TAIL, PART, START, END, HEADS, FIELDS] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

let entries = new Int32Array(0);
let table = new Int32Array(0);
let out = new Uint8Array(0);

/** Bytes of a character of UTF-8, from the first of them. */
const sizeOf = (first: number): number => (first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4);

/** The unit of a character of the first plane. */
function unitAt(bytes: Uint8Array, at: number, size: number): number {
  const first = bytes[at] as number;
  if (size === 1) return first;
  const second = (bytes[at + 1] as number) & 0x3f;
  return size === 2 ? ((first & 0x1f) << 6) | second : ((first & 0x0f) << 12) | (second << 6) | ((bytes[at + 2] as number) & 0x3f);
}

/** First two units of a pair with a character beyond the first plane: no other pair has them. */
const unitsOf = (pair: string): number => pair.charCodeAt(0) * 0x10000 + pair.charCodeAt(1);

/**
 * The shard of pairs of all reports, from the same shard of each part of them, in their order: what one index of all would have, as JSON in GB 18030
 * (`encodeJson`), in memory that the next call writes into. It goes from bytes to bytes: there are millions of entries, of a few letters each.
 */
export function joinPairs(parts: readonly PairPart[]): Uint8Array {
  const room = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const most = (room >>> 2) + parts.length;
  if (entries.length < most * FIELDS) entries = new Int32Array(most * FIELDS);
  const size = 2 ** Math.ceil(Math.log2(most * 2 + 2));
  if (table.length < size) table = new Int32Array(size);
  if (out.length < (room + 1) * LONGER) out = new Uint8Array((room + 1) * LONGER);
  const chains = chained(parts, table.subarray(0, size).fill(0));
  return out.subarray(0, written(parts, chains));
}

/** Entries by pair: pairs of the first plane, where the first entry of each is found, and the others with their first entries. */
type Chains = { pairs: Uint32Array; slots: Int32Array; rare: ReadonlyMap<string, number> };

const decoder = new TextDecoder();

function chained(parts: readonly PairPart[], slots: Int32Array): Chains {
  const rare = new Map<string, number>();
  const pairs: number[] = [];
  let count = 0;
  for (let part = 0; part < parts.length; part++) {
    const bytes = parts[part]?.bytes ?? new Uint8Array();
    for (let at = 0; at < bytes.length; at++) {
      const [start, a] = [at, sizeOf(bytes[at] as number)];
      const b = sizeOf(bytes[at + a] as number);
      const entry = count++ * FIELDS;
      entries[entry + START] = at + a + b;
      entries[entry + PART] = part;
      entries[entry + NEXT] = 0;
      entries[entry + TAIL] = 0;
      entries[entry + HEADS] = 0;
      for (at += a + b; at < bytes.length && bytes[at] !== COMMA; at++) if (bytes[at] === SEMICOLON) entries[entry + HEADS] = at + 1;
      entries[entry + END] = at;
      let first: number;
      if (a < 4 && b < 4) {
        const pair = (unitAt(bytes, start, a) << 16) | unitAt(bytes, start + a, b);
        entries[entry + PAIR] = pair;
        const slot = slotOf(slots, pair);
        first = (slots[slot] as number) - 1;
        if (first < 0) {
          slots[slot] = entry + 1;
          pairs.push(pair);
        }
      } else {
        const pair = decoder.decode(bytes.subarray(start, start + a + b));
        first = rare.get(pair) ?? -1;
        if (first < 0) rare.set(pair, entry);
      }
      if (first >= 0) append(first, entry);
    }
  }
  return { pairs: Uint32Array.from(pairs).sort(), slots, rare };
}

/** Put an entry behind the others of its pair. */
function append(first: number, entry: number): void {
  const tail = (entries[first + TAIL] as number) - 1;
  entries[(tail < 0 ? first : tail) + NEXT] = entry + 1;
  entries[first + TAIL] = entry + 1;
}

/** Place of a pair among the slots, or the empty one where it belongs. */
function slotOf(slots: Int32Array, pair: number): number {
  const mask = slots.length - 1;
  const hash = Math.imul(pair, 0x9e3779b1);
  let slot = (hash ^ (hash >>> 15)) & mask;
  for (let entry = slots[slot] as number; entry > 0 && entries[entry - 1 + PAIR] !== pair; entry = slots[slot] as number)
    slot = (slot + 1) & mask;
  return slot;
}

/** Writes the entries of all pairs in the order of their units. @returns number of bytes */
function written(parts: readonly PairPart[], { pairs, slots, rare }: Chains): number {
  const put = unitWriter();
  let at = 0;
  const entry = (first: number) => {
    at = postings(parts, first, at, false);
    for (let each = first; each >= 0; each = (entries[each + NEXT] as number) - 1)
      if (entries[each + HEADS]) {
        out[at++] = SEMICOLON;
        at = postings(parts, first, at, true);
        break;
      }
    out[at++] = COMMA;
  };
  const others = [...rare].sort(([a], [b]) => (a < b ? -1 : 1));
  const rareBefore = (pair: number) => {
    for (let [next] = others; next && unitsOf(next[0]) < pair; [next] = others) {
      others.shift();
      for (let i = 0; i < next[0].length; i++) at = put(next[0].charCodeAt(i), out, at);
      entry(next[1]);
    }
  };
  out[at++] = QUOTE;
  for (const pair of pairs) {
    if (others.length > 0) rareBefore(pair);
    at = put(pair & 0xffff, out, put(pair >>> 16, out, at));
    entry((slots[slotOf(slots, pair | 0)] as number) - 1);
  }
  rareBefore(Number.POSITIVE_INFINITY);
  if (at > 1) at--;
  out[at++] = QUOTE;
  return at;
}

/** Writes the postings of a pair in all parts, those of headings or the others, as one list; of each only the first gap becomes another. @returns where it ends */
function postings(parts: readonly PairPart[], first: number, start: number, headings: boolean): number {
  let [at, last] = [start, -1];
  for (let entry = first; entry >= 0; entry = (entries[entry + NEXT] as number) - 1) {
    const heads = entries[entry + HEADS] as number;
    if (headings && heads === 0) continue;
    const own = parts[entries[entry + PART] as number] as PairPart;
    const end = headings || heads === 0 ? (entries[entry + END] as number) : heads - 1;
    let from = headings ? heads : (entries[entry + START] as number);
    let [number, gap, scale, begun] = [own.first - 1, 0, 1, false];
    const { bytes } = own;
    for (let letter = from; letter < end; letter++) {
      const value = letterValue(bytes[letter] as number);
      gap += (value % HALF) * scale;
      scale *= HALF;
      if (value >= HALF) continue;
      number += gap + 1;
      if (!begun) {
        at = putGap(number - last - 1, at);
        from = letter + 1;
        begun = true;
      }
      gap = 0;
      scale = 1;
    }
    while (from < end) out[at++] = bytes[from++] as number;
    last = number;
  }
  return at;
}

function putGap(gap: number, start: number): number {
  let [rest, at] = [gap, start];
  for (; rest >= HALF; rest = Math.floor(rest / HALF)) out[at++] = letterFor(HALF + (rest % HALF));
  out[at++] = letterFor(rest);
  return at;
}
