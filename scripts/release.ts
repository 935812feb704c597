/** `npm run release`: freeze an edition of the data. */
import { launch } from './lib/terminal/launch.ts';

await launch(async () => (await import('./lib/release/command.ts')).releaseCommand);
