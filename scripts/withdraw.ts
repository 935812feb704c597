/** `npm run withdraw`: take a report down, and take what was withdrawn out of frozen editions. */
import { launch } from './lib/terminal/launch.ts';

await launch(async () => (await import('./lib/withdraw/command.ts')).withdrawCommand);
