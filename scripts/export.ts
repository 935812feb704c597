/** `npm run export`: the whole site as a folder and a zip that open from a disk. */
import { launch } from './lib/terminal/launch.ts';

await launch(async () => (await import('./lib/export/command.ts')).exportCommand);
