/**
 * Values of JSON by columns: what repeats stands together, so that deflating a record gives half of what its JSON gives. What is read again is
 * the same value, keys in the same order. Strings that stand in a text at hand are named by their place there.
 */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A list as it is packed; the first entry tells how. */
type PackedList =
  /** As it is. */
  | ['list', ...Json[]]
  /** One value so many times. */
  | ['same', Json, number]
  /** Whole numbers as differences to the one before. */
  | ['steps', ...number[]]
  /** Few values, and the place of each among them. */
  | ['few', Json[], Json]
  /** Lists, by their lengths and one after the other. */
  | ['lists', Json, Json]
  /** Objects: keys of each shape, shape of each, and a list for every key. */
  | ['rows', string[][], Json, { [key: string]: Json }];

/** Begins the place of a string in the text; before itself where a string begins with it. */
const PLACE = '\u0001';
/** Shorter strings take no more room than their place. */
const WORTH_A_PLACE = 4;
/** Shorter lists stay as they are. */
const WORTH_A_WAY = 3;
const ABOVE_ASCII = /[^\0-\x7f]/;

const isObject = (value: Json): value is { [key: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Place of the first occurrence of each unit in the text at hand, where it has the mark of that text; by unit. */
const [firsts, marks] = [new Int32Array(0x10000), new Int32Array(0x10000)];
let mark = 0;

/** Looks for words in a text, from where they can stand at the earliest: none of their characters stands before its first occurrence. */
function finder(text: string): (words: string) => number {
  mark++;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (marks[unit] === mark) continue;
    marks[unit] = mark;
    firsts[unit] = at;
  }
  return (words) => {
    let earliest = 0;
    for (let i = 0; i < words.length; i++) {
      const unit = words.charCodeAt(i);
      if (marks[unit] !== mark) return -1;
      earliest = Math.max(earliest, (firsts[unit] as number) - i);
    }
    return text.indexOf(words, earliest);
  };
}

/** Packs a value. @param text in which its strings are looked for */
export function packColumns(value: unknown, text = ''): Json {
  const places = new Map<string, string>();
  const find = finder(text);
  const place = (words: string): string => {
    if (words.startsWith(PLACE)) return PLACE + words;
    if (words.length < WORTH_A_PLACE || !ABOVE_ASCII.test(words)) return words;
    const known = places.get(words);
    if (known !== undefined) return known;
    const at = find(words);
    const named = at < 0 ? words : `${PLACE}${at.toString(36)} ${words.length.toString(36)}`;
    places.set(words, named);
    return named;
  };
  return pack(value as Json, place);
}

type Place = (words: string) => string;

function pack(value: Json, place: Place): Json {
  if (typeof value === 'string') return place(value);
  if (Array.isArray(value)) return packList(value, place) as Json;
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pack(each, place)]));
  return value;
}

function packList(list: readonly Json[], place: Place): PackedList {
  if (list.length < WORTH_A_WAY) return ['list', ...list.map((each) => pack(each, place))];
  if (list.every(isObject)) return packRows(list, place);
  if (list.every(Array.isArray))
    return [
      'lists',
      packList(
        list.map(({ length }) => length),
        place,
      ) as Json,
      packList(list.flat(), place) as Json,
    ];
  const [first] = list;
  if (first !== undefined && !isCompound(first) && list.every((each) => each === first)) return ['same', pack(first, place), list.length];
  if (list.every((each): each is number => Number.isSafeInteger(each))) return packNumbers(list);
  return packScalars(list, place);
}

const isCompound = (value: Json): boolean => typeof value === 'object' && value !== null;

function packNumbers(list: readonly number[]): PackedList {
  const steps = list.map((each, i) => each - (list[i - 1] ?? 0));
  return digitsOf(steps) < digitsOf(list) ? ['steps', ...steps] : ['list', ...list];
}

/** Characters that whole numbers take. */
function digitsOf(list: readonly number[]): number {
  let digits = 0;
  for (const each of list) {
    digits += each < 0 ? 2 : 1;
    for (let rest = Math.abs(each); rest >= 10; rest = Math.floor(rest / 10)) digits++;
  }
  return digits;
}

function packScalars(list: readonly Json[], place: Place): PackedList {
  const values = new Map<Json, number>();
  const places: number[] = [];
  for (const each of list) {
    const known = values.get(each) ?? values.size;
    if (known === values.size) values.set(each, known);
    places.push(known);
    if (isCompound(each) || values.size * 2 > list.length) return ['list', ...list.map((item) => pack(item, place))];
  }
  return ['few', [...values.keys()].map((each) => pack(each, place)), places];
}

