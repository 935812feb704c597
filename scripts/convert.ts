/** `npm run convert`: sources to records and pages. */
import { launch } from './lib/terminal/launch.ts';

await launch(async () => (await import('./lib/convert/command.ts')).convertCommand);
