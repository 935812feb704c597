import { InputError } from '../../../src/model/error.ts';
import { isFolder, shown } from '../content/files.ts';
import { Store } from '../convert/store.ts';

/** A report in the folder of a shard. */
export type ShardReport = { id: string; folder: string /** Name of its source. */; source: string };

/**
 * The reports of all shards, in the order of their ids.
 *
 * @throws InputError where a folder is no shard, one of two files of a report is missing, or two shards claim one id: which of the sources should have
 * it only a person can say
 */
export async function shardReports(folders: readonly string[]): Promise<ShardReport[]> {
  const found = new Map<string, ShardReport>();
  for (const folder of folders) {
    if (!(await isFolder(folder)))
      throw new InputError(shown(folder), 'There is no such folder.', 'Give the folders that convert --out wrote.');
    for (const report of await reportsOf(folder)) {
      const other = found.get(report.id);
      if (other) throw collision(other, report);
      found.set(report.id, report);
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function reportsOf(folder: string): Promise<ShardReport[]> {
  const store = new Store(folder);
  return (await store.ids()).map((id) => {
    const source = store.sourceOf(id);
    if (source !== null && store.has(id)) return { id, folder, source };
    throw new InputError(shown(folder), `${id} has no record, or no page.`, 'Convert this shard again.');
  });
}

function collision(one: ShardReport, other: ShardReport): InputError {
  const [a, b] = [one, other].map(({ folder, source }) => `${source} in ${shown(folder)}`);
  const hint =
    one.source === other.source
      ? 'Give each shard once, made with the same number of shards.'
      : `Remove one of the sources if they are the same report; else name the later one ${one.id}-2, with its sidecar, and convert its shard again.`;
  return new InputError(one.id, `Two shards claim this id: ${a}, ${b}. Nothing was written.`, hint);
}
