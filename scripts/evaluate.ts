/** `npm run evaluate`: read annotated reports and measure what was read against the annotations. */
import { launch } from './lib/terminal/launch.ts';

await launch(async () => (await import('./lib/evaluate/command.ts')).evaluateCommand);
