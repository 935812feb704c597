import type { ComparisonMatrix } from '../../../compare/matrix.ts';
import type { Quotes } from '../../../compare/payload.ts';
import { quotesOf as sentencesOf } from '../../../compare/quotes.ts';
import type { ReportHead } from '../../../compare/types.ts';
import { kindName, yearName } from '../../i18n/labels.ts';
import { copyText, tell } from '../../ui/browser/clipboard.ts';
import { element } from '../../ui/browser/dom.ts';
import { loadReport } from '../../ui/browser/reports.ts';
import { popUp, quoteMarkup } from '../sentence.ts';
import { compareWords } from '../words.ts';
import type { CompareModel } from './model.ts';
import { permanent } from './permanent.ts';

/** Sentences of a report. */
export async function quotesOf(report: string): Promise<Quotes> {
  return sentencesOf((await loadReport(report)).record);
}

/** Narrow windows show the pop-up as a sheet at their lower edge (see `value-sentence.css`). */
const SHEET = '(max-width: 74.99rem)';

/** Puts the pop-up under its cell, inside the page. */
function settle(pop: HTMLElement, anchor: HTMLElement): void {
  if (matchMedia(SHEET).matches) return;
  const box = anchor.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  pop.style.setProperty('top', `${box.bottom + scrollY + 8}px`);
  pop.style.setProperty('left', `${Math.max(16, Math.min(box.left, width - pop.offsetWidth - 16)) + scrollX}px`);
}

/** The report that a link of the matrix leads to. */
function reportOf(link: HTMLAnchorElement, cell: HTMLElement, model: CompareModel): ReportHead | undefined {
  const reports = model.districts.get(cell.dataset.district ?? '')?.reports ?? [];
  const [, linked] = /\/reports\/([^/]+)\//.exec(link.href) ?? [];
  return model.reports.get(reports.find((id) => id === linked) ?? '');
}

/** Fills the sentence in when it has come. */
async function showSentence(pop: HTMLElement, report: string, key: string, model: CompareModel): Promise<void> {
  const found = await quotesOf(report).then(
    (quotes) => quotes[key],
    () => undefined,
  );
  const quote = pop.querySelector('.quote');
  if (quote && found) quote.innerHTML = quoteMarkup(found).text;
  else if (quote) quote.textContent = compareWords(model.lang).noSentence;
  const place = pop.querySelector('[data-place]');
  if (place && found?.place) place.textContent = ` · ${found.place}`;
}

/** What is cited: the pop-up with the sentence, the button pressed, the report and the place in it. */
type Cited = { pop: HTMLElement; button: HTMLElement; head: ReportHead; href: string };

/** Copies the sentence with its source. */
async function cite({ pop, button, head, href }: Cited, model: CompareModel): Promise<void> {
  const { lang } = model;
  const w = compareWords(lang);
  const quote = pop.querySelector('.quote')?.textContent ?? '';
  const named = `${model.districts.get(head.district)?.name ?? head.district} ${kindName(head.kind, lang)}`;
  const title = await model.claims(head.id).then(
    (claims) => claims.title,
    () => named,
  );
  if (await copyText(w.citation(quote, title, yearName(head.year, lang), href))) tell(button, w.copied);
}

/** Opens the sentence of a value (or of words without a number) in place. Escape, ✕ or a click elsewhere closes it; focus goes back. */
export function openSentence(link: HTMLAnchorElement, model: CompareModel, matrix: ComparisonMatrix): void {
  closeSentence();
  const cell = link.closest<HTMLElement>('td');
  const head = cell && reportOf(link, cell, model);
  if (!head) return;
  const value = model.value(head.id, link.dataset.value ?? '');
  const pop = element(popUp(head, link.href, value, { lang: model.lang, districts: model.districts, matrix }));
  const close = pop.querySelector<HTMLElement>('.x');
  const copy = pop.querySelector<HTMLElement>('[data-cite]');
  close?.addEventListener('click', closeSentence);
  copy?.addEventListener('click', () =>
    cite({ pop, button: copy, head, href: permanent(model.payload.edition, head.id, link.hash.slice(1)) }, model),
  );
  document.body.append(pop);
  cell.classList.add('open');
  settle(pop, cell);
  close?.focus({ preventScroll: true });
  opened = { pop, cell, link };
  void showSentence(pop, head.id, value?.mention ?? link.dataset.said ?? '', model);
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
