/** `npm run partition`: the data package by province, for DuckDB and Spark. */
import { launch } from './lib/terminal/launch.ts';

await launch(async () => (await import('./lib/partition/command.ts')).partitionCommand);
