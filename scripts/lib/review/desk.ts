import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../../src/model/error.ts';
import { type ReportRecord, type Review, recordSchema, type Span } from '../../../src/model/index.ts';
import { parseSidecar } from '../../../src/reading/metadata/sidecar.ts';
import type { Knowledge } from '../../../src/reading/types.ts';
import { Anchors } from '../../../src/reviews/anchor.ts';
import { withoutReview, withReviews } from '../../../src/reviews/sidecar-text.ts';
import type { Answer, DeskEvent, DeskReport, ReportName, Writing, Written } from '../../../src/site/review/wire.ts';
import { withoutRadicals } from '../../../src/text/radicals.ts';
import { writeWhole } from '../content/files.ts';
import { SIDECAR, stem } from '../content/source-names.ts';
import { loadSource } from '../content/sources.ts';
import { Store } from '../convert/store.ts';
import type { Failure } from '../terminal/failure.ts';
import { RunError } from '../terminal/run-error.ts';
import { reviewOf } from './answers.ts';
import { changesBetween } from './changes.ts';
import { Conversions, type Folders } from './conversions.ts';
import { Messages, type Taken } from './messages.ts';
import { Readings } from './readings.ts';
import { nameOf, reportAtDesk, versionOf } from './report-at-desk.ts';
import { sidecarFile } from './sidecar-file.ts';

/** Another window, or a person with an editor, has written since. */
export class Overtaken extends Error {}

/** Something that was written and can be taken back: reviews of one source. */
type Act = { id: string; keys: string[]; reviews: Review[] };

/** Pause after a writing before the sources are converted again: people write one review after the other. */
const PAUSE = 3000;
/** Pause before trying again while another command works with the outputs. */
const BUSY = 3000;

type Kept = { state: string; report: DeskReport };

/** The desk: reports with what was said of them, writing and taking back, converting again in the background. */
export class Desk {
  readonly #folders: Folders;
  readonly #jobs: number;
  readonly #tell: (event: DeskEvent) => void;
  readonly #conversions: Conversions;
  readonly #readings = new Readings();
  readonly #store: Store;
  readonly #messages = new Messages();
  /** Sources by the id of their report. */
  #files = new Map<string, string>();
  #failures: readonly Failure[] = [];
  readonly #kept = new Map<string, Kept>();
  readonly #records = new Map<string, { text: string; record: ReportRecord }>();
  readonly #acts: Act[] = [];
  /** Figures that were reviewed since the last conversion, by report. */
  readonly #touched = new Map<string, Span[]>();
  /** States of sidecars that this desk has written itself. */
  readonly #written = new Map<string, string>();
  #timer: NodeJS.Timeout | null = null;
  #converting: Promise<void> = Promise.resolve();

  /** @param tell is told of what happens while a page is open */
  constructor(folders: Folders, jobs: number, tell: (event: DeskEvent) => void) {
    this.#folders = folders;
    this.#jobs = jobs;
    this.#tell = tell;
    this.#conversions = new Conversions(folders);
    this.#store = new Store(folders.out);
  }

