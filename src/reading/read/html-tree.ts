import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** A node of a page, as a browser builds it from its markup. */
export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** The tree of a page: fragments, several documents in one file and what stands after the end are put where a browser shows them. */
export const pageTree = (markup: string): DefaultTreeAdapterTypes.Document => parse(markup);

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

/** Value of an attribute; undefined where the element has none of that name. */
export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((given) => given.name === name)?.value;

export type Visitor = {
  /** A text node. */
  text(value: string): void;
  /** An element; false leaves its content out, and `leave` is not called for it. */
  enter(element: HtmlElement): boolean;
  leave(element: HtmlElement): void;
};

/** Visit a tree in document order, without recursion, so that depth cannot exhaust the stack. */
export function walk(root: HtmlNode, visitor: Visitor): void {
  const open: { node: HtmlNode; next: number }[] = [];
  const visit = (node: HtmlNode) => {
    if (isText(node)) visitor.text(node.value);
    else if (!isElement(node) || visitor.enter(node)) open.push({ node, next: 0 });
  };
  visit(root);
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = 'childNodes' in top.node ? top.node.childNodes[top.next++] : undefined;
    if (child) visit(child);
    else {
      open.pop();
      if (isElement(top.node)) visitor.leave(top.node);
    }
  }
}

/** All words of a subtree. */
export function wordsOf(root: HtmlNode): string {
  let words = '';
  walk(root, { text: (value) => (words += value), enter: () => true, leave: () => undefined });
  return words;
}
