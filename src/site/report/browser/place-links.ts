import { placeWords } from '../place-words.ts';
import { citeCheck } from './cite.ts';

const w = placeWords('zh');

function linkTo(href: string, words: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = words;
  return link;
}

/** The link to the text that tells of a mistake in the check or problem that stands here. */
function wrongLink(): HTMLAnchorElement {
  const link = linkTo('#wrong', w.wrong);
  link.dataset['wrong'] = '';
  return link;
}

/** Puts links beside what stands under their words. */
function add(beside: Element | null, links: readonly HTMLAnchorElement[]): void {
  const here = document.createElement('span');
  here.className = 'note here';
  here.append(...links.flatMap((link) => [' ', link]));
  beside?.append(here);
}

/** Puts links beside every check, to its references and to tell of a mistake, and beside every problem. Without scripts there are the sections on both. */
export function placeLinks(): void {
  for (const check of document.querySelectorAll<HTMLElement>('#checks li[id]')) {
    const cite = linkTo('#cite', w.cite);
    cite.addEventListener('click', (event) => {
      event.preventDefault();
      citeCheck(check, cite).catch(() => location.assign(cite.href));
    });
    add(check.querySelector('.what'), [wrongLink(), cite]);
  }
  for (const problem of document.querySelectorAll('#problems .prob')) add(problem.querySelector('p.note'), [wrongLink()]);
}

/** Tells beside the line of the source what copying brings along, and beside the file of a report what it is for. */
export function tellOfCopies(): void {
  const told = document.createElement('p');
  told.className = 'note screen';
  told.textContent = w.figureCitation;
  document.getElementById('source')?.before(told);
  document.querySelector('a[data-file="report.html"]')?.setAttribute('title', w.oneFile);
}
