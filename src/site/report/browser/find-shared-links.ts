import { cardScript } from './card-script.ts';

/** The list of passages that others have, too, gets its searches when it is unfolded. */
export function sharedLinks(): void {
  const list = document.querySelector<HTMLElement>('.shared');
  const fold = list?.closest('details');
  const find = () =>
    cardScript().then(
      ({ findShared }) => list && findShared(list),
      () => undefined,
    );
  if (fold?.open) void find();
  else fold?.addEventListener('toggle', find, { once: true });
}
