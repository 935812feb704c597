import type { Content } from '../../../text/html.ts';
import { elements } from './dom.ts';

/** A field that offers options while the reader types. */
export type Offer = {
  field: HTMLInputElement;
  /** Where its options are listed. */
  list: HTMLElement;
  /** Options for what was typed, an `<li role="option">` each; none closes the list. */
  options(typed: string): readonly Content[] | Promise<readonly Content[]>;
  /** Takes an option. `pressed` is what was clicked in it; null where it was taken by Enter. */
  take(option: HTMLElement, pressed: Element | null): void;
  /** Whether Enter takes the first option where none is marked. */
  first?: boolean;
};

const OPTION = '[role="option"]:not([aria-disabled])';

/** Makes a field a combobox: arrows move, Enter takes, Escape closes. Keys that an input method is composing with are left to it. */
export class Combobox {
  readonly #offer: Offer;
  /** Place of the marked option; -1 while the field itself has the word. */
  #at = -1;
  /** Number of the newest question: options that come late are not shown. */
  #turn = 0;

  constructor(offer: Offer) {
    this.#offer = offer;
    const { field, list } = offer;
    const roles = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id };
    for (const [name, value] of Object.entries(roles)) field.setAttribute(name, value);
    this.#close();
    field.addEventListener('input', () => this.#open());
    field.addEventListener('focus', () => this.#open());
    field.addEventListener('blur', () => this.#close());
    field.form?.addEventListener('submit', () => this.#close());
    field.addEventListener('keydown', (event) => {
      if (!event.isComposing && this.#key(event.key)) event.preventDefault();
    });
    // A press must not take the focus from the field, or the list would close under it.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', ({ target }) => {
      const option = (target as Element).closest<HTMLElement>(OPTION);
      if (option) this.#take(option, target as Element);
    });
    // What was sent before this came (`defaultValue`) is on the page already.
    const sent = field.value !== '' && field.value === field.defaultValue;
    if (document.activeElement === field && !sent) void this.#open();
  }

  get #options(): HTMLElement[] {
    return [...this.#offer.list.querySelectorAll<HTMLElement>(OPTION)];
  }

  async #open(): Promise<void> {
    const own = ++this.#turn;
    const { field, list, options } = this.#offer;
    const found = elements(await options(field.value));
    if (own !== this.#turn || document.activeElement !== field) return;
    for (const [at, option] of found.entries()) option.id = `${list.id}-${at}`;
    list.replaceChildren(...found);
    this.#show(found.length > 0);
  }

  #close(): void {
    this.#turn++;
    this.#show(false);
  }

  #show(open: boolean): void {
    const { field, list } = this.#offer;
    list.hidden = !open;
    field.setAttribute('aria-expanded', String(open));
    this.#mark(-1);
  }

  #mark(at: number): void {
    const { field } = this.#offer;
    const options = this.#options;
    this.#at = at;
    for (const [index, option] of options.entries()) option.setAttribute('aria-selected', String(index === at));
    field.removeAttribute('aria-activedescendant');
    const marked = options[at];
    if (!marked) return;
    field.setAttribute('aria-activedescendant', marked.id);
    marked.scrollIntoView({ block: 'nearest' });
  }

  #take(option: HTMLElement, pressed: Element | null): void {
    this.#close();
    this.#offer.take(option, pressed);
  }

  /** Answers a key; false where it is left to the browser. */
  #key(key: string): boolean {
    const { list, first } = this.#offer;
    const options = this.#options;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      // Marking goes round: after the last option comes the field itself, then the first.
      const places = options.length + 1;
      const step = key === 'ArrowDown' ? 1 : -1;
      if (list.hidden) void this.#open();
      else this.#mark(((this.#at + 1 + step + places) % places) - 1);
      return true;
    }
    if (list.hidden) return false;
    if (key === 'Escape') this.#close();
    const option = key === 'Enter' ? options[this.#at < 0 && first ? 0 : this.#at] : undefined;
    if (option) this.#take(option, null);
    return key === 'Escape' || option !== undefined;
  }
}
