/** `npm run preview`: serves the built site on this computer. */
import { launch } from './lib/terminal/launch.ts';

await launch(async () => (await import('./lib/server/command.ts')).previewCommand);
