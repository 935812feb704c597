import { type Pin, pinAt, pinOf } from '../pins.ts';

/** A place with the element that a button for it belongs to, at the end of it or behind it. */
export type Place = { pin: Pin; element: Element; inside: boolean };

/** The place that an element stands for. A row of a table takes the button into its last cell. */
export function placeFor(found: Element): Place | null {
  if (found instanceof HTMLAnchorElement) {
    const pin = pinAt(found.href, found.textContent);
    return pin?.anchor ? { pin, element: found, inside: false } : null;
  }
  const pin = pinAt(location.href.replace(/#.*$/, ''));
  const own = pin && pinOf(pin.report, found.id, found.textContent);
  const element = found.matches('tr') ? (found.lastElementChild ?? found) : found;
  return own && { pin: own, element, inside: true };
}
