import { addressed } from './browser/address.ts';
import { Folds } from './browser/folds.ts';
import { matches, normalise } from './browser/narrow.ts';

/**
 * Narrows a list by typed words and by chosen values (chips or a select), one of each filter; groups without entries disappear, those with some open. An entry
 * with `data-text` is found by its own words, too.
 */
for (const form of document.querySelectorAll<HTMLElement>('[data-narrow]')) {
  const id = form.dataset.narrow ?? '';
  const list = document.getElementById(id);
  const input = form.querySelector('input');
  const filters = [...form.querySelectorAll<HTMLElement>('[data-filter]')];
  const status = form.querySelector('[role=status]');
  const none = document.querySelector<HTMLElement>(`[data-none="${id}"]`);
  if (!list || !input) continue;
  const entries = [...list.querySelectorAll<HTMLElement>('[data-find]')].map((element) => ({
    element,
    words: normalise(`${element.dataset.find} ${'text' in element.dataset ? element.textContent : ''}`),
  }));
  const folds = new Folds(list);
  /** Chosen value by filter; absent where all are shown. */
  const chosen = new Map<string, string>();

  const narrow = () => {
    const query = normalise(input.value);
    const narrowed = query !== '' || chosen.size > 0;
    let shown = 0;
    for (const { element, words } of entries) {
      const fits =
        matches(words, query) && [...chosen].every(([filter, value]) => element.getAttribute(`data-${filter}`)?.split(' ').includes(value));
      element.hidden = !fits;
      if (fits) shown++;
    }
    folds.update(narrowed);
    if (none) none.hidden = shown > 0;
    if (status) status.textContent = narrowed ? `${status.getAttribute('data-found')} ${shown}` : '';
  };

  const choose = (filter: string, value: string) => {
    if (value) chosen.set(filter, value);
    else chosen.delete(filter);
    narrow();
  };
  for (const filter of filters) {
    const name = filter.dataset.filter ?? '';
    if (filter instanceof HTMLSelectElement) filter.addEventListener('change', () => choose(name, filter.value));
    else
      filter.addEventListener('click', (event) => {
        const chip = (event.target as Element).closest<HTMLElement>('[data-value]');
        if (!chip) return;
        for (const other of filter.querySelectorAll('[data-value]')) other.setAttribute('aria-pressed', String(other === chip));
        choose(name, chip.dataset.value ?? '');
      });
  }
  input.addEventListener('input', narrow);
  if (input.value) narrow();
}

/** Unfolds the groups around the place that an address leads to. */
function unfoldAddressed(): void {
  const place = addressed(location.hash);
  for (let fold = place?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  if (place?.closest('details')) place.scrollIntoView();
}
addEventListener('hashchange', unfoldAddressed);
unfoldAddressed();
