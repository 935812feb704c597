/** `npm run build`: sources to content, content to the site. */
import { buildCommand } from './lib/build/command.ts';
import { runCommand } from './lib/terminal/run-command.ts';

await runCommand(buildCommand);
