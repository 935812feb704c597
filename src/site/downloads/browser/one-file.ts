import { html } from '../../../text/html.ts';
import { fromDisk, loadData, root } from '../../ui/browser/site.ts';
import { usedRules } from './used-rules.ts';

/** What only the site needs: navigation, controls, other ways to the same. */
const SITE_ONLY = '.up, #wrong, .toc li:has(> a[href="#wrong"]), #card, [data-dims], .acts, .here, script, noscript, template, button';
/** Nothing but its own styles and pictures. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Where the page stands on the web: its full address; null where that is not known. */
function hosted(page: Document): string | null {
  const told = page.getElementById('source')?.dataset['home'];
  if (told) return told;
  return /^https?:/.test(page.URL) ? page.URL.replace(/[?#].*$/, '') : null;
}

/** Links to places of the page stay within it; other pages of the site get their full address, or become plain words where that is not known. */
function settle(link: Element, id: string, home: string | null): void {
  const [, before = '', hash = ''] = /^([^#]*)(#.*)?$/.exec(new URL(link.getAttribute('href') ?? '', document.baseURI).href) ?? [];
  if (!before.startsWith(root)) return;
  const path = before.slice(root.length).replace(/index\.html$/, '');
  const site = home?.slice(0, -`reports/${id}/`.length);
  if (path === `reports/${id}/` && hash) link.setAttribute('href', hash);
  else if (site !== undefined) link.setAttribute('href', `${site}${path}${hash}`);
  else link.removeAttribute('href');
}

/** The page of a report with what belongs to it alone; scripts have left no trace in it. */
function bodyOf(page: Document, id: string, home: string | null): HTMLElement {
  const body = page.createElement('body');
  body.append(page.querySelector('main')?.cloneNode(true) ?? '');
  for (const element of body.querySelectorAll(SITE_ONLY)) element.remove();
  for (const element of body.querySelectorAll('*'))
    for (const { name } of [...element.attributes])
      if (
        name === 'style' ||
        name === 'tabindex' ||
        name === 'hidden' ||
        (name === 'role' && element.matches('main')) ||
        name.startsWith('data-')
      )
        element.removeAttribute(name);
  for (const link of body.querySelectorAll('a[href]')) settle(link, id, home);
  for (const details of body.querySelectorAll<HTMLDetailsElement>('#aside details')) details.open = true;
  return body;
}

/** The words of a style sheet. In the offline copy they stand in a script beside it, too: no other way leads to them from a disk. */
async function sheetAt(href: string): Promise<string> {
  if (fromDisk) return loadData<string>(href.slice(root.length));
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(href);
  return answer.text();
}

/** The styles of the page: what is written in it, and its sheets. */
async function stylesOf(page: Document): Promise<string> {
  const sheets = [...page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const linked = await Promise.all(sheets.map(({ href }) => sheetAt(href)));
  return [...linked, ...Array.from(page.querySelectorAll('style'), ({ textContent }) => textContent)].join('\n');
}

/** Room around the sheets (`shell/print.css`): browsers leave it out where they write a rule with margin boxes down again. */
const SHEET = 'size:A4;margin:18mm 16mm 18mm 18mm';

/** Foot of every sheet of the file on paper: where it is from, else what it is, and the edition. */
function footOf(page: Document, id: string, title: string): string {
  const edition = page.querySelector<HTMLElement>('.paper')?.dataset['edition'] ?? '';
  const words = [hosted(page) ?? `${title} ${id}`, edition].filter(Boolean).join(' · ');
  return `@page{${SHEET};@bottom-left{content:${JSON.stringify(words).replaceAll('<', '\\3c ')} "  " counter(page) " / " counter(pages)}}`;
}

/** The page of a report as one file that needs nothing else: for e-mail, chat and archives. @throws Error where its styles do not load */
export async function oneFile(page: Document, id: string): Promise<string> {
  const body = bodyOf(page, id, hosted(page));
  const title = page.querySelector('h1')?.textContent ?? id;
  // Put together as words: in a document of this page its policy would forbid the styles.
  const head = html`<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">`;
  const styles = usedRules(await stylesOf(page), body) + footOf(page, id, title);
  return `<!doctype html>\n<html lang="${page.documentElement.lang}">\n<head>\n${head}\n<style>${styles}</style>\n</head>\n${body.outerHTML}\n</html>\n`;
}
