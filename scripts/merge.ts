/** `npm run merge`: shards of a corpus, converted apart, into one folder. */
import { launch } from './lib/terminal/launch.ts';

await launch(async () => (await import('./lib/merge/command.ts')).mergeCommand);
