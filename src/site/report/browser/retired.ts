import { placeAnchor } from '../../../model/place-anchor.ts';
import { addressed } from '../../ui/browser/address.ts';
import { movedWords } from '../moved-words.ts';

/** Ids of places in a text, and of the notes beside them: a letter or two, what the words give, a number for repeats; and their anchors. */
const PLACE = /^#(?:m|n|p|s|t|pl)-[0-9a-f]{5}(?:[0-9a-f]{3})?(?:-\d+)?$/;
const NOTICE = 'place-gone';

/** The place of an id or an anchor: the page has anchors, data and earlier editions ids. */
const placeOf = (id: string): HTMLElement | null => document.getElementById(id) ?? document.getElementById(placeAnchor(id));

/**
 * Ids that are nearest to one that is no more: the other half of a figure and its note, the first of the same words, and where an anchor stands for
 * several, the first of them.
 */
function nearest(fragment: string): HTMLElement | null {
  const id = fragment.slice(1);
  const first = id.replace(/-(\d+)$/, '');
  const other = (one: string) => one.replace(/^[mn]-/, (letter) => (letter === 'm-' ? 'n-' : 'm-'));
  for (const one of [first, other(id), other(first)]) {
    const element = one === id ? null : placeOf(one);
    if (element) return element;
  }
  return document.querySelector<HTMLElement>(`[id^="${CSS.escape(id)}"]`);
}

/** Anchors that earlier editions had: ids as they stand in data, those of headings as sections, and of problems with the id of the report before it. */
const EARLIER: readonly (readonly [RegExp, string])[] = [
  [/^#/, '#'],
  [/^#s-/, '#p-'],
  [/^#\d{6}-.*-(?=pr-)/, '#'],
];

/** What the words of an element give as an id (`shortId` of the model); empty where the browser cannot tell, as on pages that came unencrypted. */
async function idOfWords(element: Element): Promise<string> {
  const words = new TextEncoder().encode(element.textContent?.replace(/\s+/gu, '') ?? '');
  const digest = new Uint8Array((await crypto.subtle?.digest('SHA-256', words)) ?? []);
  return Array.from(digest.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The passage of a point that earlier editions had as a section, named after its words: those of an entry of the contents, or in bold type. */
async function pointNamed(fragment: string): Promise<Element | null> {
  const [, words, repeat = '1'] = /^#s-([0-9a-f]{8})(?:-(\d+))?$/.exec(fragment) ?? [];
  if (!words) return null;
  for (const named of ['.text b', '.toc a']) {
    const elements = [...document.querySelectorAll(named)];
    const ids = await Promise.all(elements.map(idOfWords));
    const element = elements.filter((_, at) => ids[at] === words)[Number(repeat) - 1];
    if (element) return element instanceof HTMLAnchorElement ? addressed(element.hash) : element.closest('[id]');
  }
  return null;
}

/** The place that a link of an earlier edition leads to. */
async function earlierPlace(fragment: string): Promise<Element | null> {
  for (const [pattern, now] of EARLIER) {
    const place = pattern.test(fragment) ? placeOf(fragment.replace(pattern, now).slice(1)) : null;
    if (place) return place;
  }
  return pointNamed(fragment);
}

/** Where a link leads to a place that is no more, say so at the top and offer the nearest one, else the beginning of the text. */
export async function tellRetired(): Promise<void> {
  document.getElementById(NOTICE)?.remove();
  const { hash } = location;
  if (addressed(hash)) return;
  const place = await earlierPlace(hash);
  if (hash !== location.hash) return;
  if (place) location.replace(`#${place.id}`);
  else if (PLACE.test(hash)) notify(nearest(hash));
}

function notify(near: HTMLElement | null): void {
  const w = movedWords('zh');
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
