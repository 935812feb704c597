import { html } from '../../text/html.ts';
import { elements } from '../ui/browser/dom.ts';
import { pageUrl } from '../ui/browser/site.ts';
import { placeFor } from './browser/places.ts';
import { storedPins } from './browser/stored-pins.ts';
import { PIN_PLACES } from './pin-places.ts';
import { isPinned, type Pin, toggled, writePins } from './pins.ts';
import { TRAY_STYLE, trayMarkup } from './tray.ts';
import { passageWords } from './words.ts';

const lang = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
const w = passageWords(lang);
let offered: Pin | null = null;
let tray: HTMLElement | undefined;

const sheet = new CSSStyleSheet();
sheet.replaceSync(TRAY_STYLE);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const [button] = elements(html`<button type="button" class="pin" data-pin-button></button>`);

function drawButton(): void {
  if (!button || !offered) return;
  const on = isPinned(storedPins.read(), offered);
  button.setAttribute('aria-pressed', String(on));
  button.setAttribute('aria-label', on ? w.unpin : w.pin);
  button.dataset['sign'] = on ? '✓' : lang === 'zh' ? '＋并排' : '＋ pin';
}

function drawTray(): void {
  const pins = storedPins.read();
  const here = document.querySelector('[data-side]') !== null;
  const address = pageUrl(`${lang === 'zh' ? '' : 'en/'}compare/passages/${writePins(pins)}`);
  const [next] = pins.length > 0 && !here ? elements(trayMarkup(pins, address, lang)) : [];
  next?.querySelector('[data-clear]')?.addEventListener('click', () => {
    storedPins.write([]);
    drawTray();
    drawButton();
  });
  tray?.remove();
  tray = next;
  if (next) document.body.append(next);
  document.body.classList.toggle('tray-open', next !== undefined);
}

/** Room that the button keeps from the edge of the window. */
const EDGE = 8;

/** Draws the button back over the end of its line where it would widen the page. */
function keepInside(made: HTMLElement): void {
  made.style.removeProperty('margin-inline-start');
  const over = made.getBoundingClientRect().right + EDGE - document.documentElement.clientWidth;
  if (over > 0) made.style.setProperty('margin-inline-start', `${-over}px`);
}

/** Puts the button where a passage ends, or behind a link to one. */
function offer(target: EventTarget | null): void {
  if (!(target instanceof Element) || !button || button.contains(target)) return;
  const found = target.closest(PIN_PLACES);
  const place = found && placeFor(found);
  if (!place) return;
  offered = place.pin;
  drawButton();
  if (place.inside) place.element.append(button);
  else place.element.after(button);
  keepInside(button);
}

button?.addEventListener('click', (event) => {
  event.preventDefault();
  event.stopPropagation();
  if (!offered) return;
  storedPins.write(toggled(storedPins.read(), offered));
  drawButton();
  drawTray();
});
for (const type of ['pointerover', 'focusin']) document.addEventListener(type, ({ target }) => offer(target));
addEventListener('storage', () => {
  drawTray();
  drawButton();
});
drawTray();
// What was come to before this script: with the keyboard, while the mouse lies anywhere, or with the mouse.
for (const target of [document.activeElement, [...document.querySelectorAll(':hover')].at(-1)]) offer(target ?? null);
