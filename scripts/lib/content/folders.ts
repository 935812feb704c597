import { join } from 'node:path';
import { Option } from 'commander';
import { ROOT } from './files.ts';

/** The option of a command that names the folder of the sources. */
export const sourcesOption = (): Option =>
  new Option('--sources <dir>', 'folder of the sources').default(join(ROOT, 'content', 'sources'), 'content/sources');

/** The option of a command that names the folder of records and pages. */
export const contentOption = (): Option =>
  new Option('--out <dir>', 'folder that gets records/ and reports/').default(join(ROOT, 'content'), 'content');
