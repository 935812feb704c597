import { html, type Markup } from '../../text/html.ts';
import { href, type Lang } from '../i18n/index.ts';
import { hostedAddress, VERSION } from './edition.ts';
import { languageLink } from './header.ts';
import { shellWords } from './words.ts';

/** Of an offline copy, whose day `npm run export` gives: which edition it is, and where the site is. */
function copyWords(lang: Lang, site: URL | undefined): Markup | undefined {
  const copied = process.env['COPY_DATE'];
  const hosted = hostedAddress(site);
  if (!copied) return undefined;
  return html`<p>${shellWords(lang).site.copyOf(VERSION, copied)} ${hosted && html`<a href="${hosted}" rel="external">${hosted}</a>`}</p>`;
}

/**
 * Footer of every page, and its foot on paper: what the site does with the texts, and where data, method and the other language are.
 *
 * @param path address of the page itself, without base and language
 * @param otherPath that of the page in the other language; or a place of this page (`#english`)
 * @param site address of the site, where it is known
 */
export function footerMarkup(lang: Lang, path: string, otherPath: string, site: URL | undefined): Markup {
  const w = shellWords(lang).site;
  const address = site ? new URL(href(lang, path), site).href : '';
  const edition = `${w.name} ${w.version(VERSION)}`;
  const paper = html`<p class="paper" data-address${address && html`="${address}"`} data-edition="${edition}" data-printed="${w.printed}">${address} · ${edition}</p>`;
  const links = (
    [
      ['/changes/', w.changes],
      ['/method/', w.accuracy],
      ['/accessibility/', w.accessibility],
      ['/data/#cite', w.citing],
      ['/data/#offline', w.offline],
    ] as const
  ).map(([to, name]) => html`<a href="${href(lang, to)}">${name}</a>`);
  const nav = html`<nav aria-label="${w.footNav}">${links}${languageLink(lang, otherPath, 'otherLanguageLong')}</nav>`;
  return html`<footer class="foot"><div class="wrap"><div>${paper}<p>${w.about}</p>${copyWords(lang, site)}</div>${nav}</div></footer>`;
}
