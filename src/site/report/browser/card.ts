import { DIRECTIONS, SCOPES, STATUSES } from '../../../model/codes.ts';
import { placeAnchor } from '../../../model/place-anchor.ts';
import type { ReviewStatus } from '../../../model/review.ts';
import { type EvidentField, evidenceOf, type FieldEvidence } from '../../../publish/evidence.ts';
import { html, type Markup } from '../../../text/html.ts';
import { directionName, periodName, placeName, scopeName, stageName, statusName } from '../../i18n/labels.ts';
import { fillWrong, wrongText } from '../../reviewed/browser/wrong.ts';
import { reviewText } from '../../reviewed/words.ts';
import { elements } from '../../ui/browser/dom.ts';
import { loadReport } from '../../ui/browser/reports.ts';
import { loadData } from '../../ui/browser/site.ts';
import { cardWords } from '../card-words.ts';
import { cardOfPage } from './card-frame.ts';
import { sentenceOf } from './cite-figure.ts';
import { checksOf, lineOf } from './figures.ts';

const w = cardWords('zh');
/** Page width up to which the card is a sheet at the foot. */
const NARROW = matchMedia('(max-width: 47.99rem)');
/** Room between a figure and its card, and between the card and the edge of the window. */
const GAP = 8;
/** Height of the header of the page, with some room. */
const HEADER = 72;

const named = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;

/** Names a code of a list; one that the list does not have stays as it is. */
function oneOf<C extends string>(codes: readonly C[], name: (code: C) => string): (code: string) => string {
  return (code) => {
    const known = codes.find((one) => one === code);
    return known ? name(known) : code;
  };
}

/** Names of the codes of a field. */
const CODES: Readonly<Record<EvidentField, (code: string) => string>> = {
  stage: (code) => stageName(code, 'zh'),
  period: (code) => periodName(code, 'zh'),
  status: oneOf(STATUSES, (code) => statusName(code, 'zh')),
  scope: oneOf(SCOPES, (code) => scopeName(code, 'zh')),
  place: (code) => placeName(code, 'zh'),
  direction: oneOf(DIRECTIONS, (code) => directionName(code, '', 'zh')),
  unit: (code) => code,
};

function fieldLine([field, code, words, from, rule]: FieldEvidence): Markup {
  const source = [from && named(w.from, from), rule && w.rule(rule)].filter(Boolean).join(' · ');
  const value = code === null ? w.untold : CODES[field](code);
  return html`<li><span class="muted">${named(w.field, field)}</span> ${value}${words && html` ← <q class="serif">${words}</q>`} <span class="note">${source}</span></li>`;
}

const ruleLine = (rule: string): Markup =>
  html`<li><span class="muted">${w.field.indicator}</span> <span class="note">${w.rule(rule)}</span></li>`;

/** Who looked at the figure, and when. */
const reviewLine = (review: ReviewStatus): Markup => html`<li>${reviewText(review, 'zh')}</li>`;

/** The parts of the card by what they are about. */
function parts(card: HTMLElement) {
  const part = (name: string) => card.querySelector<HTMLElement>(`[data-of="${name}"]`);
  const fill = (name: string, list: readonly Element[]) => {
    const place = part(name);
    if (!place) return;
    place.hidden = list.length === 0;
    place.querySelector(':scope > :is(p, ul):last-child')?.replaceChildren(...list);
  };
  return { fill };
}

function fillHead(card: HTMLElement, mark: HTMLElement): string | null {
  const line = lineOf(mark);
  const group = line?.closest('.text div[id] > div')?.querySelector<HTMLAnchorElement>(':scope > :first-child') ?? null;
  const write = (selector: string, words: string) => {
    const place = card.querySelector<HTMLElement>(selector);
    if (place) place.textContent = words;
  };
  write('.big', line?.querySelector('b')?.textContent ?? mark.textContent ?? '');
  write('.nm', group?.textContent ?? '');
  write('.fl', [line?.querySelector('i')?.textContent, line?.querySelector('s')?.textContent].filter(Boolean).join(' · '));
  const peers = card.querySelector<HTMLAnchorElement>('.peers');
  if (peers) {
    peers.hidden = !group?.href;
    peers.textContent = w.others;
    if (group?.href) peers.href = group.href;
  }
  return /indicators\/([^/]+)\//.exec(group?.href ?? '')?.[1] ?? null;
}

function fillChecks(card: HTMLElement, mark: HTMLElement): void {
  const copies = checksOf(mark.id).map((check) => {
    const copy = check.cloneNode(true) as HTMLElement;
    copy.removeAttribute('id');
    for (const part of copy.querySelectorAll('.from, .here')) part.remove();
    return copy;
  });
  parts(card).fill('checks', copies);
}

