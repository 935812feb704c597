import type { SearchEngine } from '../../search/engine.ts';
import type { DocumentHit } from '../../search/match.ts';
import type { Asked } from './browser/source.ts';
import { passes, type SearchState } from './state.ts';
import type { SearchWords } from './words.ts';

/** Reports read at a time for the first view; most matches show what a reader needs in fewer. */
const FIRST = 5;
/** Reports read at a time when the reader asks for more. */
const STEP = 10;
/** Times after which a search rests that has found nothing, though there are more candidates. */
const STEPS = 3;

/** What a search has found so far. Candidates are read some at a time; what was read is certain. */
export class Outcome {
  readonly asked: Asked;
  readonly filters: SearchState['filters'];
  /** Reports that hold the query, in the order in which they are shown. */
  readonly hits: DocumentHit[] = [];
  /** Ids of reports whose text did not load. */
  readonly missing: string[] = [];
  readonly #engine: SearchEngine;
  /** Candidates that pass the filters. */
  #chosen: number[];
  #all: number[];
  #sharp: boolean;
  #read = 0;

  constructor(engine: SearchEngine, asked: Asked, filters: SearchState['filters']) {
    this.#engine = engine;
    this.asked = asked;
    this.filters = filters;
    this.#all = asked.numbers;
    this.#sharp = asked.sharp;
    this.#chosen = asked.numbers.filter((number) => passes(engine.ids[number] as string, filters));
  }

  /** True when all candidates have been read. */
  get done(): boolean {
    return this.#read >= this.#chosen.length;
  }

  /** Number of reports, and whether it is certain. */
  get count(): { reports: number; certain: boolean } {
    if (this.done) return { reports: this.hits.length, certain: true };
    return { reports: this.#chosen.length, certain: this.asked.exact && this.filters.t.length === 0 };
  }

  /** Places found so far. */
  get places(): number {
    return this.hits.reduce((sum, hit) => sum + hit.passages.reduce((inner, { marks }) => inner + marks.length, 0), 0);
  }

  /** True where filters may hide matches. */
  get filtered(): boolean {
    return this.#chosen.length < this.#all.length || this.filters.t.length > 0;
  }

  /** Ids to count facets over, and whether each is certain to match. */
  get matches(): { ids: string[]; certain: boolean } {
    if (this.done && !this.filtered) return { ids: this.hits.map((hit) => hit.document.id), certain: true };
    return { ids: this.#all.map((number) => this.#engine.ids[number] as string), certain: this.asked.exact };
  }

  /** Ids of candidates whose text has not been read. */
  get unread(): string[] {
    return this.#chosen.slice(this.#read).map((number) => this.#engine.ids[number] as string);
  }

  /** Reports read so far, and all that may hold the query. */
  get progress(): { read: number; all: number } {
    return { read: this.#read, all: this.#chosen.length };
  }

  /** Read on until something is found, nothing is left, or it has taken long enough; the fresh hits, best first. */
  async readOn(): Promise<DocumentHit[]> {
    const fresh: DocumentHit[] = [];
    for (let step = 0; step < STEPS && fresh.length === 0 && !this.done; step++) {
      const some = this.#chosen.slice(this.#read, this.#read + (this.hits.length === 0 ? FIRST : STEP));
      const { hits, failed } = await this.#engine.verify(this.asked.query, some);
      this.#read += some.length;
      this.missing.push(...failed);
      fresh.push(...hits.flatMap((hit) => onThemes(hit, this.filters.t)));
      if (hits.length + failed.length < some.length) await this.#sharpen();
    }
    fresh.sort((a, b) => b.score - a.score);
    this.hits.push(...fresh);
    return fresh;
  }

  /** After a candidate that turned out false: leave out those that pairs with one character between them rule out. */
  async #sharpen(): Promise<void> {
    if (this.#sharp || this.done) return;
    this.#sharp = true;
    const { numbers } = await this.#engine.candidates(this.asked.query, true);
    const left = new Set([...this.#chosen.slice(0, this.#read), ...numbers]);
    this.#all = this.#all.filter((number) => left.has(number));
    this.#chosen = this.#chosen.filter((number) => left.has(number));
  }

  /** What was found, in a sentence. */
  sentence(words: SearchWords): string {
    const typed = this.asked.query.terms.map((term) => term.typed).join(' ');
    const without = this.asked.query.without.map((term) => term.typed).join(' ');
    const { reports, certain } = this.count;
    const parts = [
      this.asked.simplified ? words.simplified(this.asked.query.terms.map((term) => term.plain).join(' ')) : '',
      this.#finding(words, without === '' ? typed : words.butNot(typed, without), certain ? String(reports) : words.about(reports)),
      this.missing.length > 0 ? words.failed(this.missing.length) : '',
    ];
    return parts.join('');
  }

  #finding(words: SearchWords, typed: string, reports: string): string {
    if (this.hits.length === 0 && this.filtered) return words.notHere;
    if (this.hits.length === 0) return this.done ? words.notFound(typed) : words.notYet(typed, this.#read);
    if (!this.done) return words.found(typed, reports, this.places);
    const silent = this.filtered ? 0 : this.#engine.ids.length - this.hits.length;
    return words.foundAll(typed, this.hits.length, this.places, silent);
  }
}

/** Only the passages on the chosen themes, where themes were chosen. */
function onThemes(hit: DocumentHit, themes: string[]): DocumentHit[] {
  if (themes.length === 0) return [hit];
  const passages = hit.passages.filter(({ index }) => hit.document.passages[index]?.themes.some((theme) => themes.includes(theme)));
  return passages.length > 0 ? [{ ...hit, passages }] : [];
}
