import { learntOf } from '../../../compare/learnt.ts';
import type { ComparisonMatrix } from '../../../compare/matrix.ts';
import { type CompareState, DEFAULT_STATE, writeState } from '../../../compare/state.ts';
import { html, type Markup } from '../../../text/html.ts';
import { addChartTools } from '../../charts/browser/chart-tools.ts';
import { copyText, tell } from '../../ui/browser/clipboard.ts';
import { patch } from '../../ui/browser/patch.ts';
import { learntMarkup } from '../learnt.ts';
import { FITTING, matrixTable } from '../matrix-table.ts';
import { chartedRows } from '../row-charts.ts';
import { compareWords } from '../words.ts';
import { focusIn } from './focus.ts';
import type { CompareModel } from './model.ts';
import { addFailures, drawNotices } from './notices.ts';
import { drawCharts } from './row-charts.ts';
import { closeSentence, openPop, openSentence } from './sentence.ts';
import { openSets } from './sets.ts';
import { setupIn } from './setup.ts';
import { linkOf, take } from './take.ts';

/** The page as it was built: what it says of the default is not worked out again. */
type Built = { title: string; learnt: string };

/** Places of the page that a script draws. */
export type Places = Record<'setup' | 'table' | 'charts' | 'learnt', HTMLElement>;

/** Those places; null on a page without reports. */
export function placesOf(): Places | null {
  const [setup, table, charts, learnt] = ['setup', 'matrix', 'charts', 'learnt'].map((id) => document.getElementById(id));
  return setup && table && charts && learnt ? { setup, table, charts, learnt } : null;
}

/** What may be learnt from a matrix, in the words of the page. */
function learntOfView(matrix: ComparisonMatrix, { lang, view, measures }: CompareModel): Markup {
  return learntMarkup(learntOf(matrix.rows), {
    lang,
    name: (id) => measures.get(id)?.[lang] ?? id,
    page: view.page,
    districts: matrix.districts.length,
    all: false,
  });
}

/** The comparison of a page: draws its state, keeps it in the address, and answers the reader. */
export class Comparison {
  readonly #model: CompareModel;
  readonly #places: Places;
  readonly #built: Built;
  readonly #drawControls: ReturnType<typeof setupIn>;
  #state: CompareState = DEFAULT_STATE;
  /** Number of the newest change: what an older one brings late is not drawn. */
  #turn = 0;

  constructor(model: CompareModel, places: Places) {
    this.#model = model;
    this.#places = places;
    this.#built = { title: this.#title?.textContent ?? '', learnt: places.learnt.innerHTML };
    const w = compareWords(model.lang);
    this.#drawControls = setupIn(places.setup, model, {
      change: (next) => void this.change(next),
      take: (form, button) => void this.#taken().then((taken) => take(form, taken, button)),
      sets: () => openSets(model, this.#state),
      link: async (button) => {
        if (await copyText(linkOf({ model, state: this.#state }))) tell(button, w.copied);
      },
    });
  }

  get #title(): HTMLElement | null {
    return document.querySelector<HTMLElement>('main h1');
  }

  async #taken() {
    await this.#model.load(this.#state);
    return { model: this.#model, state: this.#state, matrix: this.#model.matrix(this.#state) };
  }

  /** Reads the address. Where nothing can be loaded the page stays as it was built, and says so. */
  async #read(): Promise<CompareState> {
    const { state, problems } = await this.#model.read(location.search).catch(() => ({ state: DEFAULT_STATE, problems: [] }));
    this.#state = state;
    drawNotices(problems, this.#model);
    return state;
  }

  /** Shows what the address asks for; the default is on the page already. */
  async begin(): Promise<void> {
    const state = await this.#read();
    if (writeState(state) !== '') return this.#show();
    addChartTools(this.#places.charts, this.#model.lang);
    const charted = [...this.#places.charts.querySelectorAll<HTMLElement>('figure[data-chart]')].map(({ dataset }) => dataset.chart ?? '');
    this.#drawControls({ state, charted });
  }

  /** Goes on to another state, which the back button leaves again. */
  async change(next: CompareState): Promise<void> {
    const { payload } = this.#model;
    const state = next === DEFAULT_STATE ? next : this.#model.filled(next);
    const query = next === DEFAULT_STATE ? '' : writeState(state, payload.edition.data);
    history.pushState(null, '', `${location.pathname}${query}`);
    this.#state = state;
    drawNotices([], this.#model);
    await this.#show();
  }

  /** Follows the back button. */
  async back(): Promise<void> {
    await this.#read();
    await this.#show();
  }

  async #show(): Promise<void> {
    closeSentence();
    const own = ++this.#turn;
    const focus = focusIn(this.#places.setup);
    await this.#model.load(this.#state);
    if (own !== this.#turn) return;
    this.#draw(own);
    focus();
  }

  #draw(own: number): void {
    const { table, charts, learnt } = this.#places;
    const model = this.#model;
    const w = compareWords(model.lang);
    const matrix = model.matrix(this.#state);
    const rows = matrix.rows.length + matrix.themes.length + matrix.claims.length;
    const empty = rows === 0 || matrix.districts.length === 0;
    patch(table, [
      empty ? { key: 'empty', markup: html`<p class="empty">${w.empty}</p>` } : matrixTable(matrix, model.viewOf(this.#state)),
    ]);
    table.classList.toggle('many', matrix.districts.length > FITTING);
    const title = this.#title;
    const isDefault = writeState(this.#state) === '';
    if (title) title.textContent = isDefault ? this.#built.title : w.heading(matrix.districts.length, rows);
    learnt.innerHTML = isDefault ? this.#built.learnt : learntOfView(matrix, model).text;
    const caption = document.getElementById('caption');
    if (caption) caption.textContent = w.caption(matrix.reports);
    drawCharts(charts, matrix, { model, state: this.#state }, () => own === this.#turn);
    this.#drawControls({ state: this.#state, charted: chartedRows(matrix).map((row) => row.indicator) });
    addFailures(model);
  }

  /** Opens the sentence of a value in place, where that is what was clicked. */
  clicked(event: MouseEvent): void {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('[data-matrix] a[data-value], [data-matrix] a[data-said]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      void this.#taken().then(({ matrix }) => openSentence(link, this.#model, matrix));
    } else if (!openPop()?.contains(target)) closeSentence();
  }
}
