import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseQuestion } from '../../../src/site/corpus/facts.ts';
import type { PageFile, PageMade } from '../astro/page-protocol.ts';
import { type Kept, keyOf } from './kept.ts';
import type { Answered, MadePage, PageMemory } from './page-memory.ts';
import type { SiteFacts } from './site-facts.ts';

/** What decides which pages are made. */
export type PlanOf = {
  memory: PageMemory;
  facts: SiteFacts;
  /** Hashes of the files of reports, by id. */
  reports: ReadonlyMap<string, string>;
  kept: Kept;
  global: string;
  /** Folder that gets the pages that stay as they were. */
  out: string;
};

/**
 * Which pages of a site are made, and what is known of all of them afterwards.
 *
 * A page stays as it was where every question that it asked has the answer that it got (a verifying trace). The question and its answer are the page's; what the
 * answer was made from is looked at only to save asking: where the records are the same, so is the answer.
 */
export class PagePlan {
  readonly #of: PlanOf;
  readonly #holds = new Map<string, boolean>();
  readonly #pages = new Map<PageFile, MadePage>();
  /** Pages that are linked already, and those that are to be made. */
  readonly #linked = new Set<PageFile>();
  readonly #wanted = new Set<PageFile>();
  readonly #asked = new Map<PageFile, PageMade['trace']>();

  constructor(of: PlanOf) {
    this.#of = of;
  }

  /** Number of pages that an earlier build made and that are no longer what they were. */
  stale(): number {
    return [...this.#of.memory.pages.values()].filter((page) => !this.#isFresh(page)).length;
  }

  /** Of all pages of the site those that are to be made; the others are put in their place. */
  toMake(pages: readonly PageFile[]): PageFile[] {
    return pages.filter((file) => {
      if (this.#linked.has(file)) return false;
      const page = this.#of.memory.pages.get(file);
      if (page && !this.#wanted.has(file) && this.#isFresh(page) && this.#of.kept.link(page.object, join(this.#of.out, file))) {
        this.#linked.add(file);
        this.#pages.set(file, page);
        return false;
      }
      this.#wanted.add(file);
      return true;
    });
  }

  /** Pages that stayed as they were. */
  get kept(): number {
    return this.#linked.size;
  }

  /** Take note of what a page asked when it was made. */
  note({ made, trace }: PageMade): void {
    this.#asked.set(made, trace);
  }

  /** Keep the pages that were made, which stand below a folder. */
  keep(folder: string): void {
    const { kept, global } = this.#of;
    for (const [file, trace] of this.#asked) {
      const path = join(folder, file);
      if (!existsSync(path)) continue;
      const object = keyOf('page', global, file, ...trace.flat());
      kept.take(object, path);
      this.#pages.set(file, { object, asked: trace.map(([question]) => question) });
      this.#asked.delete(file);
    }
  }

  /** What is known of all pages now, for the next build. */
  memory(): PageMemory {
    const questions = new Map<string, Answered>();
    for (const { asked } of this.#pages.values()) for (const question of asked) questions.set(question, this.#answered(question));
    return { reports: this.#of.reports, questions, pages: this.#pages };
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
    const { memory, reports } = this.#of;
    return inputs !== 'all' && [...inputs].every((id) => reports.has(id) && memory.reports.get(id) === reports.get(id));
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

  #answered(question: string): Answered {
    const before = this.#of.memory.questions.get(question);
    if (before && this.#holds.get(question) && this.#sameInputs(before)) return before;
    const { name, args } = parseQuestion(question);
    return this.#of.facts.hashOf(name, args);
  }
}
