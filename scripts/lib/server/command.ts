import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { InputError } from '../../../src/model/error.ts';
import { isFolder, ROOT } from '../content/files.ts';
import { RunError } from '../terminal/run-error.ts';
import type { Shell } from '../terminal/shell.ts';
import { basePath } from './address.ts';
import { staticServer } from './static-server.ts';

type Options = { port: number; dir: string };

/** `npm run preview`: serves the built site on this computer, under `BASE_PATH` if that is set, and prints its address. */
export function previewCommand(shell: Shell): Command {
  return new Command('npm run preview --')
    .description('Serve the built site on this computer, for this computer only.')
    .addOption(new Option('--port <n>', 'port to listen on').argParser(portOf).default(4321))
    .addOption(new Option('--dir <dir>', 'folder of the built site').default(join(ROOT, 'dist'), 'dist'))
    .action((options: Options) => preview(options, shell));
}

function portOf(given: string): number {
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535) throw new InvalidArgumentError('Expected a port from 0 to 65535.');
  return port;
}

async function preview({ port, dir }: Options, shell: Shell): Promise<void> {
  const folder = resolve(dir);
  if (!(await isFolder(folder))) throw new InputError(folder, 'There is no built site here.', 'Run npm run build first.');
  const base = basePath(process.env['BASE_PATH']);
  const server = staticServer(folder, base);
  shell.say(`http://localhost:${await listen(server, port)}${base}  (Ctrl+C ends it)`);
}

/** Listen on this computer alone; gives the port. @throws InputError where something else listens on it */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(error.code === 'EADDRINUSE' ? taken(port) : error));
    server.listen(port, 'localhost', () => {
      const address = server.address();
      listening(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function taken(port: number): RunError {
  const other = port < 65_535 ? port + 1 : port - 1;
  return new RunError(`port ${port}`, 'Something else listens on it.', `Choose another: npm run preview -- --port ${other}`);
}
