/** `npm run sources`: look after what was taken in. */
import { launch } from './lib/terminal/launch.ts';

await launch(async () => (await import('./lib/sources/command.ts')).sourcesCommand);
