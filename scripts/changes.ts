/** `npm run changes`: what a change does to the readings. */
import { launch } from './lib/terminal/launch.ts';

await launch(async () => (await import('./lib/changes/command.ts')).changesCommand);
