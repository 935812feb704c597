/** `npm run evaluate`: read annotated reports and measure what was read against the annotations. */
import { evaluateCommand } from './lib/evaluate/command.ts';
import { runCommand } from './lib/terminal/run-command.ts';

await runCommand(evaluateCommand);
