import { keyList } from '../page.ts';
import type { QueueName } from '../wire.ts';
import { reviewWords } from '../words.ts';
import { showWords, writeWords } from './dialogs.ts';
import { draw } from './draw.ts';
import { chooseIndicator } from './editors.ts';
import { begin } from './moves.ts';
import { tell } from './notices.ts';
import { server } from './server.ts';
import { countPress, type State } from './state.ts';

const REVIEWER = /^\p{L}[\p{L}\p{N}._-]{0,39}$/u;

/** What a person chooses to go through, and how. */
export class Choices {
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  readonly #press = (): void => countPress(this.#state);

  get #w() {
    return reviewWords(this.#state.lang);
  }

  /** B: whether the program's answers are hidden until a figure is answered. */
  blind(): void {
    this.#state.blind = !this.#state.blind;
    draw(this.#state);
    tell(`${this.#w.blind}: ${this.#state.blind ? '✓' : '—'}`);
  }

  /** ?: what each key does. */
  async keys(): Promise<void> {
    await showWords(this.#w.keysTitle, keyList(this.#state.lang), this.#w.close);
  }

  /** Begins another queue. */
  async queue(name: QueueName): Promise<void> {
    await begin(this.#state, name);
    if (name === 'indicator' && this.#state.indicator === null) await this.indicator();
  }

  /** Asks for the indicator whose figures are to be gone through. */
  async indicator(): Promise<void> {
    const chosen = await chooseIndicator(this.#state, [], null, this.#press);
    if (!chosen) return;
    this.#state.indicator = chosen.value;
    await begin(this.#state, 'indicator');
  }

  /** Narrows the queue to a report; an empty id is all of them. */
  async report(id: string): Promise<void> {
    this.#state.report = id === '' ? null : id;
    await this.queue(this.#state.queue);
  }

  /** Takes in what readers wrote of mistakes. */
  async paste(): Promise<void> {
    const text = await writeWords({
      title: this.#w.paste,
      note: this.#w.pasteHint,
      value: '',
      long: true,
      check: async (words) => (words === '' ? this.#w.editorWrong : null),
      onKey: this.#press,
      take: this.#w.take,
      close: this.#w.close,
    });
    if (text === null) return;
    const { taken, unplaced } = await server.paste(text);
    this.#state.reports.clear();
    await this.queue('messages');
    tell([this.#w.pasted(taken), unplaced > 0 && this.#w.notTaken(unplaced)].filter(Boolean).join(' · '));
  }

  /** Asks who sits here; until that is known, nothing can be written. */
  async who(): Promise<void> {
    const state = this.#state;
    const by = await writeWords({
      title: this.#w.who,
      note: this.#w.whoNote,
      value: state.by,
      check: async (words) => (REVIEWER.test(words) ? null : this.#w.whoWrong),
      onKey: () => {},
      take: this.#w.take,
      close: this.#w.close,
    });
    if (by !== null) state.by = (await server.reviewer(by)).by;
    this.showWho();
    draw(state);
  }

  /** Shows at the head who sits here. */
  showWho(): void {
    const place = document.getElementById('by');
    if (place) place.textContent = this.#state.by;
  }
}
