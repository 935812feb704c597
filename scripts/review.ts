/** `npm run review`: the review desk, at which people confirm or correct what the program read. */
import { reviewCommand } from './lib/review/command.ts';
import { runCommand } from './lib/terminal/run-command.ts';

await runCommand(reviewCommand);
