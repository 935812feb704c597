import landing from 'script:landing';
import { loadScript } from './load-script.ts';

/** Loads what marks the words that were searched for, on a report that a search led to. */
export function landOnSearch(): void {
  if (location.search.includes('q=') && document.querySelector('.text')) loadScript(landing);
}
