import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseQuestion, parseSource } from '../../../src/site/corpus/facts.ts';
import { lateMarkup } from '../../../src/site/corpus/late.ts';
import type { PageFile, PageMade } from '../astro/page-protocol.ts';
import { Changes } from './changes.ts';
import { type Kept, keyOf } from './kept.ts';
import { type Written, withWritten } from './late-places.ts';
import type { Answered, MadePage, PageMemory } from './page-memory.ts';
import type { Placing } from './placing.ts';
import type { ReportInput } from './report-inputs.ts';
import type { SiteFacts } from './site-facts.ts';

/** What decides which pages are made. */
export type PlanOf = {
  memory: PageMemory;
  facts: SiteFacts;
  reports: ReadonlyMap<string, ReportInput>;
  kept: Kept;
  global: string;
  /** Puts the pages that stay as they were in their places. */
  placing: Placing;
};

/**
 * Which pages of a site are made, and what is known of all of them afterwards.
 *
 * Of a page of which late values alone have changed, these are written anew where they stand.
 *
 * A page stays as it was where every question that it asked has the answer that it got (a verifying trace). The question and its answer are the page's; what the
 * answer was made from is looked at only to save asking: where the cells of reports and the answers to other questions are the same, so is the answer.
 */
export class PagePlan {
  readonly #of: PlanOf;
  readonly #changes: Changes;
  readonly #sources = new Map<string, boolean>();
  readonly #holds = new Map<string, boolean>();
  readonly #pages = new Map<PageFile, MadePage>();
  /** Pages that are linked already, and those that are to be made. */
  readonly #linked = new Set<PageFile>();
  readonly #wanted = new Set<PageFile>();
  readonly #asked = new Map<PageFile, Omit<PageMade, 'made'>>();
  readonly #values = new Map<string, unknown>();
  #rewritten = 0;

