/** What stands at the foot of every sheet: the address of the page as it is shown, the edition, and the day. */
export function footWords(foot: DOMStringMap, place: Pick<Location, 'href' | 'search'>, now: Date): string {
  const address = foot['address'] ? `${foot['address']}${place.search}` : place.href;
  return `${address} · ${foot['edition']} · ${foot['printed']} ${now.toLocaleDateString('sv')}`;
}

/** Writes the foot of the sheets when the page is printed; the sheet's style shows it in the margin, and the page's own foot at the end. */
export function printFoot(): void {
  const foot = document.querySelector<HTMLElement>('.paper');
  if (!foot) return;
  addEventListener('beforeprint', () => {
    const words = footWords(foot.dataset, location, new Date());
    foot.textContent = words;
    document.documentElement.style.setProperty('--print-foot', JSON.stringify(words));
  });
}
