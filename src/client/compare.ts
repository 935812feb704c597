import { escapeXml } from '../charts/svg.ts';
import type { Matrix } from '../compare/matrix.ts';
import type { ComparePayload } from '../compare/payload.ts';
import { type CompareState, DEFAULT_STATE, type StateProblem, writeState } from '../compare/state.ts';
import { seriesChart } from '../components/charts/series-chart.ts';
import { matrixHtml } from '../components/compare/matrix-html.ts';
import { comparisonWords } from '../i18n/comparison/index.ts';
import { confirmOn, copy, make } from './compare/dom.ts';
import { downloadCsv, downloadSvg } from './compare/files.ts';
import { type CompareModel, compareModel } from './compare/model.ts';
import { closeSentence, openPop, openSentence } from './compare/sentence.ts';
import { drawSetup } from './compare/setup.ts';

const found = (id: string) => document.getElementById(id);

/** What of the address could not be followed, in words. */
function notice(problem: StateProblem, model: CompareModel): string {
  const { problems } = comparisonWords(model.lang).compare;
  return problem.kind === 'renamed' ? problems.renamed(problem.value, problem.now) : problems[problem.kind](problem.value);
}

function drawNotices(problems: readonly StateProblem[], model: CompareModel): void {
  const place = found('notices');
  if (!place) return;
  place.replaceChildren(...problems.map((problem) => make('p', {}, notice(problem, model))));
  place.hidden = problems.length === 0;
}

/** Charts of the rows that have a comparable series. */
function chartsHtml(matrix: Matrix, model: CompareModel): string {
  const w = comparisonWords(model.lang);
  const figures = matrix.rows.flatMap((row) => {
    const indicator = model.payload.indicators.find((candidate) => candidate.id === row.indicator);
    const first = row.series[0];
    if (!indicator || !first) return [];
    const values = row.cells.flatMap((cell) => cell.values.map((item) => item.value));
    const chart = seriesChart(first, values, {
      lang: model.lang,
      indicator,
      districts: model.districts,
      reports: model.reports,
      limits: [],
      place: model.view.place,
    });
    return [
      `<figure class="fig" data-chart="${row.indicator}"><h3>${escapeXml(chart.title)}</h3><p class="say">${escapeXml(chart.say)}</p>${chart.svg}<figcaption><p class="note">${escapeXml(chart.source + w.denominator(row.stated, row.of))}</p></figcaption></figure>`,
    ];
  });
  if (figures.length === 0) return '';
  return `<section class="sec"><div class="sec-head"><h2>${w.compare.charts}</h2><span class="r">${w.compare.chartsNote}</span></div><div class="two-col">${figures.join('')}</div></section>`;
}

function addChartButtons(model: CompareModel): void {
  for (const figure of document.querySelectorAll<HTMLElement>('#charts figure[data-chart]')) {
    if (figure.querySelector('button')) continue;
    figure
      .querySelector('figcaption')
      ?.append(
        make('button', { type: 'button', class: 'chip', click: () => downloadSvg(figure) }, comparisonWords(model.lang).compare.svg),
      );
  }
}

function start(model: CompareModel): void {
  const w = comparisonWords(model.lang).compare;
  const { setup, table, charts } = { setup: found('setup'), table: found('matrix'), charts: found('charts') };
  if (!setup || !table || !charts) return;
  const first = model.read(location.search);
  let state: CompareState = first.state;
  /** Number of the newest change: what an older one brings late is not drawn. */
  let turn = 0;

  const draw = (redraw: boolean) => {
    if (redraw) {
      const matrix = model.matrix(state);
      const empty = matrix.rows.length + matrix.themes.length === 0 || matrix.districts.length === 0;
      table.innerHTML = empty ? `<p class="empty">${w.empty}</p>` : matrixHtml(matrix, model.view);
      charts.innerHTML = chartsHtml(matrix, model);
      const title = document.querySelector('main h1');
      if (title) title.textContent = w.heading(matrix.districts.length, matrix.rows.length + matrix.themes.length);
      const caption = found('caption');
      if (caption) caption.textContent = w.caption(matrix.reports);
    }
    addChartButtons(model);
    drawSetup(setup, model, state, {
      change,
      csv: () => model.load(state).then(() => downloadCsv(model, model.matrix(state))),
      link: async (button) => {
        if (await copy(location.href)) confirmOn(button, w.copied);
      },
    });
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
    draw(true);
    if (focus) found(focus)?.focus();
  };

  drawNotices(first.problems, model);
  if (writeState(state) === writeState(DEFAULT_STATE)) draw(false);
  else model.load(state).then(() => draw(true));
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
