import type { Finding, Mention, Passage, Problem, ReportMeta, ReportRecord, Review, ReviewAgain, ReviewStatus } from '../model/index.ts';
import { Anchors } from '../reviews/anchor.ts';
import { type ReviewsByKind, reviewsByKind } from '../reviews/by-kind.ts';
import { reviewChecks } from '../reviews/checks.ts';
import { reviewFields } from '../reviews/fields.ts';
import { reviewFigures } from '../reviews/figures.ts';
import { named, publicNames, withPublicNames } from '../reviews/names.ts';
import { reviewProblems } from '../reviews/problems.ts';
import { reviewSetAside } from '../reviews/set-aside.ts';
import { reviewWhole } from '../reviews/whole-report.ts';
import type { CleanedSource } from './clean/index.ts';
import type { BareObservation } from './facets/types.ts';
import { type Metadata, metadata } from './metadata/index.ts';
import { mentionIds } from './quantities/ids.ts';
import type { Block, Knowledge, SourceInput } from './types.ts';

/** Parts of a record that carry a status. */
const REVIEWED_PARTS = ['dropped', 'mentions', 'observations', 'problems', 'findings'] as const;

/**
 * What people said of a source, brought in stage by stage: each method takes what a stage read and gives it back as people decided. What is to be
 * looked at again is gathered on the way.
 */
export class Reviewing {
  readonly #reviews: ReviewsByKind;
  readonly #anchors: Anchors;
  readonly #text: string;
  readonly #again: ReviewAgain[];
  #fields: Record<string, ReviewStatus> = {};

  /**
   * @param reviews in order of the sidecar; null for one of words that were taken down
   * @param again reviews of recognised lines that are to be looked at again
   */
  constructor(text: string, reviews: readonly (Review | null)[] = [], again: readonly ReviewAgain[] = []) {
    this.#text = text;
    this.#reviews = reviewsByKind(reviews);
    this.#anchors = new Anchors(text);
    this.#again = [...again, ...reviewWhole(text, this.#reviews.report)];
  }

  /** Text set aside; what is the report's own after all goes back among its blocks, as the reader gave them. */
  clean(cleaned: CleanedSource, blocks: readonly Block[]): CleanedSource {
    const { dropped, restored, again } = reviewSetAside(cleaned.dropped, this.#reviews['set-aside'], this.#anchors);
    this.#again.push(...again);
    if (restored.length === 0) return { ...cleaned, dropped };
    const back = blocks.filter((block) => restored.some(({ start, end }) => start < block.end && block.start < end));
    const kept = cleaned.blocks.filter((block) => !back.some(({ start, end }) => start < block.end && block.start < end));
    return { ...cleaned, dropped, blocks: [...kept, ...back].sort((a, b) => a.start - b.start) };
  }

  /** The head of the report: what people corrected counts as given by hand. */
  metadata(cleaned: CleanedSource, input: SourceInput, knowledge: Knowledge): Metadata {
    const read = metadata(cleaned, input, knowledge);
    if (this.#reviews.field.length === 0) return read;
    const { given, reviews, again } = reviewFields(read.report, this.#reviews.field);
    this.#again.push(...again);
    this.#fields = reviews;
    return Object.keys(given).length === 0 ? read : metadata(cleaned, { ...input, sidecar: { ...input.sidecar, ...given } }, knowledge);
  }

  /** Figures, with those that the program did not read. */
  figures(
    mentions: Mention[],
    observations: BareObservation[],
    { passages, indicators }: { passages: readonly Passage[]; indicators: Knowledge['indicators'] },
  ): { mentions: Mention[]; observations: BareObservation[] } {
    if (this.#reviews.figure.length === 0) return { mentions, observations };
    const idOf = mentionIds(
      this.#text,
      mentions.map(({ id }) => id),
    );
    const { again, ...figures } = reviewFigures({
      figures: { mentions, observations },
      passages,
      anchors: this.#anchors,
      reviews: this.#reviews.figure,
      indicators,
      idOf,
      rawOf: ({ start, end }) => this.#text.slice(start, end),
    });
    this.#again.push(...again);
    return figures;
  }

  problems(problems: Problem[]): Problem[] {
    const reviewed = reviewProblems(problems, this.#reviews.problem, this.#anchors);
    this.#again.push(...reviewed.again);
    return reviewed.problems;
  }

  findings(findings: Finding[]): Finding[] {
    const reviewed = reviewChecks(findings, this.#reviews.check, this.#anchors);
    this.#again.push(...reviewed.again);
    return reviewed.findings;
  }

  /** The record with reviewers named as they agreed to, and with what is to be looked at again. */
  record(record: ReportRecord, { reviewers = [] }: Pick<Knowledge, 'reviewers'>): ReportRecord {
    const nameOf = publicNames(reviewers);
    const parts = REVIEWED_PARTS.map(
      (part) => [part, withPublicNames<{ review?: ReviewStatus | undefined }>(record[part], nameOf)] as const,
    );
    const fields = Object.entries(this.#fields).map(([field, status]) => [field, named(status, nameOf)] as const);
    const report: ReportMeta = { ...record.report, ...(fields.length > 0 && { reviews: Object.fromEntries(fields) }) };
    const reviewAgain = this.#again.toSorted((a, b) => a.review - b.review);
    const { ocr } = record.source;
    const source = ocr ? { ...record.source, ocr: { ...ocr, lines: withPublicNames(ocr.lines, nameOf) } } : record.source;
    return { ...record, source, report, ...Object.fromEntries(parts), ...(reviewAgain.length > 0 && { reviewAgain }) };
  }
}
