import { matches, normalise } from './browser/narrow.ts';

/** Narrows a list by typed words and by chosen chips, one of each row; groups without entries disappear with their headings. */
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
    words: normalise(element.dataset.find ?? ''),
  }));
  /** Chosen value by filter; absent where all are shown. */
  const chosen = new Map<string, string>();

  const narrow = () => {
    const query = normalise(input.value);
    let shown = 0;
    for (const { element, words } of entries) {
      const fits = matches(words, query) && [...chosen].every(([filter, value]) => element.getAttribute(`data-${filter}`) === value);
      element.hidden = !fits;
      if (fits) shown++;
    }
    for (const group of list.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = !group.querySelector('[data-find]:not([hidden])');
    if (none) none.hidden = shown > 0;
    if (status) status.textContent = String(shown);
  };

  for (const chips of filters) {
    chips.addEventListener('click', (event) => {
      const chip = (event.target as Element).closest<HTMLElement>('[data-value]');
      const filter = chips.dataset.filter ?? '';
      if (!chip) return;
      if (chip.dataset.value) chosen.set(filter, chip.dataset.value);
      else chosen.delete(filter);
      for (const other of chips.querySelectorAll('[data-value]')) other.setAttribute('aria-pressed', String(other === chip));
      narrow();
    });
  }
  input.addEventListener('input', narrow);
  if (input.value) narrow();
}
