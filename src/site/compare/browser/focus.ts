/** What is to be focused once the controls have been drawn anew: what had the focus, or what stands where it stood. */
export function focusIn(setup: HTMLElement): () => void {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !setup.contains(active)) return () => undefined;
  const hook = ['id', 'data-drop', 'data-extent', 'data-only', 'data-none', 'data-take', 'data-link', 'data-reset'].find((name) =>
    active.hasAttribute(name),
  );
  const selector = hook && `[${hook}="${CSS.escape(active.getAttribute(hook) ?? '')}"]`;
  const list = active.closest<HTMLElement>('[data-add]')?.dataset.add;
  const at = list ? [...setup.querySelectorAll(`[data-add="${list}"] [data-drop]`)].indexOf(active) : -1;
  return () => {
    const again = selector ? setup.querySelector<HTMLElement>(selector) : null;
    const chips = [...setup.querySelectorAll<HTMLElement>(`[data-add="${list}"] button`)];
    const dropped = chips.filter((chip) => chip.hasAttribute('data-drop'));
    (again ?? dropped[Math.min(at, dropped.length - 1)] ?? chips.at(-1) ?? setup.querySelector<HTMLElement>('button'))?.focus();
  };
}
