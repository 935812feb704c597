/** `npm run preview`: serves the built site on this computer, under `BASE_PATH` if that is set, and prints its address. */
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { InputError } from '../src/reading/types.ts';
import { isFolder, ROOT } from './lib/content/files.ts';
import { basePath, staticServer } from './lib/server/static-server.ts';
import { runCommand } from './lib/terminal/console.ts';

function portOf(given: string): number {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('expected a port from 0 to 65535');
  return port;
}

const options = new Command('npm run preview --')
  .description('Serve the built site on this computer.')
  .addOption(new Option('--port <n>', 'port to listen on').argParser(portOf).default(4321))
  .addOption(new Option('--host <name>', 'address to listen on').default('localhost'))
  .addOption(new Option('--dir <dir>', 'folder of the built site').default(join(ROOT, 'dist'), 'dist'))
  .parse()
  .opts<{ port: number; host: string; dir: string }>();

await runCommand(async () => {
  const folder = resolve(options.dir);
  if (!(await isFolder(folder))) throw new InputError(folder, 'There is no built site here.', 'Run npm run build first.');
  const base = basePath(process.env.BASE_PATH);
  const server = staticServer(folder, base);
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'EADDRINUSE'
          ? new InputError(`port ${options.port}`, 'Something else listens on it.', 'Choose another: npm run preview -- --port 4322')
          : error,
      ),
    );
    server.listen(options.port, options.host, listening);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  console.log(`http://${options.host}:${port}${base}  (Ctrl+C ends it)`);
});
