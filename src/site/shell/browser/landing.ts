import { loadScript } from './load-script.ts';

/** Loads what marks the words that were searched for, on a report that a search led to. */
export function landOnSearch(): void {
  const file = document.getElementById('main')?.dataset['landing'];
  if (!file || !location.search.includes('q=') || !document.querySelector('.text')) return;
  loadScript(file);
}
