import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { KEPT } from '../lib/build/kept.ts';
import { BUNDLES } from '../lib/build/page-bundle.ts';
import { pageWeights } from '../lib/build/page-weight.ts';
import { fileNames, ROOT } from '../lib/content/files.ts';
import { makeCorpus, type Source, writeCorpus } from './corpus.ts';
import { allKinds, differences, type Snapshot, snapshot } from './differences.ts';
import { type Command, measuredRun, type Run } from './measured-run.ts';
import { reportWeights } from './report-weights.ts';
import { type SizeRow, STEPS, type Step, WEIGHED } from './size-row.ts';

/** Folders of a corpus: sources, content and site below one. */
export type Folders = Record<'root' | 'sources' | 'content' | 'site', string>;

/** Where a corpus of a size is worked on. */
export const foldersBelow = (root: string): Folders => ({
  root,
  sources: join(root, 'sources'),
  content: join(root, 'content'),
  site: join(root, 'site'),
});

/** Made-up reports beyond the corpus, of which the newest is added: this year's report is what users add. */
const FURTHER = 40;
/** Where in the list of sources the one stands that is changed. */
const CHANGED = 0.6;

/** A command of ours. */
const own = (name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Command => ({
  file: process.execPath,
  args: [join(ROOT, 'scripts', `${name}.ts`), ...args],
  cwd: ROOT,
  env,
});

const yearOf = ({ id }: Source): string => id.slice(7, 11);

/** Write a corpus, and give the report that is added to it later. */
export async function prepare({ root, sources }: Folders, reports: number): Promise<Source> {
  await rm(root, { recursive: true, force: true });
  const all = await makeCorpus(reports + FURTHER);
  await writeCorpus(sources, all.slice(0, reports));
  return all.slice(reports).toSorted((a, b) => yearOf(b).localeCompare(yearOf(a)))[0] as Source;
}

/** Commands of the steps, and what is done to the sources, or to what was kept, before some of them. */
function plan({ root, sources, content, site }: Folders, added: Source) {
  const convert = own('convert', ['--sources', sources, '--out', content]);
  const build = own('build', ['--no-convert', '--out', site], { CONTENT_DIR: content });
  const commands: Record<Step, Command> = {
    convert,
    build,
    'convert unchanged': convert,
    'build unchanged': build,
    'convert one changed': convert,
    'build one changed': build,
    'convert one added': convert,
    'build one added': build,
    export: own('export', ['--site', site, '--out', join(root, 'export')]),
  };
  const before: Partial<Record<Step, () => Promise<void>>> = {
    build: async () => {
      for (const folder of [KEPT, BUNDLES.parent]) await rm(folder, { recursive: true, force: true });
    },
    'convert one changed': async () => {
      const names = await fileNames(sources);
      await appendFile(join(sources, names[Math.floor(names.length * CHANGED)] as string), '全区新增学位120个。\n');
    },
    'convert one added': () => writeCorpus(sources, [added]),
  };
  return { commands, before };
}

/** Run all steps on a corpus; what kept results of earlier builds of this project is cleared for the first. */
export async function measureSteps(reports: number, folders: Folders, added: Source): Promise<Omit<SizeRow, 'peers' | 'on' | 'against'>> {
  const { commands, before } = plan(folders, added);
  const runs: Partial<Record<Step, Run>> = {};
  const sites: Snapshot[] = [];
  for (const step of STEPS) {
    await before[step]?.();
    runs[step] = await measuredRun(commands[step]);
    console.error(`${reports} reports: ${step} ${JSON.stringify(runs[step])}`);
    if (step.startsWith('build')) sites.push(await snapshot(folders.site));
  }
  const [cold, unchanged, changed, withOne] = sites as [Snapshot, Snapshot, Snapshot, Snapshot];
  const weights = await pageWeights(folders.site);
  const { files, bytes } = allKinds(differences(cold, withOne)).all;
  for (const name of ['site', 'export']) await rm(join(folders.root, name), { recursive: true, force: true });
  return {
    reports,
    runs: runs as Record<Step, Run>,
    pages: weights.length,
    files,
    bytes,
    differ: { unchanged: differences(cold, unchanged), changed: differences(unchanged, changed), added: differences(changed, withOne) },
    texts: await reportWeights(weights, folders.content),
    heaviest: weights.toSorted((a, b) => b.total - a.total).slice(0, WEIGHED),
  };
}
