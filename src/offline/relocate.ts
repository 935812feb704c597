/**
 * Pages of the hosted site as pages that work from a disk: every link becomes relative and names its file, and the security policy allows
 * files, but no network.
 */

/** Tags with their attributes, and the parts in which nothing is a tag. Text is escaped, so `<` opens a tag wherever it stands. */
const MARKUP = /<!--[\s\S]*?-->|(<script\b[^>]*>)[\s\S]*?<\/script>|<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>/g;
const ATTRIBUTE = /(\s)([\w:-]+)="([^"]*)"|\s[\w:-]+='[^']*'/g;
const LINKS = new Set(['href', 'src', 'action', 'poster', 'xlink:href']);
const POLICY = /http-equiv="content-security-policy"/i;

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

/** A page with all its links made relative. Text, comments and the insides of scripts are left as they are. */
export function relocate(html: string, from: string): string {
  return html.replace(MARKUP, (markup: string, script: string | undefined) => {
    if (markup.startsWith('<!--')) return markup;
    if (script) return relocateTag(script, from) + markup.slice(script.length);
    return relocateTag(markup, from);
  });
}

function relocateTag(tag: string, from: string): string {
  const policy = POLICY.test(tag);
  return tag.replace(ATTRIBUTE, (attribute: string, space: string | undefined, name: string, value: string) => {
    if (policy && name === 'content') return `${space}content="${OFFLINE_POLICY}"`;
    const internal = LINKS.has(name) && value.startsWith('/') && !value.startsWith('//');
    return internal ? `${space}${name}="${relativeLink(value, from)}"` : attribute;
  });
}
