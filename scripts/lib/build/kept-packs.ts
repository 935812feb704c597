import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { readIfPresent } from '../content/files.ts';
import { type Kept, UNUSED } from './kept.ts';

/** What a build keeps for the next one of which nothing becomes a file of the site. */
export type KeptPacks = Pick<Kept, 'get' | 'has' | 'put' | 'close'>;

const INDEX = 'index.json';
const ENDING = '.pack';
/** Packs that stay: where there are more, the smaller ones become one. */
const MOST = 16;
/** Share of a pack that has to be of use. */
const OF_USE = 0.5;

/** Where bytes lie in a pack, and builds since they were used. */
type Entry = { pack: string; start: number; length: number; unused: number };

/** What is written down: packs with their sizes and times of change in ms, by which one that somebody wrote into is told; entries by the number of their pack. */
type Written = {
  packs: [name: string, size: number, changed: number][];
  entries: [key: string, pack: number, start: number, length: number, unused: number][];
};

/**
 * A store of thousands of small things, which lie one after the other in a few files: to make a file takes longer than to write it. A build writes what is new
 * into a pack of its own, and into none that is there; what it has written is known when `close` has written it down, so that one that broke off leaves nothing
 * but a pack that nobody knows, which goes with the next `close`.
 */
export function keptPacks(name: string, folder: string): KeptPacks {
  const root = join(folder, name);
  const entries = readIndex(root);
  const reading = new Map<string, number>();
  let own: { name: string; file: number; size: number } | null = null;

  const fileOf = (pack: string): number => {
    const file = reading.get(pack) ?? openSync(join(root, pack), 'r');
    reading.set(pack, file);
    return file;
  };
  const bytesOf = ({ pack, start, length }: Entry): Buffer<ArrayBuffer> | null => {
    const bytes = Buffer.allocUnsafeSlow(length);
    return readSync(fileOf(pack), bytes, 0, length, start) === length ? bytes : null;
  };
  const add = (key: string, bytes: Uint8Array, unused: number) => {
    own ??= begin(root);
    writeWholly(own.file, bytes);
    entries.set(key, { pack: own.name, start: own.size, length: bytes.length, unused });
    own.size += bytes.length;
  };
  const used = (key: string): Entry | null => {
    const entry = entries.get(key);
    if (entry) entry.unused = 0;
    return entry ?? null;
  };
  return {
    get: (key) => {
      const entry = used(key);
      return entry && bytesOf(entry);
    },
    has: (key) => used(key) !== null,
    put: (key, bytes) => add(key, typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 0),
    close: () => {
      for (const [key, { unused }] of entries) if (unused >= UNUSED) entries.delete(key);
      const leaving = packsToLeave(root, entries, own?.name);
      for (const [key, entry] of entries) {
        if (!leaving.has(entry.pack)) continue;
        const bytes = bytesOf(entry);
        if (bytes) add(key, bytes, entry.unused);
        else entries.delete(key);
      }
      for (const file of [...reading.values(), ...(own ? [own.file] : [])]) closeSync(file);
      reading.clear();
      writeIndex(root, entries);
      removeOthers(root, new Set(Array.from(entries.values(), ({ pack }) => pack)));
    },
  };
}

/** Packs that are given up, what is of use in them being written anew: half of them is of no use any more, or they are the smaller ones of too many. */
function packsToLeave(root: string, entries: ReadonlyMap<string, Entry>, own: string | undefined): Set<string> {
  const ofUse = new Map<string, number>();
  for (const { pack, length } of entries.values()) if (pack !== own) ofUse.set(pack, (ofUse.get(pack) ?? 0) + length);
  const wasted = [...ofUse].filter(([pack, bytes]) => bytes < OF_USE * statSync(join(root, pack)).size);
  const smaller = ofUse.size < MOST ? [] : [...ofUse].sort(([, a], [, b]) => a - b).slice(0, -MOST / 2);
  return new Set([...wasted, ...smaller].map(([pack]) => pack));
}

/** Begin a pack with a name that none has. */
function begin(root: string): { name: string; file: number; size: number } {
  mkdirSync(root, { recursive: true });
  for (let number = 1; ; number++) {
    const name = `${number}${ENDING}`;
    if (existsSync(join(root, name))) continue;
    return { name, file: openSync(join(root, name), 'wx'), size: 0 };
  }
}

function writeWholly(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** What packs hold that are as they were written; nothing where that is not known. */
function readIndex(root: string): Map<string, Entry> {
  try {
    const { packs, entries }: Written = JSON.parse(readIfPresent(join(root, INDEX))?.toString('utf8') ?? '{"packs":[],"entries":[]}');
    const whole = packs.map(([name, size, changed]) => (isAsWritten(join(root, name), size, changed) ? name : null));
    const known = entries.flatMap(([key, at, start, length, unused]): [string, Entry][] => {
      const pack = whole[at];
      return pack ? [[key, { pack, start, length, unused }]] : [];
    });
    return new Map(known);
  } catch {
    return new Map();
  }
}

function isAsWritten(path: string, size: number, changed: number): boolean {
  const now = statSync(path, { throwIfNoEntry: false });
  return now?.size === size && now.mtimeMs === changed;
}

function writeIndex(root: string, entries: ReadonlyMap<string, Entry>): void {
  const packs = [...new Set(Array.from(entries.values(), ({ pack }) => pack))];
  const numbers = new Map(packs.map((pack, at) => [pack, at]));
  const written: Written = {
    packs: packs.map((pack) => {
      const { size, mtimeMs } = statSync(join(root, pack));
      return [pack, size, mtimeMs];
    }),
    entries: Array.from(entries, ([key, { pack, start, length, unused }]) => [key, numbers.get(pack) ?? -1, start, length, unused + 1]),
  };
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, `${INDEX}.new`), JSON.stringify(written));
  renameSync(join(root, `${INDEX}.new`), join(root, INDEX));
}

/** Remove packs that hold nothing of use. */
function removeOthers(root: string, stay: ReadonlySet<string>): void {
  for (const name of readdirSync(root)) if (name.endsWith(ENDING) && !stay.has(name)) rmSync(join(root, name), { force: true });
}
