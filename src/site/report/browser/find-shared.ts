import { pageUrl } from '../../ui/browser/site.ts';
import { excerpt, telling } from '../shared.ts';

/** Names each passage of the list by its first words, and adds a search for all that is like it. */
export function findShared(list: HTMLElement): void {
  const { own = '', more = '' } = list.dataset;
  for (const entry of list.children) {
    const named = entry.querySelector('a');
    const text = document.getElementById(named?.hash.slice(1) ?? '')?.textContent;
    if (!named || !text) continue;
    named.textContent = excerpt(text);
    const link = document.createElement('a');
    link.href = pageUrl(`search/?q=${encodeURIComponent(`"${telling(text, own.split(' '))}"`)}`);
    link.textContent = more;
    entry.lastElementChild?.append(' · ', link);
  }
}
