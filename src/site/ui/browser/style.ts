const brought = new Set<string>();

/** Puts a style sheet on the page, once: for what a script draws and no page needs before. Colours and sizes are those of the site. */
export function bringStyle(css: string): void {
  if (brought.has(css)) return;
  brought.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
