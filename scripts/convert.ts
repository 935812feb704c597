/** `npm run convert`: sources to records and pages. */
import { convertCommand } from './lib/convert/command.ts';
import { runCommand } from './lib/terminal/run-command.ts';

await runCommand(convertCommand);
