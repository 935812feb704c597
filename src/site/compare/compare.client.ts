import type { ComparisonMatrix } from '../../compare/matrix.ts';
import type { ComparePayload } from '../../compare/payload.ts';
import { type CompareState, DEFAULT_STATE, type StateProblem, writeState } from '../../compare/state.ts';
import { html, type Markup } from '../../text/html.ts';
import { addChartTools } from '../charts/browser/chart-tools.ts';
import { copyText, tell } from '../ui/browser/clipboard.ts';
import { elements } from '../ui/browser/dom.ts';
import { patch } from '../ui/browser/patch.ts';
import { downloadCsv } from './browser/files.ts';
import { type CompareModel, compareModel } from './browser/model.ts';
import { closeSentence, openPop, openSentence } from './browser/sentence.ts';
import { setupIn } from './browser/setup.ts';
import { matrixTable } from './matrix-table.ts';
import { chartedRows, rowChart } from './row-charts.ts';
import { compareWords } from './words.ts';

const found = (id: string) => document.getElementById(id);

/** What of the address could not be followed, in words. */
function notice(problem: StateProblem, model: CompareModel): string {
  const { problems } = compareWords(model.lang);
  return problem.kind === 'renamed' ? problems.renamed(problem.value, problem.now) : problems[problem.kind](problem.value);
}

function drawNotices(problems: readonly StateProblem[], model: CompareModel): void {
  const place = found('notices');
  if (!place) return;
  place.replaceChildren(...elements(problems.map((problem) => html`<p>${notice(problem, model)}</p>`)));
  place.hidden = problems.length === 0;
}

/** Milliseconds of drawing charts after which the page is given back to the reader. */
const SLICE = 12;

/** Draws the charts of a matrix one by one while the page stays responsive; `wanted` tells whether they are still of the newest choice. */
function drawCharts(place: HTMLElement, matrix: ComparisonMatrix, model: CompareModel, wanted: () => boolean): void {
  const rows = chartedRows(matrix);
  const list = place.querySelector<HTMLElement>('.two-col');
  if (!list) return;
  place.hidden = rows.length === 0;
  const view = { ...model.view, indicators: model.measures, districts: model.districts, limits: model.limits };
  const drawn: Markup[] = [];
  const draw = () => {
    if (!wanted()) return;
    const end = performance.now() + SLICE;
    for (const row of rows.slice(drawn.length)) {
      drawn.push(rowChart(row, view));
      if (performance.now() >= end) break;
    }
    if (drawn.length < rows.length) return void setTimeout(draw);
    list.innerHTML = html`${drawn}`.text;
    addChartTools(list, model.lang);
  };
  setTimeout(draw);
}

function start(model: CompareModel): void {
  const w = compareWords(model.lang);
  const { setup, table, charts } = { setup: found('setup'), table: found('matrix'), charts: found('charts') };
  if (!setup || !table || !charts) return;
  const first = model.read(location.search);
  let state: CompareState = first.state;
  /** Rows whose values may stand side by side: those that have a chart. */
  let charted = [...charts.querySelectorAll<HTMLElement>('figure[data-chart]')].map((figure) => figure.dataset.chart ?? '');
  /** Number of the newest change: what an older one brings late is not drawn. */
  let turn = 0;

  const drawControls = setupIn(setup, model, {
    change: (next) => void change(next),
    csv: () => model.load(state).then(() => downloadCsv(model, model.matrix(state))),
    link: async (button) => {
      if (await copyText(location.href)) tell(button, w.copied);
    },
  });
  const draw = () => {
    const matrix = model.matrix(state);
    charted = chartedRows(matrix).map((row) => row.indicator);
    const empty = matrix.rows.length + matrix.themes.length === 0 || matrix.districts.length === 0;
    patch(table, [empty ? { key: 'empty', markup: html`<p class="empty">${w.empty}</p>` } : matrixTable(matrix, model.view)]);
    const title = document.querySelector('main h1');
    if (title) title.textContent = w.heading(matrix.districts.length, matrix.rows.length + matrix.themes.length);
    const caption = found('caption');
    if (caption) caption.textContent = w.caption(matrix.reports);
    const own = turn;
    drawCharts(charts, matrix, model, () => own === turn);
    drawControls({ state, charted });
  };
  const change = async (next: CompareState) => {
    const active = document.activeElement;
    /** A chip that is taken away hands the focus to the field that adds another. */
    const focus = active?.id || active?.closest<HTMLElement>('[data-add]')?.dataset.add;
    closeSentence();
    state = next;
    turn += 1;
    const own = turn;
    history.replaceState(null, '', `${location.pathname}${writeState(state)}`);
    drawNotices([], model);
    await model.load(state);
    if (own !== turn) return;
    draw();
    if (focus) found(focus)?.focus();
  };

  drawNotices(first.problems, model);
  if (writeState(state) === writeState(DEFAULT_STATE)) {
    addChartTools(charts, model.lang);
    drawControls({ state, charted });
  } else model.load(state).then(draw);
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('[data-matrix] a[data-value], [data-matrix] a[data-said]');
    if (link && !(event as MouseEvent).ctrlKey && !(event as MouseEvent).metaKey) {
      event.preventDefault();
      model.load(state).then(() => openSentence(link, model, model.matrix(state)));
    } else if (!openPop()?.contains(target)) closeSentence();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeSentence();
  });
}

const payload = globalThis.countyReports?.['data/compare'] as ComparePayload | undefined;
if (payload && payload.reports.length > 0) start(compareModel(payload, document.documentElement.lang.startsWith('en') ? 'en' : 'zh'));
