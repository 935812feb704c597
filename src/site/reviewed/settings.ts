import { type SiteSettings, siteSchema } from '../../model/index.ts';
import { parseYaml } from '../../model/parse.ts';

const files = import.meta.glob<string>('../../../content/site.yaml', { eager: true, query: '?raw', import: 'default' });

/** Settings of the site, `content/site.yaml`; empty where there are none. @throws InputError where a value is none of its kind */
export const SETTINGS: SiteSettings = parseYaml(siteSchema, Object.values(files)[0] ?? '', 'content/site.yaml');
