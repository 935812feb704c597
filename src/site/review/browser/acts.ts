import type { FigureReading } from '../../../model/review.ts';
import { html } from '../../../text/html.ts';
import { differences, FIELD_IDS, type FieldId } from '../fields.ts';
import { keyList } from '../page.ts';
import { isDone } from '../queues.ts';
import { togetherWith } from '../together.ts';
import { type Answer, type DeskItem, isFigureReading, type QueueName } from '../wire.ts';
import { changeName, reviewWords } from '../words.ts';
import { showWords, writeWords } from './dialogs.ts';
import { draw, sayCurrent, shortLabel } from './draw.ts';
import { chooseIndicator, editField, editHead } from './editors.ts';
import { begin, goOn, goTo, refresh, rename, renew } from './moves.ts';
import { server } from './server.ts';
import { answerOf, type Current, currentOf, isHidden, measureName, readingNow, type State } from './state.ts';
import { Writer } from './writer.ts';

/** Everything a person can do at the desk, by its name. */
export class Acts {
  readonly #state: State;
  readonly #writer: Writer;
  /** Items that were left for later in this round. */
  readonly #later = new Set<string>();

  constructor(state: State) {
    this.#state = state;
    const w = reviewWords(state.lang);
    this.#writer = new Writer(state.reports, {
      saving: () => this.#saved(w.saving),
      saved: ({ report, act }) => {
        state.acts.push(act);
        for (const item of report.items) state.pending.delete(`${report.id} ${item.key}`);
        renew(state, report);
        this.#saved(`✓ ${w.saved}`);
      },
      overtaken: (report, keys) => {
        for (const key of keys) state.pending.delete(`${report.id} ${key}`);
        renew(state, report);
        this.#saved(`✓ ${w.saved}`);
        this.tell(w.told.elsewhere);
        this.#goTo(report.id, keys[0]);
      },
      failed: (message) => {
        state.pending.clear();
        this.#saved(`${w.notSaved}: ${message}`, true);
        this.tell(`${w.notSaved}: ${message}`);
        draw(state);
      },
    });
  }

  /** Counts a press. */
  press = (): void => {
    this.#state.round.keys++;
  };

  /** Says something for a while, at the foot and to a screen reader. */
  tell(words: string): void {
    const toast = document.getElementById('toast');
    if (!toast) return;
    toast.textContent = words;
    toast.hidden = false;
    clearTimeout(this.#hiding);
    this.#hiding = setTimeout(() => {
      toast.hidden = true;
    }, 4000);
  }
  #hiding: ReturnType<typeof setTimeout> | undefined;

  #saved(words: string, bad = false): void {
    const place = document.getElementById('saved');
    if (!place) return;
    place.textContent = words;
    place.classList.toggle('bad', bad);
  }

  get #w() {
    return reviewWords(this.#state.lang);
  }

  /** The item in question, where reviews of its report can be written. */
  get #current(): Current | null {
    const current = currentOf(this.#state);
    return current?.report.broken ? null : current;
  }

  #goTo(report: string, key: string | undefined): void {
    const at = this.#state.entries.findIndex((entry) => entry.report === report && entry.key === key);
    if (at >= 0) void goTo(this.#state, at);
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
    this.tell(`${words} · ${this.#w.told.undo}`);
    if (!(await goOn(state, this.#later))) this.#finished();
  }

  #finished(): void {
    const { keys, items, since } = this.#state.round;
    if (items === 0) return;
    const minutes = ((Date.now() - since) / 60_000).toFixed(1);
    this.tell(`${this.#w.finished}: ${this.#w.finishedNote(items, keys, (keys / items).toFixed(2), minutes)}`);
  }

  /** ↵: in a blind round first uncovers, else confirms or corrects. */
  async ok(): Promise<void> {
    const current = this.#current;
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
    this.tell(same ? this.#w.blindSame : this.#w.blindShown);
    sayCurrent(state);
  }

  /** ⇧↵: confirms every figure of the sentence, or field of the head, that this person has not answered, with what was corrected of them. */
  async together(): Promise<void> {
    const current = this.#current;
    if (!current || isHidden(this.#state, current)) return;
    const { report, item } = current;
    const group = togetherWith(report, item);
    const open = group.filter(
      (one) => one.key === item.key || (!isDone(one, this.#state.by) && !this.#state.pending.has(`${report.id} ${one.key}`)),
    );
    const answers = open.map((one) => answerOf(this.#state, { report, item: one, id: `${report.id} ${one.key}` }));
    await this.#record(current, answers, this.#w.told.confirmed(this.#w.told.several(answers.length)));
  }

  async bad(): Promise<void> {
    const current = this.#current;
    if (!current || current.item.kind === 'report') return;
    const { item } = current;
    // A field of the head is never no field: it has no value.
    const answer: Answer =
      item.kind === 'document'
        ? { key: item.key, verdict: 'corrected', reading: null }
        : { key: item.key, verdict: 'rejected', ...this.#settling() };
    await this.#record(current, [answer], this.#w.told[answer.verdict](shortLabel(this.#state, item)));
  }

  async dispute(): Promise<void> {
    const current = this.#current;
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

  async later(): Promise<void> {
    const current = currentOf(this.#state);
    if (!current) return;
    this.#later.add(current.id);
    if (!(await goOn(this.#state, this.#later))) {
      this.#later.clear();
      await goTo(this.#state, (this.#state.at + 1) % Math.max(1, this.#state.entries.length));
    }
  }

  back(): Promise<void> {
    return goTo(this.#state, this.#state.at - 1);
  }

  async undo(): Promise<void> {
    const state = this.#state;
    const current = currentOf(state);
    if (current && state.drafts.delete(current.id)) {
      keepDrafts(state);
      draw(state);
      return this.tell(this.#w.told.undone);
    }
    const act = state.acts.pop();
    if (act === undefined) return this.tell(this.#w.told.nothing);
    try {
      const { report, keys } = await server.undo(act);
      state.round.items = Math.max(0, state.round.items - keys.length);
      renew(state, report);
      this.tell(this.#w.told.undone);
      this.#goTo(report.id, keys[0]);
    } catch (error) {
      this.tell((error as Error).message);
    }
  }

  /** Opens the editor of a field. */
  async edit(field: FieldId): Promise<void> {
    const current = this.#current;
    if (!current) return;
    const state = this.#state;
    const { item, id } = current;
    state.field = field;
    draw(state);
    if (item.kind === 'document') {
      const value = await editHead(item.field, item.value, state, this.press);
      if (value !== undefined) this.#draft(id, { other: value });
    }
    if (item.kind === 'line') {
      const words = current.report.text.slice(item.span.start, item.span.end);
      const value = await editHead('', words, state, this.press);
      if (value !== undefined) this.#draft(id, { other: value });
    }
    if (item.kind !== 'figure') return;
    const reading = readingNow(state, { ...current, item });
    const set = await editField(field, { state, reading, raw: item.raw, near: item.near, onKey: this.press });
    if (set) this.#draft(id, { figure: { ...state.drafts.get(id)?.figure, ...set } });
  }

  #draft(id: string, draft: { figure?: Partial<FigureReading>; other?: string | number | null | { measures: string[] } }): void {
    this.#state.drafts.set(id, draft);
    keepDrafts(this.#state);
    draw(this.#state);
  }

  find(): Promise<void> {
    return this.edit('indicators');
  }

  /** ↑↓: marks the field before or after, and with it the words it rests on. */
  field(step: number): void {
    const state = this.#state;
    const at = state.field === null ? (step > 0 ? -1 : 0) : FIELD_IDS.indexOf(state.field);
    state.field = FIELD_IDS[(at + step + FIELD_IDS.length) % FIELD_IDS.length] ?? null;
    draw(state);
  }

  /** 1 2 3: takes the side of a reviewer where two differ; takes a measure from a problem or puts it back. */
  async digit(digit: number): Promise<void> {
    const current = this.#current;
    if (!current) return;
    const { item, id } = current;
    if (item.kind === 'problem') return this.#measure(id, item.measures.map(measureName), digit - 1);
    const side = item.said.filter(({ by }) => by !== 'authors')[digit - 1];
    if (this.#state.queue !== 'split' || !side || digit > 2) return;
    const answer: Answer = this.#taking(item, side);
    await this.#record(current, [answer], this.#w.told[answer.verdict](shortLabel(this.#state, item)));
  }

  /** The answer that takes what one of two reviewers said. */
  #taking(item: DeskItem, side: DeskItem['said'][number]): Answer {
    const { key } = item;
    if (side.verdict !== 'corrected' || item.kind !== 'figure' || !isFigureReading(side.reading)) {
      const reading = side.verdict === 'corrected' ? { reading: side.reading } : {};
      return { key, verdict: side.verdict, ...reading, settles: true };
    }
    const { reading } = side;
    const wrong = differences(item.reading, reading);
    return { key, verdict: 'corrected', reading: Object.fromEntries(wrong.map((field) => [field, reading[field]])), settles: true };
  }

  #measure(id: string, all: readonly string[], at: number): void {
    const title = all[at];
    if (title === undefined) return;
    const draft = this.#state.drafts.get(id)?.other;
    const kept = typeof draft === 'object' && draft !== null ? draft.measures : all;
    const measures = kept.includes(title) ? kept.filter((one) => one !== title) : all.filter((one) => one === title || kept.includes(one));
    this.#draft(id, { other: { measures } });
  }

  /** N: adds a figure that the program did not read, in the passage in question. */
  async add(): Promise<void> {
    const current = this.#current;
    if (!current?.item.span) return;
    const { report, item } = current;
    const start = item.span?.start ?? 0;
    const passage = report.passages.find((one) => start >= one.start && start < one.end) ?? { start: 0, end: report.text.length };
    const placeOf = (words: string) => {
      const inside = report.text.slice(passage.start, passage.end);
      const at = inside.indexOf(words);
      return words !== '' && at >= 0 && inside.indexOf(words, at + 1) < 0 ? passage.start + at : null;
    };
    const words = await writeWords({
      title: this.#w.added,
      note: this.#w.addedHint,
      value: '',
      check: async (typed) => {
        if (placeOf(typed) === null) return this.#w.addedNot;
        return (await server.parse(typed)) === null ? `“${typed}” ${this.#w.editorWrong}` : null;
      },
      onKey: this.press,
      take: this.#w.take,
      close: this.#w.close,
    });
    const at = words === null ? null : placeOf(words);
    const parsed = words === null ? null : await server.parse(words);
    if (words === null || at === null || parsed === null) return;
    const reading = {
      ...parsed,
      direction: null,
      indicators: [],
      stage: null,
      period: null,
      status: 'actual',
      scope: 'district',
      place: null,
    };
    const span = { start: at, end: at + words.length };
    void this.#writer.write(report.id, this.#state.by, [{ key: 'new', verdict: 'corrected', span, reading }]);
    this.tell(this.#w.told.corrected(words));
  }

  /** A: asks for a second opinion; once there is one, takes it as a draft that ↵ then records. */
  async opinion(): Promise<void> {
    const current = this.#current;
    const state = this.#state;
    if (current?.item.kind !== 'figure' || state.start.model === null || isHidden(state, current)) return;
    const { id, report, item } = current;
    const known = state.proposals.get(id);
    if (known) {
      const set = Object.fromEntries(Object.entries(known.fields).map(([field, { value }]) => [field, value]));
      return this.#draft(id, { figure: { ...state.drafts.get(id)?.figure, ...set } });
    }
    this.tell(`${this.#w.opinionAsking} ${state.start.model}`);
    try {
      state.proposals.set(id, await server.opinion(report.id, item.key));
      draw(state);
    } catch (error) {
      this.tell((error as Error).message);
    }
  }

  blind(): void {
    this.#state.blind = !this.#state.blind;
    draw(this.#state);
    this.tell(`${this.#w.blind}: ${this.#state.blind ? '✓' : '—'}`);
  }

  async keys(): Promise<void> {
    await showWords(this.#w.keysTitle, keyList(this.#state.lang), this.#w.close);
  }

  async queue(name: QueueName): Promise<void> {
    this.#later.clear();
    await begin(this.#state, name);
    if (name === 'indicator' && this.#state.indicator === null) await this.indicator();
  }

  async indicator(): Promise<void> {
    const chosen = await chooseIndicator(this.#state, [], null, this.press);
    if (!chosen) return;
    this.#state.indicator = chosen.value;
    await begin(this.#state, 'indicator');
  }

  async report(id: string): Promise<void> {
    this.#state.report = id === '' ? null : id;
    await this.queue(this.#state.queue);
  }

  async paste(): Promise<void> {
    const text = await writeWords({
      title: this.#w.paste,
      note: this.#w.pasteHint,
      value: '',
      long: true,
      check: async (words) => (words === '' ? this.#w.editorWrong : null),
      onKey: this.press,
      take: this.#w.take,
      close: this.#w.close,
    });
    if (text === null) return;
    const { taken, unplaced } = await server.paste(text);
    this.#state.reports.clear();
    await this.queue('messages');
    this.tell([this.#w.pasted(taken), unplaced > 0 && this.#w.notTaken(unplaced)].filter(Boolean).join(' · '));
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
    const place = document.getElementById('by');
    if (place) place.textContent = state.by;
    draw(state);
  }

  /** What the desk's program says while the page is open. */
  async heard(event: Parameters<Parameters<typeof server.listen>[0]>[0]): Promise<void> {
    if (event === null) return this.#saved(this.#w.offline, true);
    if (event.type === 'reports') return refresh(this.#state, event.ids);
    if (event.type === 'renamed') return rename(this.#state, event.from, event.to);
    if (event.type === 'converting') return this.#saved(`${this.#w.converting} …`);
    const { changes, failures } = event;
    const [failure] = failures;
    if (failure) return this.#saved(`${this.#w.told.failedConvert}: ${failure.file}: ${failure.message}`, true);
    this.#saved(`✓ ${this.#w.saved}`);
    if (changes.length === 0) return;
    const list = html`<ul class="kt">${changes.map((one) => html`<li><b>${changeName(one.kind, this.#state.lang)}</b><span>${one.report} ${one.words}</span></li>`)}</ul>`;
    this.#changed = { words: this.#w.told.changed(changes.length), list };
    this.#saved(`✓ ${this.#w.saved} · ${this.#w.told.changed(changes.length)}`);
  }
  #changed: { words: string; list: ReturnType<typeof html> } | null = null;

  /** Shows what the last conversion changed elsewhere. */
  async changes(): Promise<void> {
    if (this.#changed) await showWords(this.#changed.words, this.#changed.list, this.#w.close);
  }
}

const REVIEWER = /^\p{L}[\p{L}\p{N}._-]{0,39}$/u;
const DRAFTS = 'review-drafts';

/** Keeps what was changed and not yet recorded, for the next time the page is opened. */
function keepDrafts({ drafts }: State): void {
  try {
    localStorage.setItem(DRAFTS, JSON.stringify([...drafts]));
  } catch {
    return;
  }
}

/** Drafts of an earlier visit. */
export function keptDrafts(): State['drafts'] {
  try {
    return new Map(JSON.parse(localStorage.getItem(DRAFTS) ?? '[]'));
  } catch {
    return new Map();
  }
}
