import type { Knowledge } from '../../../src/reading/types.ts';
import { type KnowledgeFiles, readKnowledge } from '../content/knowledge.ts';
import { withLock } from '../content/lock.ts';
import { listSources } from '../content/sources.ts';
import { settleClaims } from '../convert/claims.ts';
import { codeVersion } from '../convert/code-version.ts';
import type { Outcome, Run } from '../convert/file.ts';
import { convertFiles } from '../convert/files.ts';
import { publish } from '../convert/publish.ts';
import { Store } from '../convert/store.ts';
import { conversionVersion } from '../convert/version.ts';
import type { Failure } from '../terminal/failure.ts';
import { progress } from '../terminal/progress.ts';

const COMMAND = 'npm run review';

/** Folders of sources and of outputs. */
export type Folders = { sources: string; out: string };

/** What a run of conversions came to: ids by source, and what failed. */
export type Converted = { ids: ReadonlyMap<string, string>; failures: readonly Failure[] };

/** Converts the sources of the desk: all when it starts, and those that changed while people review. */
export class Conversions {
  readonly #folders: Folders;
  #files: KnowledgeFiles | null = null;
  #knowledge: Knowledge | null = null;

  constructor(folders: Folders) {
    this.#folders = folders;
  }

  /** Codebook and gazetteer as they were when the desk started; parsed once. */
  async knowledge(): Promise<Knowledge> {
    const files = await this.#read();
    this.#knowledge ??= files.parse();
    return this.#knowledge;
  }

  async #read(): Promise<KnowledgeFiles> {
    this.#files ??= await readKnowledge();
    return this.#files;
  }

  /**
   * Convert what has changed since the last run. Outputs of a source that fails stay as they were; an id that a source has given up goes.
   *
   * @throws RunError where another command works with the outputs
   */
  async run(jobs: number): Promise<Converted> {
    const { out } = this.#folders;
    return withLock({ folder: out, command: COMMAND, mode: 'write' }, () => this.#convert(jobs));
  }

  async #convert(jobs: number): Promise<Converted> {
    const { sources, out } = this.#folders;
    const [{ hash }, knowledge] = [await this.#read(), await this.knowledge()];
    const run: Run = { sources, out, version: conversionVersion(hash, await codeVersion()), check: false, fresh: false };
    const { files } = await listSources(sources);
    const bar = progress('converted', files.length);
    const outcomes = settleClaims(await convertFiles({ files, knowledge: () => knowledge, run, jobs, onOutcome: bar.step }));
    bar.stop();
    return this.#settled(outcomes);
  }

  async #settled(outcomes: readonly Outcome[]): Promise<Converted> {
    const store = new Store(this.#folders.out);
    const ids = new Map(outcomes.flatMap((outcome) => ('stamp' in outcome ? [[outcome.file, outcome.stamp.id] as const] : [])));
    for (const outcome of outcomes) publish(store, outcome);
    const taken = new Set(ids.values());
    for (const id of await store.ids()) {
      const source = store.sourceOf(id);
      if (source !== null && ids.has(source) && !taken.has(id)) store.remove(id);
    }
    return { ids, failures: outcomes.flatMap((outcome) => ('failure' in outcome ? [outcome.failure] : [])) };
  }
}