/** Definition and source of a row of the list: rows that share them with the one before do not repeat them. */
function sourceBefore(row: Element): Node[] {
  if (!row.querySelector('.of a')) return [];
  let before = row.previousElementSibling;
  while (before && !before.querySelector('.src')) before = before.previousElementSibling;
  const source = before?.querySelector('.src');
  return source ? [source.cloneNode(true)] : [];
}

/** What stands beside the figure, as the list at the end of the report has it. */
function fillReference(card: HTMLElement, mark: HTMLElement): void {
  const first = document.getElementById(`rf-${mark.id}`)?.closest('li');
  const next = first?.nextElementSibling;
  const rows = [first, next && !next.querySelector('[id]') ? next : null].filter((row) => row !== null && row !== undefined);
  const copies = rows.map((row) => {
    const copy = row.cloneNode(true) as HTMLElement;
    copy.removeAttribute('id');
    copy.querySelector('.own')?.remove();
    if (!copy.querySelector('.src')) copy.append(...sourceBefore(row));
    return copy;
  });
  parts(card).fill('reference', copies);
}

/** What is loaded when the first card opens: what indicators count, how many reports state them, and what figures rest on. */
function loaded(report: string) {
  const definitions = loadData<Readonly<Record<string, string>>>('data/definitions');
  const evidence = loadReport(report).then(({ record }) => evidenceOf(record));
  const stating = loadData<Readonly<Record<string, number>>>('data/stating');
  return { definitions, evidence, stating };
}

async function fillLoaded(card: HTMLElement, mark: HTMLElement, indicator: string | null, report: string): Promise<void> {
  const { definitions, evidence, stating } = loaded(report);
  const [meanings, counts] = await Promise.all([definitions.catch(() => null), stating.catch(() => null)]);
  if (card.dataset['of'] !== mark.id) return;
  const meaning = indicator && meanings?.[indicator];
  parts(card).fill('meaning', meaning ? elements(html`<span>${meaning}</span>`) : []);
  const peers = card.querySelector<HTMLAnchorElement>('.peers');
  if (peers && indicator && counts?.[indicator]) peers.textContent = w.othersCounted(counts[indicator]);
  const read = Object.entries((await evidence.catch(() => null)) ?? {});
  const [, found] = read.find(([id]) => placeAnchor(id) === placeAnchor(mark.id)) ?? [];
  if (!found || card.dataset['of'] !== mark.id) return;
  parts(card).fill(
    'evidence',
    elements([found.review && reviewLine(found.review), found.fields.map(fieldLine), found.rules.map(ruleLine)]),
  );
}

/** The text that tells of a mistake at this figure. */
function fillMistake(card: HTMLElement, mark: HTMLElement): void {
  const place = card.querySelector<HTMLDetailsElement>('[data-of="wrong"]');
  const read = ['.big', '.nm', '.fl'].map((part) => card.querySelector(part)?.textContent ?? '');
  const about = { place: mark.id, anchor: mark.id, quote: sentenceOf(mark), reading: read.filter(Boolean).join(' · ') };
  const text = wrongText(about);
  if (!place || !text) return;
  place.open = false;
  fillWrong(place, text);
}

/** Scrolls so that a figure stands above the sheet, below the header of the page. */
function inSight(card: HTMLElement, mark: HTMLElement): void {
  const { top, bottom } = mark.getBoundingClientRect();
  const over = Math.min(bottom + GAP - card.getBoundingClientRect().top, top - HEADER);
  if (over > 0) scrollBy(0, over);
}

function place(card: HTMLElement, mark: HTMLElement): void {
  card.style.cssText = '';
  if (NARROW.matches) {
    inSight(card, mark);
    return;
  }
  const at = mark.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const below = at.bottom + GAP + height < innerHeight;
  card.style.left = `${Math.max(GAP, Math.min(at.left, innerWidth - width - GAP))}px`;
  card.style.top = `${below ? at.bottom + GAP : Math.max(GAP, at.top - height - GAP)}px`;
}

/** Opens the card of a figure. */
export function openCard(mark: HTMLElement): void {
  const card = cardOfPage();
  const report = document.getElementById('source')?.dataset['id'] ?? '';
  card.dataset['of'] = mark.id;
  const indicator = fillHead(card, mark);
  fillChecks(card, mark);
  fillReference(card, mark);
  fillMistake(card, mark);
  for (const later of ['meaning', 'evidence']) parts(card).fill(later, []);
  void fillLoaded(card, mark, indicator, report).then(() => place(card, mark));
  mark.focus({ preventScroll: true });
  card.showPopover();
  place(card, mark);
  card.querySelector<HTMLElement>('.x')?.focus({ preventScroll: true });
}
