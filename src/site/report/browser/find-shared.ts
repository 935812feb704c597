import { pageUrl } from '../../ui/browser/site.ts';
import { telling } from '../shared.ts';

/** Adds to each passage of the list a search for all that is like it. */
export function findShared(list: HTMLElement): void {
  const { own = '', more = '' } = list.dataset;
  for (const entry of list.children) {
    const passage = document.getElementById(entry.querySelector('a')?.hash.slice(1) ?? '');
    if (!passage) continue;
    const link = document.createElement('a');
    link.href = pageUrl(`search/?q=${encodeURIComponent(`"${telling(passage.textContent ?? '', own.split(' '))}"`)}`);
    link.textContent = more;
    entry.lastElementChild?.append('、', link);
  }
}
