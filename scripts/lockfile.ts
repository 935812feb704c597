/**
 * `npm run lockfile`: complete `package-lock.json`, and the locks of the packages that the main install leaves out. npm leaves out the hashes of packages for other platforms than the one it ran on; without them
 * such a package is installed unchecked. Run it after every change of a dependency.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Command } from 'commander';
import { ROOT, writeWhole } from './lib/content/files.ts';
import { PACKAGES, withoutIntegrity } from './lib/lockfile/lockfile.ts';
import { runCommand } from './lib/terminal/run-command.ts';

const run = promisify(execFile);

/** Hash of a version of a package, as the registry has it. */
async function integrityOf(name: string, version: string): Promise<string> {
  const { stdout } = await run('npm', ['view', `${name}@${version}`, 'dist.integrity'], { shell: process.platform === 'win32' });
  return stdout.trim();
}

await runCommand((shell) =>
  new Command('npm run lockfile')
    .description('Complete package-lock.json with the hashes of packages for other platforms. Asks the registry.')
    .action(async () => {
      for (const folder of PACKAGES) {
        const path = join(ROOT, folder, 'package-lock.json');
        const lock = JSON.parse(await readFile(path, 'utf8'));
        for (const { place, name, version } of withoutIntegrity(lock)) {
          lock.packages[place].integrity = await integrityOf(name, version);
          shell.say(`${name} ${version}`);
        }
        writeWhole(path, `${JSON.stringify(lock, null, 2)}\n`);
      }
    }),
);
