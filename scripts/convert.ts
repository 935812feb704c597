/** `npm run convert`: sources to records and pages. */
import { setFlagsFromString } from 'node:v8';
import { launch } from './lib/terminal/launch.ts';

/*
 * Without the last of V8's compilers: it makes reading, which is many small functions around text search, a seventh faster, and takes two seconds of
 * processor time in each thread for it, which some 1,200 reports of a thread give back. To be set before code is compiled and kept.
 */
setFlagsFromString('--no-turbofan');

await launch(async () => (await import('./lib/convert/command.ts')).convertCommand);
