import { addressed } from '../ui/browser/address.ts';
import { copyButtons } from '../ui/browser/clipboard.ts';
import { alignNotes } from './browser/align-notes.ts';
import { citeChecks } from './browser/cite.ts';
import { dimShared } from './browser/dim-shared.ts';
import { figureLinks, mistakeLinks, sharedLinks } from './browser/figure-links.ts';
import { lights } from './browser/light.ts';
import { tellRetired } from './browser/retired.ts';
import { citeCopies } from './browser/source.ts';

const article = document.querySelector('.text');
const light = lights();

for (const type of ['pointerover', 'focusin']) article?.addEventListener(type, (event) => light(event.target as Element));
article?.addEventListener('pointerleave', () => light(null));
/** Following a figure, or its line in the note, is reading it, too. */
const lightTarget = () => light(addressed(location.hash));
addEventListener('hashchange', lightTarget);
lightTarget();
addEventListener('hashchange', tellRetired);
tellRetired();
if (article) {
  citeCopies(article);
  figureLinks(article);
  alignNotes();
}

copyButtons();
mistakeLinks();
citeChecks(document.getElementById('source')?.dataset['citeCheck'] ?? '');
dimShared();
sharedLinks();

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
/** Paper shows what is folded on the screen, but for figures that read as they are written. */
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not(.sn details)')) details.open = true;
});
