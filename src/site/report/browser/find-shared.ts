import { html } from '../../../text/html.ts';
import { elements } from '../../ui/browser/dom.ts';
import { pageUrl } from '../../ui/browser/site.ts';
import { excerpt, telling } from '../shared.ts';

/** Names each passage of the list by its first words, a line for each, and adds a search for all that is like it. */
export function findShared(list: HTMLElement): void {
  const { own = '', more = '' } = list.dataset;
  for (const entry of list.children) {
    const lines = [...entry.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map(({ hash }) => {
      const text = document.getElementById(hash.slice(1))?.textContent ?? '';
      const search = pageUrl(`search/?q=${encodeURIComponent(`"${telling(text, own.split(' '))}"`)}`);
      return html`<p><a href="${hash}">${excerpt(text)}</a> · <a href="${search}">${more}</a></p>`;
    });
    entry.replaceChildren(...[entry.firstElementChild ?? ''].flat(), ...elements(lines));
  }
}
