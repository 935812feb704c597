import display from 'script:display';
import { loadScript } from './load-script.ts';

/** The display settings come with their script, which is loaded when their sheet is first opened. */
export function offerDisplay(): void {
  const sheet = document.getElementById('display');
  const fill = () => {
    if (sheet?.childElementCount === 0) loadScript(display);
  };
  sheet?.addEventListener('beforetoggle', fill);
  if (sheet?.matches(':popover-open')) fill();
}
