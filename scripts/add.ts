/** `npm run add`: take reports in. */
import { addCommand } from './lib/add/command.ts';
import { runCommand } from './lib/terminal/run-command.ts';

await runCommand(addCommand);