/** Keys whose numbers are told as what they are more than another of the row. */
const AFTER: Readonly<Record<string, string>> = { end: 'start' };

function packRows(rows: readonly { [key: string]: Json }[], place: Place): PackedList {
  const shapes = new Map<string, number>();
  const columns = new Map<string, Json[]>();
  const columnOf = (key: string): Json[] => {
    const column = columns.get(key) ?? [];
    columns.set(key, column);
    return column;
  };
  let last: { keys: readonly string[]; own: readonly Json[][]; shape: number } = { keys: [], own: [], shape: -1 };
  const shapeOf = rows.map((row) => {
    const keys = Object.keys(row);
    // Most rows have the shape of the one before.
    if (last.shape < 0 || !areEqual(keys, last.keys))
      last = { keys, own: keys.map(columnOf), shape: numberIn(shapes, JSON.stringify(keys)) };
    for (let at = 0; at < keys.length; at++) last.own[at]?.push(less(row, keys[at] ?? ''));
    return last.shape;
  });
  const packed = Array.from(columns, ([key, column]) => [key, packList(column, place) as Json]);
  return ['rows', [...shapes.keys()].map((shape) => JSON.parse(shape)), packList(shapeOf, place) as Json, Object.fromEntries(packed)];
}

const areEqual = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((each, at) => each === b[at]);

/** The number of a shape, in the order in which they come. */
function numberIn(shapes: Map<string, number>, shape: string): number {
  const known = shapes.get(shape) ?? shapes.size;
  shapes.set(shape, known);
  return known;
}

function less(row: { [key: string]: Json }, key: string): Json {
  const value = row[key] ?? null;
  const before = AFTER[key];
  if (before === undefined) return value;
  const other = row[before];
  return typeof value === 'number' && typeof other === 'number' ? value - other : value;
}

/** Reads what `packColumns` gave for the same text. */
export function unpackColumns(packed: unknown, text = ''): unknown {
  const words = (named: string): string => {
    if (!named.startsWith(PLACE)) return named;
    if (named.startsWith(PLACE, 1)) return named.slice(1);
    const [at = 0, length = 0] = named
      .slice(1)
      .split(' ')
      .map((each) => Number.parseInt(each, 36));
    return text.slice(at, at + length);
  };
  return unpack(packed as Json, words);
}

function unpack(packed: Json, words: Place): Json {
  if (typeof packed === 'string') return words(packed);
  if (Array.isArray(packed)) return unpackList(packed as PackedList, words);
  if (isObject(packed)) return Object.fromEntries(Object.entries(packed).map(([key, each]) => [key, unpack(each, words)]));
  return packed;
}

const listOf = (packed: Json | undefined, words: Place): Json[] => unpackList((packed ?? ['list']) as PackedList, words);

function unpackList(packed: PackedList, words: Place): Json[] {
  switch (packed[0]) {
    case 'same':
      return Array.from({ length: packed[2] }, () => unpack(packed[1], words));
    case 'steps':
      return unpackNumbers(packed.slice(1) as number[]);
    case 'few': {
      const values = packed[1].map((each) => unpack(each, words));
      return (packed[2] as number[]).map((at) => values[at] ?? null);
    }
    case 'lists': {
      const flat = listOf(packed[2], words).values();
      return (listOf(packed[1], words) as number[]).map((length) => Array.from({ length }, () => flat.next().value ?? null));
    }
    case 'rows':
      return unpackRows(packed, words);
    default:
      return packed.slice(1).map((each) => unpack(each as Json, words));
  }
}

function unpackNumbers(steps: readonly number[]): number[] {
  let last = 0;
  return steps.map((step) => {
    last += step;
    return last;
  });
}

function unpackRows([, shapes, shapeOf, columns]: Extract<PackedList, ['rows', ...unknown[]]>, words: Place): Json[] {
  const values = new Map(Object.entries(columns).map(([key, column]) => [key, listOf(column, words).values()]));
  return (listOf(shapeOf, words) as number[]).map((shape) => {
    const row: [string, Json][] = (shapes[shape] ?? []).map((key) => [key, values.get(key)?.next().value ?? null]);
    const object = Object.fromEntries(row);
    for (const [key, other] of Object.entries(AFTER)) {
      const [value, before] = [object[key], object[other]];
      if (typeof value === 'number' && typeof before === 'number') object[key] = value + before;
    }
    return object;
  });
}
