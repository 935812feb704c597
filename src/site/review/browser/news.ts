import { html } from '../../../text/html.ts';
import type { DeskEvent } from '../wire.ts';
import { changeName, reviewWords } from '../words.ts';
import { showWords } from './dialogs.ts';
import { refresh, rename } from './moves.ts';
import { sayStored } from './notices.ts';
import type { State } from './state.ts';

type Converted = Extract<DeskEvent, { type: 'converted' }>;

/** Brings what happens outside the page into it. */
export class News {
  readonly #state: State;
  /** What the last conversion changed elsewhere. */
  #changed: { words: string; list: ReturnType<typeof html> } | null = null;

  constructor(state: State) {
    this.#state = state;
  }

  get #w() {
    return reviewWords(this.#state.lang);
  }

  /** What the desk's program says while the page is open; null where it does not answer. */
  async heard(event: DeskEvent | null): Promise<void> {
    if (event === null) return sayStored(this.#w.offline, true);
    if (event.type === 'reports') return refresh(this.#state, event.ids);
    if (event.type === 'renamed') return rename(this.#state, event.from, event.to);
    if (event.type === 'converting') return sayStored(`${this.#w.converting} …`);
    this.#converted(event);
  }

  #converted({ changes, failures }: Converted): void {
    const [failure] = failures;
    sayStored(failure ? `${this.#w.told.failedConvert}: ${failure.file}: ${failure.message}` : `✓ ${this.#w.saved}`, failure !== undefined);
    if (failure || changes.length === 0) return;
    const words = this.#w.told.changed(changes.length);
    const rows = changes.map(
      (one) => html`<li><b>${changeName(one.kind, this.#state.lang)}</b><span>${one.report} ${one.words}</span></li>`,
    );
    this.#changed = { words, list: html`<ul class="kt">${rows}</ul>` };
    sayStored(`✓ ${this.#w.saved} · ${words}`);
  }

  /** Shows what the last conversion changed elsewhere. */
  async changes(): Promise<void> {
    if (this.#changed) await showWords(this.#changed.words, this.#changed.list, this.#w.close);
  }
}
