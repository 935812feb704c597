import pins from 'script:pins';
import { PIN_PLACES, PIN_STORE } from '../../passages/pin-places.ts';
import { loadScript } from './load-script.ts';

/** Whether the reader has pinned passages. */
function somethingPinned(): boolean {
  try {
    return (localStorage.getItem(PIN_STORE) ?? '[]') !== '[]';
  } catch {
    return false;
  }
}

/** Loads what pins passages when the reader comes to one, or has pinned some before. */
export function offerPins(): void {
  const controller = new AbortController();
  const load = () => {
    if (controller.signal.aborted) return;
    controller.abort();
    loadScript(pins);
  };
  if (somethingPinned()) {
    load();
    return;
  }
  const come = (target: EventTarget | null | undefined) => {
    if (target instanceof Element && target.closest(PIN_PLACES)) load();
  };
  for (const type of ['pointerover', 'focusin'])
    document.addEventListener(type, ({ target }) => come(target), { signal: controller.signal });
  // The hand that called for the scripts of a page may lie on a passage already.
  come([...document.querySelectorAll(':hover')].at(-1));
  come(document.activeElement);
}
