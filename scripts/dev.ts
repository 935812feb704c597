/** `npm run dev`: the site as it is edited. */
import { launch } from './lib/terminal/launch.ts';

await launch(async () => (await import('./lib/dev/command.ts')).devCommand);
