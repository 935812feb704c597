/** Tags with their attributes, and the parts in which nothing is a tag. Text is escaped, so `<` opens a tag wherever it stands. */
const MARKUP =
  /<!--[\s\S]*?-->|(<script\b[^>]*>)[\s\S]*?<\/script>|(<style\b[^>]*>)[\s\S]*?<\/style>|<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>/g;
const ATTRIBUTE = /(\s)([\w:-]+)=(?:"([^"]*)"|([^\s"'=<>`]+))|\s[\w:-]+='[^']*'/g;
const LINKS = new Set(['href', 'src', 'action', 'poster', 'xlink:href']);

/** Whether an attribute holds the address of a place on the same site: `/…`, not `//…`, `#…` or `https:…`. */
export function isSiteLink(name: string, value: string): boolean {
  return LINKS.has(name) && value.startsWith('/') && !value.startsWith('//');
}

/**
 * A page with other values for some attributes. Text, comments and the insides of scripts and styles are left as they are.
 *
 * @param rewrite the new value of an attribute, as escaped as the old one; null takes the attribute away
 */
export function rewriteAttributes(html: string, rewrite: (name: string, value: string, tag: string) => string | null): string {
  const rewriteTag = (tag: string) =>
    tag.replace(ATTRIBUTE, (attribute: string, space: string | undefined, name: string, quoted: string | undefined, bare = '') => {
      if (space === undefined) return attribute;
      const value = quoted ?? bare;
      const next = rewrite(name, value, tag);
      if (next === null) return '';
      return next === value ? attribute : `${space}${name}="${next}"`;
    });
  return html.replace(MARKUP, (markup: string, script: string | undefined, style: string | undefined) => {
    if (markup.startsWith('<!--')) return markup;
    const opening = script ?? style;
    return opening ? rewriteTag(opening) + markup.slice(opening.length) : rewriteTag(markup);
  });
}
