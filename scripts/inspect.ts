/** `npm run inspect`: read reports and show what was understood, without writing anything. */
import { launch } from './lib/terminal/launch.ts';

await launch(async () => (await import('./lib/inspect/command.ts')).inspectCommand);
