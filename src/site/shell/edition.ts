import packageJson from '../../../package.json' with { type: 'json' };
import { asset } from '../i18n/index.ts';

/** Version of program and data. */
export const VERSION = packageJson.version;

/** Address of the site with base path and closing slash; only the path where the address is not known. */
export function siteAddress(site: URL | undefined, base = asset('/')): string {
  return site ? new URL(base, site).href : base;
}

/** The same, null where the address is not known. */
export function hostedAddress(site: URL | undefined, base = asset('/')): string | null {
  return site ? siteAddress(site, base) : null;
}

/** Address of a page or file of the site, given with base path; only the path where the address is not known. */
export function fullAddress(path: string, site: URL | undefined): string {
  return site ? new URL(path, site).href : path;
}
