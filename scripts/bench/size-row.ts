import type { PageWeight } from '../lib/build/page-weight.ts';
import type { AgainstRow } from './against.ts';
import type { Differences } from './differences.ts';
import type { Run } from './measured-run.ts';
import type { ReportWeights } from './report-weights.ts';

/** What is measured of a corpus, in this order: from nothing, with nothing changed, one source changed, one added, and the copy for a disk. */
export const STEPS = [
  'convert',
  'build',
  'convert unchanged',
  'build unchanged',
  'convert one changed',
  'build one changed',
  'convert one added',
  'build one added',
  'export',
] as const;
export type Step = (typeof STEPS)[number];

/** Another generator's build of the same texts, or why there is none. */
export type PeerRow = { name: string } & ({ run: Run } | { failure: string });

/** Everything measured of one corpus. */
export type SizeRow = {
  reports: number;
  /** Day of the measurement; rows of peers may be older. */
  on: string;
  runs: Record<Step, Run>;
  /** An earlier commit on the same sources, in the same run; null where none was asked for. */
  against: AgainstRow | null;
  /** Pages of the site, all its files, and their bytes, after one report was added. */
  pages: number;
  files: number;
  bytes: number;
  /** Which files a build with nothing changed, one report changed and one added made otherwise, by kind. */
  differ: Record<'unchanged' | 'changed' | 'added', Differences>;
  heaviest: PageWeight[];
  /** Pages of reports beside their texts; older measurements have none. */
  texts?: ReportWeights | null;
  peers: PeerRow[];
};

/** Heaviest pages that are named. */
export const WEIGHED = 5;