  constructor(of: PlanOf) {
    this.#of = of;
    this.#changes = new Changes({ before: of.memory.reports, now: of.reports, cells: of.facts.cells });
    of.facts.recallFrom((question) => this.#recalled(question));
  }

  /** Number of pages that an earlier build made and that are no longer what they were. */
  stale(): number {
    this.#askTogether();
    return [...this.#of.memory.pages.values()].filter((page) => !this.#isFresh(page)).length;
  }

  /** Of all pages of the site those that are to be made; the others are put in their place. */
  toMake(pages: readonly PageFile[]): PageFile[] {
    return pages.filter((file) => {
      if (this.#linked.has(file)) return false;
      const page = this.#wanted.has(file) ? null : this.#present(file);
      if (page && this.#of.placing.put(page.object, file)) {
        this.#linked.add(file);
        this.#pages.set(file, page);
        return false;
      }
      this.#wanted.add(file);
      return true;
    });
  }

  /** Pages that stayed as they were, but for late values. */
  get kept(): number {
    return this.#linked.size;
  }

  /** Pages of these whose late values were written anew. */
  get rewritten(): number {
    return this.#rewritten;
  }

  /** Take note of what a page asked when it was made. */
  note({ made, trace, late }: PageMade): void {
    this.#asked.set(made, { trace, late });
  }

  /** Keep the pages that were made, which stand below a folder. */
  keep(folder: string): void {
    for (const [file, { trace, late }] of this.#asked) {
      const path = join(folder, file);
      if (!existsSync(path)) continue;
      const asked = trace.map(([question]) => question);
      const object = this.#objectOf(file, trace, late);
      this.#of.kept.take(object, path);
      this.#pages.set(file, { object, asked, late });
      this.#asked.delete(file);
    }
  }

  /** Key under which a page is kept: all that it was made from. */
  #objectOf(file: PageFile, trace: PageMade['trace'], late: MadePage['late']): string {
    const written = [...new Set(late.map(({ question }) => question))].flatMap((question) => [question, this.#hashOf(question)]);
    return keyOf('page', this.#of.global, file, ...trace.flat(), 'late', ...written);
  }

  #hashOf(question: string): string {
    const before = this.#of.memory.questions.get(question);
    if (before && this.#holdsStill(question)) return before.hash;
    const { name, args } = parseQuestion(question);
    return this.#of.facts.hashOf(name, args).hash;
  }

  /** A page that is as it was, or of which late values alone have changed, as it is now; null where it has to be made. */
  #present(file: PageFile): MadePage | null {
    const page = this.#of.memory.pages.get(file);
    if (!page || !this.#isFresh(page)) return null;
    return page.late.every(({ question }) => this.#holdsStill(question)) ? page : this.#withLateValues(file, page);
  }

  #withLateValues(file: PageFile, { object: before, asked, late: places }: MadePage): MadePage | null {
    const bytes = this.#of.kept.get(before);
    if (!bytes) return null;
    const written = places.map((place): Written => ({ place, bytes: lateMarkup(place, this.#valueOf(place.question)) }));
    const page = withWritten(bytes, written);
    const trace = asked.map((question) => [question, this.#hashOf(question)] as const);
    const object = this.#objectOf(file, trace, page.places);
    this.#of.kept.put(object, page.bytes);
    this.#rewritten++;
    return { object, asked, late: page.places };
  }

  #valueOf(question: string): unknown {
    const { name, args } = parseQuestion(question);
    const value = this.#values.get(question) ?? JSON.parse(this.#of.facts.answer(name, args).json.toString());
    this.#values.set(question, value);
    return value;
  }

  /** What is known of all pages now, for the next build. */
  memory(): PageMemory {
    const questions = new Map<string, Answered>();
    for (const { asked, late } of this.#pages.values()) {
      for (const question of asked) this.#noteAnswer(question, questions, false);
      for (const { question } of late) this.#noteAnswer(question, questions, false);
    }
    this.#of.facts.stay();
    return { reports: this.#of.reports, questions, pages: this.#pages };
  }

  /** Ask what may have changed of one thing together, as much of the same is read for it; what is about nothing by itself last. */
  #askTogether(): void {
    const about = Map.groupBy(this.#of.memory.questions.keys(), (question) => parseQuestion(question).args[0]);
    for (const [thing, questions] of about) if (thing !== undefined) for (const question of questions) this.#holdsStill(question);
  }

  #isFresh({ object, asked }: MadePage): boolean {
    return this.#of.kept.has(object) && asked.every((question) => this.#holdsStill(question));
  }

  #holdsStill(question: string): boolean {
    const known = this.#holds.get(question);
    if (known !== undefined) return known;
    const before = this.#of.memory.questions.get(question);
    const holds = before !== undefined && (this.#sameInputs(before) || this.#sameAnswer(question, before));
    this.#holds.set(question, holds);
    return holds;
  }

  #sameInputs({ inputs }: Answered): boolean {
    for (const source of inputs) if (!this.#isSame(source)) return false;
    return true;
  }

  /** Whether a source has what it had. */
  #isSame(key: string): boolean {
    const known = this.#sources.get(key);
    if (known !== undefined) return known;
    const source = parseSource(key);
    const same = 'question' in source ? this.#holdsStill(source.question) : this.#changes.areSame(key);
    this.#sources.set(key, same);
    return same;
  }

  #sameAnswer(question: string, { hash }: Answered): boolean {
    const { name, args } = parseQuestion(question);
    try {
      return this.#of.facts.hashOf(name, args).hash === hash;
    } catch {
      // A record that is there no more, or a question that nobody knows any more: whoever asks it again is told what is wrong.
      return false;
    }
  }

  /** The answer that a question had, where it is still true without asking. */
  #recalled(question: string): string | null {
    const before = this.#of.memory.questions.get(question);
    return before?.json !== undefined && this.#sameInputs(before) ? before.json : null;
  }

  /** Note what is known of a question, and of those whose answers it was made with; of these the answer, too. */
  #noteAnswer(question: string, noted: Map<string, Answered>, whole: boolean): void {
    const known = noted.get(question);
    if (known && (!whole || known.json !== undefined)) return;
    const answered = this.#answered(question, whole);
    noted.set(question, answered);
    for (const key of answered.inputs) {
      const source = parseSource(key);
      if ('question' in source) this.#noteAnswer(source.question, noted, true);
    }
  }

  #answered(question: string, whole: boolean): Answered {
    const before = this.#of.memory.questions.get(question);
    if (before && (!whole || before.json !== undefined) && this.#sameInputs(before)) return before;
    const { name, args } = parseQuestion(question);
    if (!whole) return this.#of.facts.hashOf(name, args);
    const { json, hash, inputs } = this.#of.facts.answer(name, args);
    return { json: json.toString(), hash, inputs };
  }
}
