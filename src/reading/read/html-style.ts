import type { ChromeReason } from '../../model/index.ts';
import { attribute, type HtmlElement, type HtmlNode, walk, wordsOf } from './html-tree.ts';
import type { Shown } from './inline.ts';

/** Declarations that take words off the page. */
const HIDDEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|!|$)|mso-hide\s*:\s*all|text-indent\s*:\s*-\d{3,})/i;
const STRUCK = /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/i;
const WHITE = /(?:^|;)\s*color\s*:\s*(?:#fff(?:fff)?\b|white\b|rgba?\(\s*255\s*,\s*255\s*,\s*255)/i;
const BACKGROUND = /(?:^|;)\s*background(?:-color|-image)?\s*:\s*(?!\s*(?:#fff(?:fff)?\b|white\b|none\b|transparent\b|inherit\b))/i;
const ABOVE = /(?:^|;)\s*vertical-align\s*:\s*super/i;
const BELOW = /(?:^|;)\s*vertical-align\s*:\s*sub\b/i;
const STRUCK_TAGS = new Set(['del', 's', 'strike']);
const WHITE_FONT = /^(?:#?fff(?:fff)?|white)$/i;

/** What an element says of how its words are shown; what stands above it is not known here. */
export type ElementStyle = {
  /** Taken off the page, or struck out. */
  aside: ChromeReason | undefined;
  /** Set in white; undefined where no colour is given. */
  white: boolean | undefined;
  /** True where something dark may stand behind the words. */
  backed: boolean;
  raised: Shown['raised'];
};

/** Rules of a page's own style sheets for single classes and ids, as declarations by selector. */
export type Sheet = ReadonlyMap<string, string>;

/** Largest style sheet looked at. */
const LONGEST_SHEET = 200_000;

/** What the page's own style sheets say of single classes and ids; other selectors are not followed. */
export function sheetOf(root: HtmlNode): Sheet {
  const rules = new Map<string, string>();
  walk(root, {
    text: () => undefined,
    enter(element) {
      if (element.tagName !== 'style') return true;
      const css = wordsOf(element)
        .slice(0, LONGEST_SHEET)
        .replace(/\/\*[\s\S]*?\*\//g, '');
      for (const [, selectors = '', declarations = ''] of css.matchAll(/([^{}]{1,300})\{([^{}]{0,2000})\}/g))
        for (const selector of selectors.split(',').map((part) => part.trim()))
          if (/^(?:span|p|div|td)?[.#][\w-]+$/.test(selector)) {
            const name = selector.replace(/^[a-z]+/, '');
            rules.set(name, `${rules.get(name) ?? ''};${declarations}`);
          }
      return false;
    },
    leave: () => undefined,
  });
  return rules;
}

/** Elements whose white words are an oddity; in others a style sheet that is not at hand may give the ground. */
const RUNS = new Set(['span', 'font', 'p', 'b', 'strong', 'em', 'i', 'u', 'a']);

/** How an element shows its words by its tag, its style and the page's style sheets. */
export function styleOf(element: HtmlElement, sheet: Sheet): ElementStyle {
  const { tagName } = element;
  const style = `${ruled(element, sheet)};${attribute(element, 'style') ?? ''}`;
  const font = tagName === 'font' ? attribute(element, 'color') : undefined;
  const coloured = font !== undefined || /(?:^|;)\s*color\s*:/i.test(style);
  return {
    aside: asideOf(element, style),
    white: coloured ? RUNS.has(tagName) && (WHITE.test(style) || WHITE_FONT.test(font ?? '')) : undefined,
    backed: BACKGROUND.test(style) || attribute(element, 'bgcolor') !== undefined || attribute(element, 'background') !== undefined,
    raised: tagName === 'sup' || ABOVE.test(style) ? 'above' : tagName === 'sub' || BELOW.test(style) ? 'below' : undefined,
  };
}

function ruled(element: HtmlElement, sheet: Sheet): string {
  if (sheet.size === 0) return '';
  const names = (attribute(element, 'class') ?? '').split(/\s+/).filter(Boolean);
  return [...names.map((name) => sheet.get(`.${name}`)), sheet.get(`#${attribute(element, 'id')}`)].join(';');
}

function asideOf(element: HtmlElement, style: string): ChromeReason | undefined {
  if (STRUCK_TAGS.has(element.tagName) || STRUCK.test(style)) return 'struck';
  const closed = element.tagName === 'dialog' && attribute(element, 'open') === undefined;
  return closed || HIDDEN.test(style) || attribute(element, 'hidden') !== undefined ? 'hidden' : undefined;
}
