/**
 * Pages of the hosted site as pages that work from a disk: every link becomes relative and names its file, and the security policy allows
 * files, but no network.
 */
import { isSiteLink, rewriteAttributes } from './attributes.ts';

const REFRESH = /http-equiv="?refresh\b/i;
/** Browsers take no manifest from a disk, and say so. */
const MANIFEST = /rel="?manifest\b/i;
const POLICY = /http-equiv="?content-security-policy\b/i;

/** What a copy on a disk may load: its own files and inline scripts, nothing from anywhere else. */
export const OFFLINE_POLICY =
  "default-src 'self' file: data: 'unsafe-inline'; connect-src 'none'; object-src 'none'; form-action 'self' file:";

/**
 * A link from the root of the site (`/reports/x/?a#b`) as seen from a page, with the file named: `../../reports/x/index.html?a#b`.
 *
 * @param from path of the page's file, without a leading slash (`districts/330803/index.html`)
 */
export function relativeLink(link: string, from: string): string {
  const [, address = '', rest = ''] = /^\/?([^?#]*)(.*)$/.exec(link) ?? [];
  const target = address === '' || address.endsWith('/') ? `${address}index.html` : address;
  const here = from.split('/').slice(0, -1);
  const there = target.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return `${'../'.repeat(here.length - shared)}${there.slice(shared).join('/')}${rest}`;
}

/**
 * A page with all its links made relative. A policy that allows nothing from elsewhere is kept.
 *
 * @param from path of the page's file, without a leading slash
 * @param base path that the site was built for, with slashes at both ends
 */
export function relocate(html: string, from: string, base = '/'): string {
  return rewriteAttributes(html, (name, value, tag) => {
    if (name === 'content' && POLICY.test(tag)) return value.startsWith("default-src 'none'") ? value : OFFLINE_POLICY;
    const leadsOn = name === 'content' && REFRESH.test(tag) ? /^(\d+; url=)(\/.*)$/.exec(value) : null;
    if (leadsOn) return `${leadsOn[1]}${relativeLink(withoutBase(leadsOn[2] ?? '', base), from)}`;
    if (name === 'href' && MANIFEST.test(tag)) return null;
    return isSiteLink(name, value) ? relativeLink(withoutBase(value, base), from) : value;
  });
}

/** A link of the site as if it were served from the root. */
function withoutBase(link: string, base: string): string {
  return link.startsWith(base) ? link.slice(base.length - 1) : link;
}
