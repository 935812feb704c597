import { loadData } from '../../ui/browser/site.ts';

/**
 * What the script of the card hands over: how it opens, how the text that tells of a mistake is filled in for what a link stands beside, and how
 * passages like those of a list are looked for.
 */
type CardScript = {
  open: (card: HTMLElement, mark: HTMLElement) => void;
  tell: (link: HTMLElement) => void;
  findShared: (list: HTMLElement) => void;
};

const cardScript = (): Promise<CardScript> => loadData(`assets/${document.getElementById('card')?.dataset['script']}`, 'card');

/** Links to the text that tells of a mistake fill it in for what they stand beside; without the script it is about the report. */
export function mistakeLinks(): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLElement>('a[data-wrong]') : null;
    if (link)
      cardScript().then(
        ({ tell }) => tell(link),
        () => undefined,
      );
  });
}

/** The list of passages that others have, too, gets its searches when it is unfolded. */
export function sharedLinks(): void {
  const list = document.querySelector<HTMLElement>('.shared');
  list?.closest('details')?.addEventListener(
    'toggle',
    () =>
      cardScript().then(
        ({ findShared }) => findShared(list),
        () => undefined,
      ),
    { once: true },
  );
}

/**
 * Following a figure opens its card, whose script is loaded when it is first wanted, and the address names the figure. Escape, a click elsewhere
 * and the button close it, and the focus goes back to the figure. Where the browser has no popovers, or the script does not come, a figure
 * leads to its note.
 */
export function figureLinks(article: Element): void {
  const card = document.getElementById('card');
  if (!card || typeof card.showPopover !== 'function') return;
  // The card tells what the line of a note tells: the keyboard stops at a figure once.
  for (const line of article.querySelectorAll<HTMLElement>('.sn .r')) line.tabIndex = -1;
  article.addEventListener('click', (event) => {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    const mark = (event.target as Element).closest<HTMLAnchorElement>('.q[id]');
    if (!mark || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    history.replaceState(null, '', `#${mark.id}`);
    cardScript().then(
      ({ open }) => open(card, mark),
      () => location.replace(mark.href),
    );
  });
}
