import type { Matrix } from '../../../compare/matrix.ts';
import { columnsHtml, type MatrixView, matrixHtml, matrixParts, type Part } from '../matrix-html.ts';

/** Parts from which nodes of this script were made: what has not changed is left as it is. */
const drawn = new WeakMap<Node, Part>();

function remember(node: Node, part: Part): void {
  drawn.set(node, part);
  for (const [at, cell] of (part.cells ?? []).entries()) remember(node.childNodes[at] as Node, cell);
}

function create(part: Part): Element {
  const template = document.createElement('template');
  template.innerHTML = part.html;
  const node = template.content.firstElementChild as Element;
  remember(node, part);
  return node;
}

/** Brings an element that was made from an earlier part up to date; null where it must be made anew. */
function updated(node: Element, part: Part): Element | null {
  const before = drawn.get(node);
  if (before?.html === part.html) return node;
  if (!before?.cells || !part.cells) return null;
  patch(node, part.cells);
  drawn.set(node, part);
  return node;
}

/** Makes the children of an element those of a list, keeping the ones that are there already. */
function patch(parent: Element, parts: readonly Part[]): void {
  const wanted = new Set(parts.map((part) => part.key));
  const known = new Map<string, Element>();
  for (const child of [...parent.children]) {
    const key = drawn.get(child)?.key;
    if (key !== undefined && wanted.has(key)) known.set(key, child);
    else child.remove();
  }
  let next = parent.firstElementChild;
  for (const part of parts) {
    const old = known.get(part.key);
    const node = (old && updated(old, part)) ?? create(part);
    if (old && node !== old) {
      if (old === next) next = old.nextElementSibling;
      old.remove();
    }
    if (node === next) next = node.nextElementSibling;
    else parent.insertBefore(node, next);
  }
}

/** Draws the matrix into its place; cells that stay the same are not touched. */
export function drawTable(place: HTMLElement, matrix: Matrix, view: MatrixView): void {
  const table = place.querySelector('table');
  const head = table?.tHead?.rows[0];
  const body = table?.tBodies[0];
  const parts = matrixParts(matrix, view);
  if (table && head && body && drawn.has(head)) {
    const columns = table.querySelector('colgroup');
    if (columns) columns.innerHTML = columnsHtml(matrix.districts.length);
    patch(head, parts.head.cells ?? []);
    drawn.set(head, parts.head);
    patch(body, parts.body);
    return;
  }
  place.innerHTML = matrixHtml({ ...matrix, rows: [], themes: [] }, view);
  const fresh = place.querySelector('table') as HTMLTableElement;
  remember(fresh.tHead?.rows[0] as Node, parts.head);
  patch(fresh.tBodies[0] as Element, parts.body);
}
