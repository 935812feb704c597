/** `npm run preview`: serves the built site on this computer. */
import { previewCommand } from './lib/server/command.ts';
import { runCommand } from './lib/terminal/run-command.ts';

await runCommand(previewCommand);
