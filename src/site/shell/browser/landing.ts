import { root } from '../../ui/browser/site.ts';

/** Loads what marks the words that were searched for, on a report that a search led to. */
export function landOnSearch(): void {
  const file = document.getElementById('main')?.dataset['landing'];
  if (!file || !location.search.includes('q=') || !document.querySelector('.text')) return;
  const script = document.createElement('script');
  script.src = `${root}assets/${file}`;
  document.head.append(script);
}
