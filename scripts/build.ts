/** `npm run build`: sources to content, content to the site. */
import { launch } from './lib/terminal/launch.ts';

await launch(async () => (await import('./lib/build/command.ts')).buildCommand);
