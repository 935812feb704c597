import { isDeepStrictEqual } from 'node:util';
import { Document, isCollection, isMap, isSeq, type Pair, parseDocument, type Scalar, type YAMLSeq } from 'yaml';
import { type Review, reviewSchema } from '../model/index.ts';

/** Key of a sidecar under which reviews stand. */
const KEY = 'reviews';

/** Parts of a review that stand on one line, however long. */
const ON_ONE_LINE = ['at', 'saw', 'reading'];

type Range = { start: number; end: number };

/**
 * Add reviews to the text of a sidecar, as the last of its `reviews`. Everything else keeps its bytes: comments, order, empty lines.
 *
 * @param yaml text that `parseSidecar` accepts; empty where there is no sidecar yet
 */
export function withReviews(yaml: string, added: readonly Review[]): string {
  if (added.length === 0) return yaml;
  const { document, data, reviews } = read(yaml);
  return checked(inserted(yaml, document, added), { ...data, [KEY]: [...reviews, ...added.map(plain)] });
}

/**
 * Take a review out of the text of a sidecar again: the last one that says the same. With the last of all, the key goes too. The text is returned
 * as it is where there is no such review: somebody else has taken it out.
 */
export function withoutReview(yaml: string, review: Review): string {
  const { document, data, reviews } = read(yaml);
  const sought = parsed(review);
  const at = reviews.findLastIndex((one) => isDeepStrictEqual(parsed(one), sought));
  if (at < 0) return yaml;
  const { [KEY]: _, ...others } = data;
  const left = reviews.toSpliced(at, 1);
  return checked(removed({ yaml, document }, at, left.length === 0), left.length === 0 ? others : { ...data, [KEY]: left });
}

type Parsed = ReturnType<typeof parseDocument>;

/** A sidecar as it was parsed, as plain data, and its reviews. */
function read(yaml: string): { document: Parsed; data: Record<string, unknown>; reviews: unknown[] } {
  const document = parseYaml(yaml);
  const data: Record<string, unknown> = document.toJS() ?? {};
  const reviews = data[KEY];
  return { document, data, reviews: Array.isArray(reviews) ? reviews : [] };
}

/** The sidecar that was parsed last: what was written and tried is what the next review is put into, and a long one takes a moment. */
let last: { yaml: string; document: Parsed } | undefined;

/** A sidecar as it stands; nobody changes the document. */
function parseYaml(yaml: string): Parsed {
  if (last?.yaml !== yaml) last = { yaml, document: parseDocument(yaml, { schema: 'core' }) };
  return last.document;
}

const parsed = (review: unknown): unknown => reviewSchema.safeParse(review).data;

/**
 * The text that was made by hand, if it says what it must; else the data written anew: a sidecar in an unusual form (`{…}` on one line) loses its
 * form and nothing else.
 */
function checked(text: string | null, expected: Record<string, unknown>): string {
  const document = text === null ? null : parseYaml(text);
  if (text !== null && document?.errors.length === 0 && isDeepStrictEqual(document.toJS() ?? {}, expected)) return text;
  return new Document(expected, { schema: 'core' }).toString({ lineWidth: 0 });
}

/** The text with reviews put in; null where its form is an unusual one. */
function inserted(yaml: string, document: Parsed, reviews: readonly Review[]): string | null {
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n';
  const entry = (indent: number) => reviews.flatMap(entryLines).map((line) => ' '.repeat(indent) + line + newline);
  const pair = reviewsPair(document);
  const list = pair?.value;
  if (!pair) {
    const open = yaml === '' || yaml.endsWith('\n') ? yaml : yaml + newline;
    return open + [`${KEY}:${newline}`, ...entry(2)].join('');
  }
  if (!isSeq(list) || list.items.length === 0) {
    const { start, end } = linesOf(yaml, pairRange(pair));
    return yaml.slice(0, start) + [`${KEY}:${newline}`, ...entry(2)].join('') + yaml.slice(end);
  }
  if (list.flow) return null;
  const { end } = linesOf(yaml, { start: startOf(list), end: endOf(list.items.at(-1)) });
  const before = yaml.slice(0, end);
  return (before.endsWith('\n') ? before : before + newline) + entry(columnOf(yaml, startOf(list))).join('') + yaml.slice(end);
}

/** The text without one review; null where its form is an unusual one. */
function removed({ yaml, document }: { yaml: string; document: Parsed }, at: number, withKey: boolean): string | null {
  const pair = reviewsPair(document);
  const list = pair?.value;
  if (!pair || !isSeq(list) || list.flow) return null;
  const { start, end } = withKey ? linesOf(yaml, pairRange(pair)) : itemLines(yaml, list, at);
  return yaml.slice(0, start) + yaml.slice(end);
}

/** Lines of one entry of a list: from its dash to its end. */
function itemLines(yaml: string, list: YAMLSeq, at: number): Range {
  const item = list.items[at];
  const dash = yaml.lastIndexOf('-', startOf(item));
  return linesOf(yaml, { start: dash, end: endOf(item) });
}

/** The entry `reviews` of a sidecar written as a block; undefined where it has none. */
function reviewsPair({ contents }: Parsed): Pair<Scalar, unknown> | undefined {
  if (!isMap<Scalar>(contents)) return undefined;
  return contents.items.find(({ key }) => key.value === KEY);
}

function pairRange({ key, value }: Pair<Scalar, unknown>): Range {
  const last = isSeq(value) && !value.flow ? value.items.at(-1) : value;
  return { start: startOf(key), end: endOf(last ?? key) };
}

const startOf = (node: unknown): number => rangeOf(node)[0];

/** End of what a node says, without comments and empty lines after it. */
function endOf(node: unknown): number {
  if (isMap(node) && !node.flow) return endOf(node.items.at(-1)?.value);
  if (isCollection(node) && !node.flow) return endOf(node.items.at(-1));
  return rangeOf(node)[1];
}

function rangeOf(node: unknown): readonly [start: number, end: number] {
  const { range } = node as { range?: readonly [number, number, number] | null };
  return range ? [range[0], range[1]] : [0, 0];
}

/** A stretch of text widened to whole lines, with the line break after it. */
function linesOf(text: string, { start, end }: Range): Range {
  const next = text.charAt(end - 1) === '\n' ? end - 1 : text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next + 1 };
}

const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);

/** A review as the lines of an entry of a list. */
function entryLines(review: Review): string[] {
  const document = new Document([plain(review)], { schema: 'core' });
  for (const part of ON_ONE_LINE) {
    const node = document.getIn([0, part], true);
    if (isCollection(node)) node.flow = true;
  }
  return document.toString({ lineWidth: 0 }).trimEnd().split('\n');
}

/** A review as it is written: of the reading seen, fields that are null or empty are left out. */
function plain(review: Review): Record<string, unknown> {
  const { of, ...rest } = review;
  const written: Record<string, unknown> = { of, ...rest };
  if ('saw' in review && typeof review.saw === 'object' && review.saw !== null)
    written['saw'] = Object.fromEntries(Object.entries(review.saw).filter(([, value]) => !isNothing(value)));
  return Object.fromEntries(ORDER.flatMap((key) => (written[key] === undefined ? [] : [[key, written[key]]])));
}

/** Keys of a review in the order in which they are written. */
const ORDER = ['of', 'field', 'rule', 'at', 'saw', 'verdict', 'reading', 'by', 'on', 'blind', 'settles', 'note'];

const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
