/** `npm run add`: take reports in. */
import { launch } from './lib/terminal/launch.ts';

await launch(async () => (await import('./lib/add/command.ts')).addCommand);