  /** Convert what is not, and see which reports there are. @throws InputError where there is none */
  async start(): Promise<void> {
    const { ids, failures } = await this.#conversions.run(this.#jobs);
    this.#failures = failures;
    this.#files = new Map([...ids].map(([file, id]) => [id, file]));
    for (const { file } of failures) {
      const id = (await this.#store.ids()).find((one) => this.#store.sourceOf(one) === file);
      if (id) this.#files.set(id, file);
    }
    if (this.#files.size === 0)
      throw new InputError(
        this.#folders.sources,
        'There is no report to review.',
        'Take one in with npm run add, or give another folder with --sources.',
      );
  }

  get ids(): string[] {
    return [...this.#files.keys()].sort();
  }

  get failures(): readonly Failure[] {
    return this.#failures;
  }

  knowledge(): Promise<Knowledge> {
    return this.#conversions.knowledge();
  }

  /** What a list names of each report. */
  names(): ReportName[] {
    return this.ids.map((id) => nameOf(this.#record(id)));
  }

  /** A report as it is now. @throws InputError where there is none of this id */
  async report(id: string): Promise<DeskReport> {
    const file = this.#fileOf(id);
    const state = this.#stateOf(id, file);
    const kept = this.#kept.get(id);
    if (kept?.state === state) return kept.report;
    const report = await this.#build(id, file);
    this.#kept.set(id, { state, report });
    return report;
  }

  async reports(): Promise<DeskReport[]> {
    const all: DeskReport[] = [];
    for (const id of this.ids) all.push(await this.report(id));
    return all;
  }

  /**
   * Write answers about one report into the sidecar of its source.
   *
   * @throws Overtaken where the sidecar is not as the writing saw it; InputError where an answer does not fit
   */
  async write({ report: id, version, by, answers }: Writing): Promise<Written> {
    const file = this.#fileOf(id);
    const report = await this.report(id);
    const sidecar = sidecarFile(this.#folders.sources, file);
    if (sidecar.broken) throw new InputError(sidecar.name, sidecar.broken.message, sidecar.broken.hint);
    if (versionOf(sidecar.text) !== version) throw new Overtaken();
    const text = withoutRadicals(report.text);
    const answering = { by, on: today(), text, anchors: new Anchors(text) };
    const itemOf = ({ key }: Answer) => report.items.find((item) => item.key === key) ?? null;
    const reviews = answers.map((answer) => reviewOf(answer, itemOf(answer), answering));
    this.#put(id, sidecar.path, withReviews(sidecar.text, reviews));
    this.#touch(
      id,
      answers.flatMap((answer) => itemOf(answer)?.span ?? answer.span ?? []),
    );
    const act = this.#acts.push({ id, keys: answers.map(({ key }) => key), reviews }) - 1;
    return { report: await this.report(id), act };
  }

  /** Take back what was written. @throws InputError where nothing of it is there any more */
  async undo(number: number): Promise<{ report: DeskReport; keys: readonly string[] }> {
    const act = this.#acts[number];
    if (!act)
      throw new InputError(
        'undo',
        'There is nothing to take back.',
        'It was written before the desk was started; correct the sidecar by hand.',
      );
    const { path, text } = sidecarFile(this.#folders.sources, this.#fileOf(act.id));
    const before = act.reviews.reduceRight(withoutReview, text);
    if (before === text && act.reviews.length > 0)
      throw new InputError(path, 'Somebody else has taken this back already.', 'Nothing was changed.');
    this.#put(act.id, path, before);
    const report = await this.report(act.id);
    this.#touch(
      act.id,
      report.items.flatMap(({ key, span }) => (act.keys.includes(key) && span ? [span] : [])),
    );
    return { report, keys: act.keys };
  }

  /** Take in what readers wrote. */
  takeMessages(text: string): Promise<Taken> {
    return this.#messages.take(text, (id) => (this.#files.has(id) ? this.report(id) : null));
  }

  /** Told of a sidecar that was changed by hand, or by another window. */
  changed(file: string): void {
    const ids = this.ids.filter((id) => `${stem(this.#fileOf(id))}${SIDECAR}` === file);
    const foreign = ids.filter((id) => this.#isForeign(id));
    if (foreign.length === 0) return;
    this.#tell({ type: 'reports', ids: foreign });
    this.#schedule(PAUSE);
  }

  /** Wait until everything that was written is converted. */
  async settled(): Promise<void> {
    if (this.#timer) {
      clearTimeout(this.#timer);
      this.#timer = null;
      this.#converting = this.#converting.then(() => this.#convert());
    }
    await this.#converting;
  }

  /** Whether a sidecar is not as this desk wrote it last; from then on nothing there counts as its own. */
  #isForeign(id: string): boolean {
    const { text } = sidecarFile(this.#folders.sources, this.#fileOf(id));
    if (versionOf(text) === this.#written.get(id)) return false;
    this.#written.delete(id);
    return true;
  }

  /** Write a sidecar, or remove one that says nothing; other windows are told. */
  #put(id: string, path: string, text: string): void {
    this.#written.set(id, versionOf(text));
    if (text.trim() === '') rmSync(path, { force: true });
    else writeWhole(path, text);
    this.#tell({ type: 'reports', ids: [id] });
  }

  #fileOf(id: string): string {
    const file = this.#files.get(id);
    if (file === undefined) throw new InputError(id, 'There is no report of this id.', `There are: ${this.ids.join(', ')}`);
    return file;
  }

  /** What a report at the desk depends on, as one word. */
  #stateOf(id: string, file: string): string {
    const { sources } = this.#folders;
    const paths = [join(sources, file), join(sources, `${stem(file)}${SIDECAR}`), this.#store.output(id, 'record')];
    const states = paths.map((path) => (existsSync(path) ? statSync(path) : { mtimeMs: 0, size: 0 }));
    return [...states.map(({ mtimeMs, size }) => `${mtimeMs} ${size}`), this.#messages.version].join(' ');
  }

  async #build(id: string, file: string): Promise<DeskReport> {
    const { sources } = this.#folders;
    const sidecar = sidecarFile(sources, file);
    const full = this.#record(id);
    const knowledge = await this.knowledge();
    const parsed = (text: string, name: string) => (text === sidecar.text && sidecar.sidecar ? sidecar.sidecar : parseSidecar(text, name));
    const judged = sidecar.broken
      ? { bare: full, figures: full, full }
      : await this.#readings.judged(loadSource(sources, file, parsed).input, full, () => knowledge);
    return reportAtDesk(judged, sidecar, this.#messages.of(id));
  }

  /** The stored record of a report, parsed once for each state of its file. */
  #record(id: string): ReportRecord {
    const text = readFileSync(this.#store.output(id, 'record'), 'utf8');
    const known = this.#records.get(id);
    if (known?.text === text) return known.record;
    const record = recordSchema.parse(JSON.parse(text));
    this.#records.set(id, { text, record });
    return record;
  }

  #touch(id: string, spans: readonly Span[]): void {
    this.#touched.set(id, [...(this.#touched.get(id) ?? []), ...spans]);
    this.#schedule(PAUSE);
  }

  #schedule(pause: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#converting = this.#converting.then(() => this.#convert());
    }, pause);
  }

  /** Convert again, and tell what that changed besides what was reviewed. */
  async #convert(): Promise<void> {
    this.#tell({ type: 'converting' });
    const before = new Map(this.ids.map((id) => [this.#fileOf(id), this.#record(id)]));
    const touched = new Map(this.#touched);
    this.#touched.clear();
    try {
      const { ids, failures } = await this.#conversions.run(this.#jobs);
      this.#failures = failures;
      for (const [file, id] of ids) {
        const earlier = before.get(file)?.report.id;
        this.#files.set(id, file);
        if (earlier === undefined || earlier === id) continue;
        this.#files.delete(earlier);
        this.#tell({ type: 'renamed', from: earlier, to: id });
      }
      const changes = [...ids].flatMap(([file, id]) => {
        const earlier = before.get(file);
        return earlier ? changesBetween(earlier, this.#record(id), touched.get(earlier.report.id) ?? []) : [];
      });
      this.#tell({ type: 'converted', changes, failures });
      this.#tell({ type: 'reports', ids: [...new Set([...touched.keys(), ...changes.map(({ report }) => report)])] });
    } catch (error) {
      for (const [id, spans] of touched) this.#touched.set(id, [...(this.#touched.get(id) ?? []), ...spans]);
      if (error instanceof RunError) return this.#schedule(BUSY);
      this.#tell({ type: 'converted', changes: [], failures: [{ file: 'convert', message: (error as Error).message, hint: '' }] });
    }
  }
}

/** Today, as reviews are dated, by the clock of this computer. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
