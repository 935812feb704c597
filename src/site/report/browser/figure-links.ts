import { cardScript } from './card-script.ts';

/**
 * Following a figure opens its card, whose script is loaded when it is first wanted, and the address names the figure. Escape, a click elsewhere
 * and the button close it, and the focus goes back to the figure. Where the browser has no popovers, or the script does not come, a figure
 * leads to its note.
 */
function openFigure(event: MouseEvent, mark: HTMLAnchorElement): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !('showPopover' in mark)) return;
  event.preventDefault();
  history.replaceState(null, '', `#${mark.id}`);
  cardScript().then(
    ({ open }) => open(mark),
    () => location.replace(mark.href),
  );
}

/**
 * Figures open their cards, and links to the text that tells of a mistake fill it in for what they stand beside; without the script it is about the
 * report.
 */
export function openFigures(): void {
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const mark = target?.closest<HTMLAnchorElement>('.text .q[id]');
    const wrong = target?.closest<HTMLElement>('a[data-wrong]');
    if (mark) openFigure(event, mark);
    else if (wrong)
      cardScript()
        .then(({ tell }) => tell(wrong))
        .catch(() => undefined);
  });
}
