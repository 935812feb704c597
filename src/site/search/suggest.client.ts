import type { DirectoryEntry } from '../../search/directory.ts';
import type { Lang } from '../i18n/routes.ts';
import { pageUrl } from '../ui/browser/site.ts';
import { h } from './browser/dom.ts';
import { matchingNames } from './browser/names.ts';
import { searchWords } from './words.ts';

const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'zh';
const words = searchWords(lang);
const MOST = 8;

/** Names under one search field, after the combobox pattern: arrows move, Enter goes there, Escape closes. */
class Suggestions {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLUListElement;
  #chosen = -1;
  #asked = 0;

  constructor(field: HTMLInputElement) {
    this.#field = field;
    const id = `${field.id}-names`;
    this.#list = h('ul', { class: 'suggest', id, role: 'listbox', 'aria-label': words.names });
    this.#list.hidden = true;
    field.form?.append(this.#list);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': id,
      'aria-expanded': 'false',
    })) {
      field.setAttribute(name, value);
    }
    field.addEventListener('input', () => this.#show());
    field.addEventListener('keydown', (event) => this.#key(event));
    field.addEventListener('blur', () => setTimeout(() => this.#close(), 150));
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    void this.#show();
  }

  async #show(): Promise<void> {
    const mine = ++this.#asked;
    const entries = await matchingNames(this.#field.value, MOST).catch(() => []);
    if (mine !== this.#asked || document.activeElement !== this.#field) return;
    this.#list.replaceChildren(...entries.map((entry, i) => this.#option(entry, i)));
    this.#choose(-1);
    this.#list.hidden = entries.length === 0;
    this.#field.setAttribute('aria-expanded', String(entries.length > 0));
  }

  #option(entry: DirectoryEntry, i: number): HTMLElement {
    const name = lang === 'zh' ? (entry.zh.split(' ')[0] ?? '') : entry.en;
    const link = h(
      'a',
      { href: pageUrl(`${lang === 'zh' ? '' : 'en/'}${entry.path}`), tabindex: '-1' },
      h('b', {}, name),
      h('span', { class: 'muted' }, [words.types[entry.type], entry.note].filter(Boolean).join(' · ')),
    );
    return h('li', { role: 'option', id: `${this.#list.id}-${i}`, 'aria-selected': 'false' }, link);
  }

  #choose(index: number): void {
    const options = [...this.#list.children];
    this.#chosen = index < -1 ? options.length - 1 : index >= options.length ? -1 : index;
    options.forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === this.#chosen));
    });
    const id = options[this.#chosen]?.id;
    if (id) this.#field.setAttribute('aria-activedescendant', id);
    else this.#field.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !this.#list.hidden) {
      event.preventDefault();
      this.#close();
    }
    if (this.#list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.#choose(this.#chosen + (event.key === 'ArrowDown' ? 1 : -1));
    }
    const link = this.#list.children[this.#chosen]?.querySelector('a');
    if (event.key === 'Enter' && link) {
      event.preventDefault();
      location.assign(link.href);
    }
  }

  #close(): void {
    this.#list.hidden = true;
    this.#choose(-1);
    this.#field.setAttribute('aria-expanded', 'false');
  }
}

for (const field of document.querySelectorAll<HTMLInputElement>('form[data-suggest] input[name="q"]')) new Suggestions(field);
