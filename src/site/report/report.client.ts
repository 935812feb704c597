import { addressed } from '../ui/browser/address.ts';
import { copyButtons } from '../ui/browser/clipboard.ts';
import { figureCitations } from './browser/cite-figure.ts';
import { citeCopies } from './browser/source.ts';

const article = document.querySelector('.text');
const offerCitation = figureCitations();

/** Mark and note of one figure light up together. Their ids differ in the first letter: `m-…` in the text, `n-…` in the note. */
function light(from: Element | null): void {
  for (const lit of document.querySelectorAll('.on')) lit.classList.remove('on');
  if (!from) return;
  const key = from.id.slice(1);
  for (const prefix of ['m', 'n']) document.getElementById(prefix + key)?.classList.add('on');
  const mark = document.getElementById(`m${key}`);
  if (mark) offerCitation(mark);
}

for (const type of ['pointerover', 'focusin']) {
  article?.addEventListener(type, (event) => light((event.target as Element).closest('.q[id], .sn .r[id]')));
}
article?.addEventListener('pointerleave', () => light(null));
/** Following a figure, or its line in the note, is reading it, too. */
function lightTarget(): void {
  light(addressed(location.hash)?.closest('.q[id], .sn .r[id]') ?? null);
}
addEventListener('hashchange', lightTarget);
lightTarget();
if (article) citeCopies(article);

copyButtons();

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
/** Paper shows what is folded on the screen. */
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
});
