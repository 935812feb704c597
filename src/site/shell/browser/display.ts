import display from 'script:display';
import { loadScript } from './load-script.ts';

/** The display settings come with their script, which is loaded when their sheet is first opened. */
export function offerDisplay(): void {
  const sheet = document.querySelector<HTMLElement>('[data-display]');
  sheet?.closest('details')?.addEventListener('toggle', () => {
    if (sheet.childElementCount === 0) loadScript(display);
  });
}
