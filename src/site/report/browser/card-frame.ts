import { html, type Markup } from '../../../text/html.ts';
import { reviewedWords } from '../../reviewed/words.ts';
import { copyButton } from '../../ui/browser/clipboard.ts';
import { element } from '../../ui/browser/dom.ts';
import { bringStyle } from '../../ui/browser/style.ts';
import { cardWords } from '../card-words.ts';
import { CARD_STYLE } from './card-style.ts';
import { copyCitation, showReferences } from './cite-figure.ts';

const w = cardWords('zh');

/** Words of the page itself: the title of one of its sections; empty where it has no such section. */
const titleOf = (section: string): string => document.querySelector(`#${section} h2`)?.textContent ?? '';

const partMarkup = (name: string, title: string, list: 'p' | 'ul'): Markup =>
  html`<div data-of="${name}"><p class="label">${title}</p>${list === 'p' ? html`<p></p>` : html`<ul></ul>`}</div>`;

/** The part with which a reader tells of a mistake at the figure: the ways to send it are those of the page. */
function mistakeMarkup(): Markup {
  const words = reviewedWords('zh').wrong;
  const { contact, issues } = document.querySelector<HTMLElement>('.wrong[data-version]')?.dataset ?? {};
  return html`<details class="cite" data-of="wrong"><summary>${words.here}</summary><pre id="wrong-here" tabindex="0"></pre><p class="chips acts">${contact && html`<a class="btn mail" href="mailto:${contact}">${words.mail}</a>`}${issues && html`<a class="btn ghost issue" href="${issues}" rel="external noreferrer">${words.issue}</a>`}<button class="btn ghost copy" type="button" data-copy="wrong-here">${words.copy}</button></p></details>`;
}

function cardMarkup(): Markup {
  return html`<div id="card" popover="auto" role="dialog" aria-label="${w.title}" lang="zh-Hans"><button class="x" type="button">${w.close}</button><p class="big"></p><p class="nm"></p><p class="fl"></p>${partMarkup('meaning', w.meaning, 'p')}${partMarkup('checks', titleOf('checks'), 'ul')}${partMarkup('evidence', w.evidence, 'ul')}${partMarkup('reference', titleOf('reference'), 'ul')}${mistakeMarkup()}<p class="chips acts"><a class="btn ghost peers">${w.others}</a><button class="btn ghost copy-figure" type="button" data-done="${w.copied}" data-failed="${w.notCopied}">${w.cite}</button><button class="btn ghost cite-figure" type="button" data-failed="${w.notCopied}">${w.forms}</button></p></div>`;
}

let card: HTMLElement | null = null;
/**
 * The card of a figure: what it says, how it was read, what it counts, whether it holds, who else states it. One for the page, made when the first is
 * opened, and filled in for each.
 */
export function cardOfPage(): HTMLElement {
  if (card) return card;
  bringStyle(CARD_STYLE);
  const made = element(cardMarkup());
  document.querySelector('main')?.append(made);
  made.querySelector('.x')?.addEventListener('click', () => made.hidePopover());
  for (const button of made.querySelectorAll<HTMLButtonElement>('[data-copy]')) copyButton(button);
  copyCitation(made);
  showReferences(made);
  card = made;
  return made;
}
