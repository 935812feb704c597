/** `npm run inspect`: read reports and show what was understood, without writing anything. */
import { inspectCommand } from './lib/inspect/command.ts';
import { runCommand } from './lib/terminal/run-command.ts';

await runCommand(inspectCommand);
