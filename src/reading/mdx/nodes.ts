import type { PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';

/** Attributes of an element: ids and codes only, never words of a source. */
export type Attributes = Readonly<Record<string, string>>;

/** Element inside a line of text. */
export function inline(name: string, attributes: Attributes, children: PhrasingContent[]): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: jsxAttributes(attributes), children };
}

/** An element that is nothing on the page. */
export function fragment(): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name: null, attributes: [], children: [] };
}

/** Element that holds blocks. */
export function flow(name: string, attributes: Attributes, children: RootContent[]): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes: jsxAttributes(attributes), children: children as MdxJsxFlowElement['children'] };
}

function jsxAttributes(attributes: Attributes): MdxJsxTextElement['attributes'] {
  return Object.entries(attributes).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }));
}
