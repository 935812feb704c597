import { markupOf, type Part } from '../parts.ts';
import { element } from './dom.ts';

/** Pieces from which elements of this page were made: what has not changed is left as it is, with its focus and what is unfolded in it. */
const drawn = new WeakMap<Element, Part>();

function remember(made: Element, part: Part): Element {
  drawn.set(made, part);
  if ('parts' in part) for (const [at, inner] of part.parts.entries()) remember(made.children[at] as Element, inner);
  return made;
}

/** The element that a piece was drawn as, brought up to date; undefined where it must be made anew. */
function kept(made: Element | undefined, part: Part): Element | undefined {
  const before = made && drawn.get(made);
  if (!made || !before) return undefined;
  if ('parts' in part && 'parts' in before) patch(made, part.parts);
  else if (markupOf(before).text !== markupOf(part).text) return undefined;
  drawn.set(made, part);
  return made;
}

/** Makes the children of an element those of a list of pieces; keys tell which of them it has already. */
export function patch(parent: Element, parts: readonly Part[]): void {
  const known = new Map([...parent.children].map((child) => [drawn.get(child)?.key, child]));
  const wanted = parts.map((part) => kept(known.get(part.key), part) ?? remember(element(markupOf(part)), part));
  const stay = new Set(wanted);
  for (const child of [...parent.children]) if (!stay.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const child of wanted) {
    if (child === next) next = child.nextElementSibling;
    else parent.insertBefore(child, next);
  }
}
