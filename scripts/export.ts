/** `npm run export`: the whole site as a folder and a zip that open from a disk. */
import { exportCommand } from './lib/export/command.ts';
import { runCommand } from './lib/terminal/run-command.ts';

await runCommand(exportCommand);
