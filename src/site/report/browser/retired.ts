import { addressed } from '../../ui/browser/address.ts';
import { movedWords } from '../moved-words.ts';

/** Ids of places in a text, and of the notes beside them: a letter or two, what the words give, a number for repeats. */
const PLACE = /^#(?:m|n|p|s|t|pl)-[0-9a-f]{8}(?:-\d+)?$/;
const NOTICE = 'place-gone';

/** Ids that are nearest to one that is no more: the other half of a figure and its note, and the first of the same words. */
function nearest(fragment: string): HTMLElement | null {
  const id = fragment.slice(1);
  const first = id.replace(/-(\d+)$/, '');
  const other = (one: string) => one.replace(/^[mn]-/, (letter) => (letter === 'm-' ? 'n-' : 'm-'));
  for (const one of [first, other(id), other(first)]) {
    const element = one === id ? null : document.getElementById(one);
    if (element) return element;
  }
  return null;
}

/** Anchors that earlier editions had: those of sections, whose headings have the same hash, and of problems with the id of the report before it. */
const EARLIER: readonly (readonly [RegExp, string])[] = [
  [/^#s-/, '#p-'],
  [/^#\d{6}-.*-(?=pr-)/, '#'],
];

/** Follows a link of an earlier edition to the same place. */
function followEarlier(): boolean {
  for (const [pattern, now] of EARLIER) {
    const place = pattern.test(location.hash) ? addressed(location.hash.replace(pattern, now)) : null;
    if (!place) continue;
    location.replace(`#${place.id}`);
    return true;
  }
  return false;
}

/** Where a link leads to a place that is no more, say so at the top and offer the nearest one, else the beginning of the text. */
export function tellRetired(): void {
  document.getElementById(NOTICE)?.remove();
  const { hash } = location;
  if (addressed(hash) || followEarlier() || !PLACE.test(hash)) return;
  const w = movedWords('zh');
  const near = nearest(hash);
  const notice = document.createElement('p');
  notice.id = NOTICE;
  notice.className = 'note';
  notice.tabIndex = -1;
  notice.setAttribute('role', 'status');
  const link = document.createElement('a');
  link.href = near ? `#${near.id}` : '#main';
  link.textContent = near ? w.nearest : w.start;
  notice.append(`${w.placeGone} `, link);
  document.querySelector('#main')?.prepend(notice);
  notice.focus({ preventScroll: true });
  scrollTo(0, 0);
}
