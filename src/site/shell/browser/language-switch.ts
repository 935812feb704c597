/** An address as far as languages are concerned: English pages stand under `/en/`, also in a copy on a disk. */
const without = (path: string) => path.replace(/\/en\//, '/').replace(/index\.html$/, '');

/**
 * Address of the same page in the other language with what the reader sees of it: query and place. Of another page, as for reports, which
 * have no other language, the address as it is.
 */
export function keptView(other: string, here: string): string {
  const [to, from] = [new URL(other, here), new URL(here)];
  if (without(to.pathname) !== without(from.pathname)) return to.href;
  to.search = from.search;
  to.hash ||= from.hash;
  return to.href;
}

/** Links to the other language lead to what is seen: views keep their choice in the address. */
export function keepView(): void {
  const keep = ({ target }: Event) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('.tools a[hreflang], .foot a[hreflang]');
    if (link) link.href = keptView(link.href, location.href);
  };
  for (const event of ['click', 'auxclick', 'contextmenu']) document.addEventListener(event, keep, true);
}
