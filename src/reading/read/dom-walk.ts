/** The parts of the DOM that reading a page needs; linkedom provides them. */
export type DomNode = {
  readonly nodeType: number;
  readonly localName?: string;
  readonly nodeValue?: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  getAttribute?: (name: string) => string | null;
};

export type Visitor = {
  /** A text node. */
  text(value: string): void;
  /** An element; false leaves its content out, and `leave` is not called for it. */
  enter(node: DomNode, tag: string): boolean;
  leave(tag: string): void;
};

const ELEMENT = 1;
const TEXT = 3;

const tagOf = (node: DomNode): string => node.localName?.toLowerCase() ?? '';

/** Visit a tree in document order, without recursion, so that depth cannot exhaust the stack. */
export function walk(root: DomNode, visitor: Visitor): void {
  let node: DomNode | null = root;
  let depth = 0;
  while (node) {
    if (node.nodeType === TEXT) visitor.text(node.nodeValue ?? '');
    const element = node.nodeType === ELEMENT;
    const inside = element && visitor.enter(node, tagOf(node));
    if (inside && node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    if (inside) visitor.leave(tagOf(node));
    while (node && depth > 0 && !node.nextSibling) {
      node = node.parentNode;
      depth--;
      if (node?.nodeType === ELEMENT) visitor.leave(tagOf(node));
    }
    node = depth > 0 && node ? node.nextSibling : null;
  }
}
