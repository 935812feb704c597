const NAMED = '.shared a[href^="#"]';

/** Passages of the text that other counties have too. */
const passages = (): (HTMLElement | null)[] =>
  [...document.querySelectorAll(NAMED)].map((link) => document.getElementById(link.getAttribute('href')?.slice(1) ?? ''));

/** The switch that dims the passages which other counties have too. */
export function dimShared(): void {
  const label = document.querySelector<HTMLElement>('[data-dims]');
  const box = label?.querySelector('input');
  if (!label || !box) return;
  const dim = () => {
    for (const passage of passages()) passage?.classList.toggle('dim', box.checked);
  };
  box.addEventListener('change', dim);
  // A page that is come back to keeps its boxes.
  dim();
}
