import type { ReportRecord, Review, Sidecar } from '../../../src/model/index.ts';
import { convert } from '../../../src/reading/index.ts';
import type { Knowledge, SourceInput } from '../../../src/reading/types.ts';
import { sha256 } from '../content/files.ts';
import type { Judged } from './items.ts';

/** Kinds of review that decide what the reading of figures begins with. */
const BEFORE_FIGURES: ReadonlySet<Review['of']> = new Set(['field', 'set-aside']);

/**
 * What the program reads of one source by itself. A review judges the program's own reading, so the stored record, in which reviews have been
 * carried out, will not do: the source is read without them. That is done once, and again only when something else than reviews changes.
 */
export class Readings {
  readonly #known = new Map<string, ReportRecord>();

  /** @param full the stored record, with all reviews carried out */
  async judged(input: SourceInput, full: ReportRecord, knowledge: () => Knowledge): Promise<Judged> {
    const { reviews = [], ...rest } = input.sidecar;
    if (reviews.length === 0) return { bare: full, figures: full, full };
    const before = reviews.filter(({ of }) => BEFORE_FIGURES.has(of));
    const bare = await this.#reading(input, rest, [], knowledge);
    return { bare, figures: before.length === 0 ? bare : await this.#reading(input, rest, before, knowledge), full };
  }

  async #reading(input: SourceInput, rest: Sidecar, reviews: Review[], knowledge: () => Knowledge): Promise<ReportRecord> {
    const sidecar = { ...rest, ...(reviews.length > 0 && { reviews }) };
    const key = sha256(`${input.file} ${sha256(input.bytes)} ${JSON.stringify(sidecar)}`);
    const known = this.#known.get(key) ?? (await convert({ ...input, sidecar }, knowledge()));
    this.#known.set(key, known);
    return known;
  }
}
