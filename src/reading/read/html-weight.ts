import { SKIPPED } from './html-elements.ts';
import { type HtmlElement, type HtmlNode, walk } from './html-tree.ts';

/** Characters of running text, outside links, that each element of a page holds. */
export type Weights = { all: number; of: (element: HtmlElement) => number };

/** Weigh the elements of a page by the words in them that are no links: the article is what holds most of them, whatever it is called. */
export function weights(root: HtmlNode): Weights {
  const held = new Map<HtmlElement, number>();
  const open: { element: HtmlElement | null; weight: number }[] = [{ element: null, weight: 0 }];
  walk(root, {
    text: (value) => {
      (open.at(-1) as (typeof open)[number]).weight += value.replace(/\s+/g, '').length;
    },
    enter(element) {
      if (SKIPPED.has(element.tagName) || element.tagName === 'a') return false;
      open.push({ element, weight: 0 });
      return true;
    },
    leave(element) {
      const { weight } = open.pop() as (typeof open)[number];
      held.set(element, weight);
      (open.at(-1) as (typeof open)[number]).weight += weight;
    },
  });
  return { all: (open[0] as (typeof open)[number]).weight, of: (element) => held.get(element) ?? 0 };
}
