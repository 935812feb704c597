import { fork } from 'node:child_process';
import { Command, InvalidArgumentError } from 'commander';
import { ROOT } from '../content/files.ts';
import type { Shell } from '../terminal/shell.ts';

type Options = { port?: number; host?: string | true; open?: boolean };

const CHILD = new URL('../build/astro-child.ts', import.meta.url);

/** Highest port there is. */
const PORTS = 65_535;

function parsePort(words: string): number {
  const port = Number(words);
  if (!Number.isInteger(port) || port < 1 || port > PORTS) throw new InvalidArgumentError(`Expected a port from 1 to ${PORTS}.`);
  return port;
}

/**
 * `npm run dev`: Astro's development server, which makes each page when it is asked for and again when content or code changed. It tells nobody that
 * it runs.
 */
export function devCommand(shell: Shell): Command {
  return new Command('npm run dev --')
    .description(
      'Serve the site as it is edited: pages are made when they are asked for, from content/ or the folder in CONTENT_DIR. Convert sources first.',
    )
    .option('--port <port>', 'port to listen at (default: 4321, or the next that is free)', parsePort)
    .option('--host [address]', 'also listen to other computers, at an address or at all')
    .option('--open', 'open the site in a browser')
    .action((options: Options) => serve(options, shell));
}

/** Arguments of Astro's own command. */
function argumentsOf({ port, host, open }: Options): string[] {
  return [
    'dev',
    ...(port ? ['--port', String(port)] : []),
    ...(host === undefined ? [] : host === true ? ['--host'] : ['--host', host]),
    ...(open ? ['--open'] : []),
  ];
}

function serve(options: Options, shell: Shell): Promise<void> {
  const child = fork(CHILD, argumentsOf(options), { cwd: ROOT, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }, stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      shell.warn(error.message);
      shell.fail();
      resolve();
    });
    child.on('close', (code) => {
      if (code) shell.fail(code);
      resolve();
    });
  });
}
