import type { ReviewedField } from '../../../model/codes.ts';
import { FIELD_IDS, type FieldId } from '../fields.ts';
import { reviewWords } from '../words.ts';
import { askForFigure } from './added-figure.ts';
import { setDraft } from './drafts.ts';
import { draw } from './draw.ts';
import { editField, editHead } from './editors.ts';
import { tell } from './notices.ts';
import { server } from './server.ts';
import { answerable, countPress, isHidden, readingNow, type State } from './state.ts';
import type { Writer } from './writer.ts';

/** What a person changes of an item before answering, and figures that are added. */
export class Edits {
  readonly #state: State;
  readonly #writer: Writer;

  constructor(state: State, writer: Writer) {
    this.#state = state;
    this.#writer = writer;
  }

  readonly #press = (): void => countPress(this.#state);

  /** Opens the editor of a field; a title, line or field of the head has one for all of it. */
  async edit(field: FieldId): Promise<void> {
    const current = answerable(this.#state);
    if (!current) return;
    const state = this.#state;
    const { item, id, report } = current;
    state.field = field;
    draw(state);
    if (item.kind === 'document') await this.#head(id, item.field, item.value);
    if (item.kind === 'line') await this.#head(id, null, report.text.slice(item.span.start, item.span.end));
    if (item.kind !== 'figure') return;
    const reading = readingNow(state, { ...current, item });
    const set = await editField(field, { state, reading, raw: item.raw, near: item.near, onKey: this.#press });
    if (set) setDraft(state, id, { figure: { ...state.drafts.get(id)?.figure, ...set } });
  }

  async #head(id: string, field: ReviewedField | null, value: string | number | null): Promise<void> {
    const other = await editHead(field, value, this.#state, this.#press);
    if (other !== undefined) setDraft(this.#state, id, { other });
  }

  /** ↑↓: marks the field before or after, and with it the words it rests on. */
  mark(step: number): void {
    const state = this.#state;
    const at = state.field === null ? (step > 0 ? -1 : 0) : FIELD_IDS.indexOf(state.field);
    state.field = FIELD_IDS[(at + step + FIELD_IDS.length) % FIELD_IDS.length] ?? null;
    draw(state);
  }

  /** N: adds a figure that the program did not read, in the passage in question. */
  async add(): Promise<void> {
    const current = answerable(this.#state);
    if (!current?.item.span) return;
    const { report, item } = current;
    const added = await askForFigure(this.#state, { report, start: item.span?.start ?? 0, onKey: this.#press });
    if (!added) return;
    void this.#writer.write(report.id, this.#state.by, [added.answer]);
    tell(reviewWords(this.#state.lang).told.corrected(added.words));
  }

  /** A: asks for a second opinion; once there is one, takes it as a draft that ↵ then records. */
  async opinion(): Promise<void> {
    const state = this.#state;
    const current = answerable(state);
    if (current?.item.kind !== 'figure' || state.start.model === null || isHidden(state, current)) return;
    const { id, report, item } = current;
    const known = state.proposals.get(id);
    if (known) {
      const set = Object.fromEntries(Object.entries(known.fields).map(([field, { value }]) => [field, value]));
      return setDraft(state, id, { figure: { ...state.drafts.get(id)?.figure, ...set } });
    }
    tell(`${reviewWords(state.lang).opinionAsking} ${state.start.model}`);
    try {
      state.proposals.set(id, await server.opinion(report.id, item.key));
      draw(state);
    } catch (error) {
      tell((error as Error).message);
    }
  }
}
