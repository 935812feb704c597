/** The switch that dims the passages which other counties have too. */
export function dimShared(): void {
  const label = document.querySelector<HTMLElement>('[data-dims]');
  const box = label?.querySelector('input');
  if (!label || !box) return;
  label.hidden = false;
  const dim = () => {
    for (const item of document.querySelectorAll<HTMLElement>('[data-shared]'))
      document.getElementById(item.dataset['shared'] ?? '')?.classList.toggle('dim', box.checked);
  };
  box.addEventListener('change', dim);
  // A page that is come back to keeps its boxes.
  dim();
}
