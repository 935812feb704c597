import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** What a process and all its descendants take at a moment. */
export type Usage = {
  /** Resident memory of all together, in bytes; pages that they share count once for each. */
  memory: number;
  /** Processor time of all so far, and of descendants that have ended, in seconds. */
  cpu: number;
  /** Processor time so far of each process that is there, in seconds, without its descendants, by its number. */
  each: ReadonlyMap<number, number>;
};

type Process = {
  parent: number;
  memory: number;
  /** Of itself alone, and of descendants that have ended and that it waited for. */
  own: number;
  ended: number;
};

const PAGE = 4096;
/** Clock ticks a second, as Linux reports processor time. */
const TICKS = 100;

/** One process from `/proc/<pid>/stat`; null where it has ended. Fields are counted as in proc(5), from the state, which is the third. */
async function processOf(pid: number): Promise<Process | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const number = (field: number) => Number(fields[field - 3]);
  return {
    parent: number(4),
    memory: number(24) * PAGE,
    own: (number(14) + number(15)) / TICKS,
    ended: (number(16) + number(17)) / TICKS,
  };
}

/** What a process and its descendants take now; null on systems without `/proc`, or when it has ended. */
export async function usageOf(pid: number): Promise<Usage | null> {
  const entries = await readdir('/proc').catch(() => []);
  const pids = entries.map(Number).filter(Number.isInteger);
  const processes = new Map<number, Process>();
  for (const [i, process] of (await Promise.all(pids.map(processOf))).entries()) if (process) processes.set(pids[i] as number, process);
  if (!processes.has(pid)) return null;
  const each = new Map<number, number>();
  const sum = { memory: 0, cpu: 0 };
  for (const [candidate, { memory, own, ended }] of processes) {
    if (!descends(candidate, pid, processes)) continue;
    sum.memory += memory;
    sum.cpu += own + ended;
    each.set(candidate, own);
  }
  return { ...sum, each };
}

function descends(pid: number, ancestor: number, processes: ReadonlyMap<number, Process>): boolean {
  for (let at: number | undefined = pid; at; at = processes.get(at)?.parent) if (at === ancestor) return true;
  return false;
}

/** What a process runs: the name of its script, else of its program; null where it has ended. */
export async function programOf(pid: number): Promise<string | null> {
  const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0').filter(Boolean);
  const script = words.find((word, at) => at > 0 && /\.[cm]?[jt]s$/.test(word));
  const name = script ?? words[0];
  return name === undefined ? null : basename(name);
}
