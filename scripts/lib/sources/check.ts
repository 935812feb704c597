import { InputError } from '../../../src/model/error.ts';
import type { Availability, Sidecar } from '../../../src/model/index.ts';
import type { Knowledge, SourceInput } from '../../../src/reading/types.ts';
import { sha256 } from '../content/files.ts';
import { type Fetched, fetchReport } from '../fetch/fetch-report.ts';
import type { Visitor } from '../fetch/polite.ts';
import { FetchError, StatusError } from '../fetch/request.ts';
import { readWithin } from '../read/bounded.ts';

/** Answers that say that a page is no more. */
const GONE: ReadonlySet<number> = new Set([404, 410]);
/** An answer that has less than this share of the lines of the report in it is another page: a notice, a front page. */
const ANOTHER = 0.2;

/** What an address gave when it was asked again; what was fetched, where it gave anything; and a word on trouble. */
export type Checked = { availability: Availability; fetched: Fetched | null; trouble: string | null };

/** Ask the address of a source again, and compare what it says with what is kept. */
export async function checkAddress(
  url: string,
  { input, knowledge, visitor, on }: { input: SourceInput; knowledge: Knowledge; visitor: Visitor; on: string },
): Promise<Checked> {
  const last = lastKnown(input.sidecar);
  try {
    const fetched = await fetchReport(url, visitor);
    const state = await stateOf(input, fetched, knowledge);
    const to = fetched.captures[0]?.url ?? url;
    const moved = state === 'available' && !sameAddress(url, to);
    if (moved) return { availability: { state: 'moved', on, last: on, to }, fetched, trouble: null };
    return { availability: { state, on, last: state === 'available' ? on : last }, fetched, trouble: null };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const state = error instanceof StatusError && GONE.has(error.status) ? 'gone' : 'unreachable';
    return { availability: { state, on, last }, fetched: null, trouble: error.message };
  }
}

const lastKnown = ({ availability, retrieved }: Sidecar): string | null => availability?.last ?? retrieved ?? null;

/** The same address but for the protocol and a closing slash. */
function sameAddress(a: string, b: string): boolean {
  const bare = (url: string) => new URL(url).href.replace(/^https?:/, '').replace(/\/$/, '');
  return bare(a) === bare(b);
}

/** Whether what was fetched is the report as it is kept, the report with other words, or something else. */
async function stateOf(input: SourceInput, { name, bytes }: Fetched, knowledge: Knowledge): Promise<'available' | 'changed' | 'gone'> {
  if (sha256(bytes) === sha256(input.bytes)) return 'available';
  const [kept, met] = [await linesOf(input, knowledge), await linesOf({ ...input, file: name, bytes, recognition: undefined }, knowledge)];
  if (!kept) return 'changed';
  if (!met) return 'gone';
  const shared = kept.filter((line) => met.includes(line)).length;
  if (shared < ANOTHER * kept.length) return 'gone';
  return kept.join('\n') === met.join('\n') ? 'available' : 'changed';
}

/** Lines of the report itself, bare of white space; null where the file cannot be read. */
async function linesOf({ file, bytes, recognition }: SourceInput, knowledge: Knowledge): Promise<string[] | null> {
  try {
    const { text, passages } = (await readWithin({ file, bytes, recognition, sidecar: {} }, knowledge)).record;
    return passages.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, '')).filter(Boolean);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
