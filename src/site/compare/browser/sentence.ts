import type { Matrix } from '../../../compare/matrix.ts';
import type { Quote, Quotes } from '../../../compare/payload.ts';
import type { RuleId } from '../../../compare/rules.ts';
import { compareWords } from '../../compare/words.ts';
import { normalValue } from '../../i18n/format.ts';
import { kindName, periodName, yearName } from '../../i18n/labels.ts';
import { attributesOf, reasonWords, valueWords } from '../../indicator/value-words.ts';
import { loadData } from '../../ui/browser/site.ts';
import { confirmOn, copy, make } from './dom.ts';
import type { CompareModel } from './model.ts';

/** Sentences of a report. */
export function quotesOf(report: string): Promise<Quotes> {
  return loadData<Quotes>(`data/quotes/${report}`);
}

function marked(quote: Quote): Node[] {
  return [
    document.createTextNode(quote.text.slice(0, quote.from)),
    make('span', { class: 'q' }, quote.text.slice(quote.from, quote.to)),
    document.createTextNode(quote.text.slice(quote.to)),
  ];
}

/** Facts on a value: as written, as normalised, its year, what it may stand beside and what must be minded. */
function facts(id: string, model: CompareModel, matrix: Matrix): HTMLElement {
  const { lang } = model;
  const w = compareWords(lang);
  const value = model.value(id);
  const row = matrix.rows.find((candidate) => candidate.indicator === value?.indicator);
  const item = row?.cells.flatMap((cell) => cell.values).find((candidate) => candidate.value.id === id);
  const list = make('dl', { class: 'dl' });
  if (!value || !row || !item) return list;
  const fact = (term: string, ...words: (Node | string)[]) => list.append(make('dt', {}, term), make('dd', {}, ...words));
  fact(w.asWritten, make('span', { class: 'serif', lang: 'zh-Hans' }, value.raw));
  const period = periodName(value.period, lang);
  const beside = attributesOf({ value, flags: [] }, lang)
    .map((attribute) => attribute.words)
    .filter((words) => words !== period);
  fact(w.readAs, make('b', {}, normalValue(value, lang)), ` ${beside.join(' · ')}`);
  fact(w.period, period);
  const others = item.series === null ? [] : (row.series[item.series]?.values ?? []).filter((other) => other.district !== value.district);
  const names = others
    .slice(0, 4)
    .map((other) => `${model.districts.get(other.district)?.name ?? other.district} ${valueWords(other, lang)}`);
  fact(w.beside, names.length > 0 ? names.join('；') + (others.length > 4 ? ' …' : '') : w.besideNothing);
  if (item.flags.length > 0) fact(w.mind, reasonWords(item.flags as RuleId[], lang));
  if (item.reasons.length > 0) fact(w.apartBecause, reasonWords(item.reasons as RuleId[], lang));
  return list;
}

/** Narrow windows show the pop-up as a sheet at their lower edge (see `compare.css`). */
const SHEET = '(max-width: 74.99rem)';

/** Puts the pop-up under its cell, inside the page. */
function settle(pop: HTMLElement, anchor: HTMLElement): void {
  if (matchMedia(SHEET).matches) return;
  const box = anchor.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  pop.style.setProperty('top', `${box.bottom + scrollY + 8}px`);
  pop.style.setProperty('left', `${Math.max(16, Math.min(box.left, width - pop.offsetWidth - 16)) + scrollX}px`);
}

/** Opens the sentence of a value (or of words without a number) in place. Escape, ✕ or a click elsewhere closes it; focus goes back. */
export function openSentence(link: HTMLAnchorElement, model: CompareModel, matrix: Matrix): void {
  closeSentence();
  const { lang } = model;
  const w = compareWords(lang);
  const id = link.dataset.value;
  const value = id ? model.value(id) : undefined;
  const cell = link.closest<HTMLElement>('td');
  const report =
    value?.report ?? model.districts.get(cell?.dataset.district ?? '')?.reports.find((candidate) => link.href.includes(candidate));
  const head = report ? model.reports.get(report) : undefined;
  if (!head || !cell) return;
  const place = make('span', {});
  const quote = make('p', { class: 'quote', lang: 'zh-Hans' }, w.loading);
  const name = model.districts.get(head.district)?.name ?? head.district;
  const close = make('button', { class: 'x', type: 'button', 'aria-label': '✕', click: () => closeSentence() }, '✕');
  const cite = make('button', { type: 'button' }, w.copyCitation);
  cite.addEventListener('click', async () => {
    if (await copy(`“${quote.textContent}”（${head.title}，${yearName(head.year, 'zh')}，${link.href}）`)) confirmOn(cite, w.copied);
  });
  const pop = make(
    'div',
    { class: 'pop', role: 'dialog', 'aria-label': w.asWritten },
    close,
    make('p', { class: 'label' }, `${name} · ${kindName(head.kind, lang)} ${yearName(head.year, lang)}`, place),
    quote,
    ...(id ? [facts(id, model, matrix)] : []),
    make('p', { class: 'acts' }, make('a', { href: link.href }, w.inReport), cite),
  );
  document.body.append(pop);
  cell.classList.add('open');
  settle(pop, cell);
  close.focus({ preventScroll: true });
  opened = { pop, cell, link };
  quotesOf(head.id).then(
    (quotes) => {
      const found = quotes[value?.mention ?? link.dataset.said ?? ''];
      quote.replaceChildren(...(found ? marked(found) : [document.createTextNode(w.noSentence)]));
      if (found?.place) place.textContent = ` · ${found.place}`;
    },
    () => quote.replaceChildren(w.noSentence),
  );
}

let opened: { pop: HTMLElement; cell: HTMLElement; link: HTMLElement } | undefined;

/** Closes the open sentence, if there is one, and gives the focus back. */
export function closeSentence(): void {
  if (!opened) return;
  const { pop, cell, link } = opened;
  opened = undefined;
  const inside = pop.contains(document.activeElement);
  pop.remove();
  cell.classList.remove('open');
  if (inside) link.focus({ preventScroll: true });
}

/** The open pop-up, for clicks elsewhere. */
export function openPop(): HTMLElement | undefined {
  return opened?.pop;
}
