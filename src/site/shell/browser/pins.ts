import { PIN_PLACES, PIN_STORE } from '../../passages/pin-places.ts';
import { root } from '../../ui/browser/site.ts';

function somethingPinned(): boolean {
  try {
    return (localStorage.getItem(PIN_STORE) ?? '[]') !== '[]';
  } catch {
    return false;
  }
}

/** Loads what pins passages when the reader comes to one, or has pinned some before. */
export function offerPins(): void {
  const file = document.getElementById('main')?.dataset['pins'];
  if (!file) return;
  const controller = new AbortController();
  const load = () => {
    controller.abort();
    const script = document.createElement('script');
    script.src = `${root}assets/${file}`;
    document.head.append(script);
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
