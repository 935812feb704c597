/** What a selector says of states and of what is drawn beside an element: not seen in a document at rest. */
const STATE =
  /::?(?:before|after|marker|hover|focus(?:-visible|-within)?|active|target|checked|visited|link|placeholder|selection|open|popover-open|backdrop|-[\w-]+)(?:\([^)]*\))?/g;

/** Selectors of what stands around the body. */
const AROUND = /(?:^|[\s,(])(?::root|html|body)/;

function matches(page: ParentNode, selector: string): boolean {
  if (AROUND.test(selector)) return true;
  try {
    return page.querySelector(selector.replace(STATE, '') || '*') !== null;
  } catch {
    return true;
  }
}

function kept(rule: CSSRule, page: ParentNode): string {
  if (rule instanceof CSSStyleRule) return matches(page, rule.selectorText) ? rule.cssText : '';
  if (rule instanceof CSSGroupingRule) {
    const inner = Array.from(rule.cssRules, (each) => kept(each, page)).join('');
    return inner && `${rule.cssText.slice(0, rule.cssText.indexOf('{'))}{${inner}}`;
  }
  return rule instanceof CSSFontFaceRule ? '' : rule.cssText;
}

/** The rules of a style sheet that a page can need: those whose selector is met by an element of it. */
export function usedRules(css: string, page: ParentNode): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return Array.from(sheet.cssRules, (rule) => kept(rule, page)).join('\n');
}
