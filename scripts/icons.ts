/** `node scripts/icons.ts`: draw the icons of `public/` anew from `public/favicon.svg`. */
import { join } from 'node:path';
import { writeWhole } from './lib/content/files.ts';
import { icons, PUBLIC } from './lib/icons/icons.ts';

for (const [name, bytes] of Object.entries(await icons())) writeWhole(join(PUBLIC, name), bytes);
