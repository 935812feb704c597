import { differences } from '../fields.ts';
import { isDone } from '../queues.ts';
import { togetherWith } from '../together.ts';
import type { Answer } from '../wire.ts';
import { reviewWords } from '../words.ts';
import { answerOf, takenSide, toggled } from './answers.ts';
import { keepDrafts, setDraft } from './drafts.ts';
import { draw, sayCurrent, shortLabel } from './draw.ts';
import { goOn, goTo, goToItem, renew } from './moves.ts';
import { tell } from './notices.ts';
import { server } from './server.ts';
import { answerable, type Current, currentOf, isHidden, measureName, readingNow, type State } from './state.ts';
import type { Writer } from './writer.ts';

/** What a person answers at the desk, and how the queue goes on from there. */
export class Acts {
  readonly #state: State;
  readonly #writer: Writer;

  constructor(state: State, writer: Writer) {
    this.#state = state;
    this.#writer = writer;
  }

  get #w() {
    return reviewWords(this.#state.lang);
  }

  /** Records answers of the current report and goes on. */
  async #record(current: Current, answers: readonly Answer[], words: string): Promise<void> {
    const state = this.#state;
    for (const { key } of answers) {
      state.pending.add(`${current.report.id} ${key}`);
      state.drafts.delete(`${current.report.id} ${key}`);
      state.uncovered.delete(`${current.report.id} ${key}`);
    }
    keepDrafts(state);
    state.round.items += answers.length;
    void this.#writer.write(current.report.id, state.by, answers);
    tell(`${words} · ${this.#w.told.undo}`);
    if (!(await goOn(state))) this.#finished();
  }

  #finished(): void {
    const { keys, items, since } = this.#state.round;
    if (items === 0) return;
    const minutes = ((Date.now() - since) / 60_000).toFixed(1);
    tell(`${this.#w.finished}: ${this.#w.finishedNote(items, keys, (keys / items).toFixed(2), minutes)}`);
  }

  /** ↵: in a blind round first uncovers, else confirms or corrects. */
  async ok(): Promise<void> {
    const current = answerable(this.#state);
    if (!current) return;
    const state = this.#state;
    if (isHidden(state, current) && current.item.kind === 'figure') return this.#uncover(current as never);
    const answer = answerOf(state, current);
    await this.#record(current, [answer], this.#w.told[answer.verdict](shortLabel(state, current.item)));
  }

  #uncover(current: Parameters<typeof readingNow>[1]): void {
    const state = this.#state;
    const answered = readingNow(state, current);
    state.uncovered.set(current.id, answered);
    state.drafts.delete(current.id);
    const same = differences(answered, current.item.reading).length === 0;
    draw(state);
    tell(same ? this.#w.blindSame : this.#w.blindShown);
    sayCurrent(state);
  }

  /** ⇧↵: confirms every figure of the sentence, or field of the head, that this person has not answered, with what was corrected of them. */
  async together(): Promise<void> {
    const current = answerable(this.#state);
    if (!current || isHidden(this.#state, current)) return;
    const { report, item } = current;
    const group = togetherWith(report, item);
    const open = group.filter(
      (one) => one.key === item.key || (!isDone(one, this.#state.by) && !this.#state.pending.has(`${report.id} ${one.key}`)),
    );
    const answers = open.map((one) => answerOf(this.#state, { report, item: one, id: `${report.id} ${one.key}` }));
    await this.#record(current, answers, this.#w.told.confirmed(this.#w.told.several(answers.length)));
  }

  /** X: no figure; a field of the head is never no field: it has no value. */
  async bad(): Promise<void> {
    const current = answerable(this.#state);
    if (!current || current.item.kind === 'report') return;
    const { item } = current;
    const answer: Answer =
      item.kind === 'document'
        ? { key: item.key, verdict: 'corrected', reading: null }
        : { key: item.key, verdict: 'rejected', ...this.#settling() };
    await this.#record(current, [answer], this.#w.told[answer.verdict](shortLabel(this.#state, item)));
  }

  /** Y: leaves the reading open between reviewers. */
  async dispute(): Promise<void> {
    const current = answerable(this.#state);
    if (!current || current.item.kind === 'report') return;
    await this.#record(
      current,
      [{ key: current.item.key, verdict: 'disputed', ...this.#settling() }],
      this.#w.told.disputed(shortLabel(this.#state, current.item)),
    );
  }

  #settling(): { settles?: true } {
    return this.#state.queue === 'split' ? { settles: true } : {};
  }

  /** →: leaves the item for later; where all are left, they come again. */
  async later(): Promise<void> {
    const state = this.#state;
    const current = currentOf(state);
    if (!current) return;
    state.later.add(current.id);
    if (await goOn(state)) return;
    state.later.clear();
    await goTo(state, (state.at + 1) % Math.max(1, state.entries.length));
  }

  /** ←: the item before. */
  back(): Promise<void> {
    return goTo(this.#state, this.#state.at - 1);
  }

  /** Z: takes back the draft of the item, else what was written last. */
  async undo(): Promise<void> {
    const state = this.#state;
    const current = currentOf(state);
    if (current && state.drafts.delete(current.id)) {
      keepDrafts(state);
      draw(state);
      return tell(this.#w.told.undone);
    }
    const act = state.acts.pop();
    if (act === undefined) return tell(this.#w.told.nothing);
    try {
      const { report, keys } = await server.undo(act);
      state.round.items = Math.max(0, state.round.items - keys.length);
      renew(state, report);
      tell(this.#w.told.undone);
      await goToItem(state, report.id, keys[0]);
    } catch (error) {
      tell((error as Error).message);
    }
  }

  /** 1 2 3: takes the side of a reviewer where two differ; takes a measure from a problem or puts it back. */
  async digit(digit: number): Promise<void> {
    const current = answerable(this.#state);
    if (!current) return;
    const { item, id } = current;
    if (item.kind === 'problem') return this.#measure(id, item.measures.map(measureName), digit - 1);
    const side = item.said.filter(({ by }) => by !== 'authors')[digit - 1];
    if (this.#state.queue !== 'split' || !side || digit > 2) return;
    const answer = takenSide(item, side);
    await this.#record(current, [answer], this.#w.told[answer.verdict](shortLabel(this.#state, item)));
  }

  #measure(id: string, all: readonly string[], at: number): void {
    const title = all[at];
    if (title === undefined) return;
    const draft = this.#state.drafts.get(id)?.other;
    const kept = typeof draft === 'object' && draft !== null ? draft.measures : all;
    setDraft(this.#state, id, { other: { measures: toggled(all, kept, title) } });
  }
}
