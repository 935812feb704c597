import pins from 'script:pins';
import { PIN_PLACES, PIN_STORE } from '../../passages/pin-places.ts';
import { loadScript } from './load-script.ts';

/** Whether the reader has pinned passages. */
export function somethingPinned(): boolean {
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
    controller.abort();
    loadScript(pins);
  };
  if (somethingPinned()) {
    load();
    return;
  }
  const come = ({ target }: Event) => {
    if (target instanceof Element && target.closest(PIN_PLACES)) load();
  };
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, come, { signal: controller.signal });
}
