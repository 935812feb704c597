import { offerTools } from '../shell/browser/page.ts';
import { addressed } from '../ui/browser/address.ts';
import { copyButtons } from '../ui/browser/clipboard.ts';
import { offer } from '../ui/browser/site.ts';
import { bringStyle } from '../ui/browser/style.ts';
import { citeReport } from './browser/cite.ts';
import { dimShared } from './browser/dim-shared.ts';
import { openFigures } from './browser/figure-links.ts';
import { sharedLinks } from './browser/find-shared-links.ts';
import { lights } from './browser/light.ts';
import { placeLinks, tellOfCopies } from './browser/place-links.ts';
import { READING_STYLE } from './browser/reading-style.ts';
import { tellRetired } from './browser/retired.ts';
import { citeCopies } from './browser/source.ts';

bringStyle(READING_STYLE);
offerTools();
openFigures();

const article = document.querySelector('.text');
const light = lights();

for (const type of ['pointerover', 'focusin']) article?.addEventListener(type, (event) => light(event.target as Element));
article?.addEventListener('pointerleave', () => light(null));
/** Following a figure, or its line in the note, is reading it, too. */
const lightTarget = () => light(addressed(location.hash));
addEventListener('hashchange', lightTarget);
lightTarget();
// The hand that called this script may lie on a figure.
const touched = article?.querySelector('.q:hover, .text div[id] p a:hover, .q:focus');
if (touched) light(touched);
addEventListener('hashchange', () => void tellRetired());
void tellRetired();
if (article) citeCopies(article);
// The card tells what the line of a note tells: the keyboard stops at a figure once.
if ('showPopover' in HTMLElement.prototype)
  for (const line of document.querySelectorAll<HTMLElement>('.text div[id] p a')) line.tabIndex = -1;

copyButtons();
placeLinks();
tellOfCopies();
citeReport();
dimShared();
sharedLinks();
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) button.addEventListener('click', () => print());
offer('reading', true);
