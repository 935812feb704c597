import { MultiBar, Presets } from 'cli-progress';

/** Progress of a longer task. */
export type Progress = { step(): void; stop(): void };

/** Lines that a task prints where there is no terminal. */
const LINES = 10;

/** Sources below which a task is over before anyone looks. */
const SHORT = 20;

/** Show progress on standard error: a bar on a terminal, some lines elsewhere, nothing for a short task. */
export function progress(what: string, total: number): Progress {
  if (total < SHORT) return { step: () => {}, stop: () => {} };
  return process.stderr.isTTY ? bar(what, total) : lines(what, total);
}

function bar(what: string, total: number): Progress {
  const bars = new MultiBar({ format: `${what} {bar} {value}/{total} · {eta_formatted}`, hideCursor: true }, Presets.shades_grey);
  const single = bars.create(total, 0);
  return { step: () => single.increment(), stop: () => bars.stop() };
}

function lines(what: string, total: number): Progress {
  const every = Math.ceil(total / LINES);
  let done = 0;
  const step = () => {
    done++;
    if (done % every === 0 || done === total) console.error(`${what} ${done}/${total}`);
  };
  return { step, stop: () => {} };
}
