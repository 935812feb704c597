import { attributes, html, type Markup } from '../../text/html.ts';
import { href, htmlLang, type Lang, switchHref } from '../i18n/index.ts';
import { searchWords } from '../search/words.ts';
import { shellWords } from './words.ts';

const ENTRIES = [
  'reports',
  'districts',
  'map',
  'indicators',
  'themes',
  'compare',
  'problems',
  'checks',
  'search',
  'data',
  'method',
] as const;

/** Entry of the main navigation. */
export type Entry = keyof ReturnType<typeof shellWords>['nav'];

/** Link to a page in the other language. */
export function languageLink(lang: Lang, otherPath: string, word: 'otherLanguage' | 'otherLanguageLong'): Markup {
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  return html`<a href="${switchHref(other, otherPath)}" lang="${htmlLang[other]}" hreflang="${htmlLang[other]}">${shellWords(lang).site[word]}</a>`;
}

function navigation(lang: Lang, current: Entry | undefined): Markup {
  const w = shellWords(lang);
  const links = ENTRIES.map(
    (key) =>
      html`<a href="${href(lang, `/${key}/`)}"${attributes({ 'aria-current': key === current ? 'page' : undefined })}>${w.nav[key]}</a>`,
  );
  return html`<nav class="nav" id="nav" popover aria-label="${w.site.mainNav}">${links}</nav>`;
}

/** A field to search in; its button leads to the page of search where there is no room for it. */
function quickSearch(lang: Lang): Markup {
  const { label, button } = searchWords(lang).form;
  const field = html`<input id="quick" name="q" type="search" aria-label="${label}" placeholder="${label}" autocomplete="off">`;
  return html`<form class="quick" role="search" action="${href(lang, '/search/')}">${field}<button aria-label="${button}"><i class="find-icon"></i></button></form>`;
}

/**
 * Header of every page: name, navigation, search, display settings, other language. The navigation stands in a line where there is room, else in a
 * sheet that a button opens: one list for both, and no script.
 *
 * @param otherPath address of the page in the other language, without base and language; or a place of this page (`#english`)
 */
export function headerMarkup(lang: Lang, otherPath: string, current: Entry | undefined): Markup {
  const w = shellWords(lang).site;
  const display = html`<button class="display" popovertarget="display" aria-label="${w.display}">Aa</button><div class="sheet" id="display" popover></div>`;
  const menu = html`<button class="menu" popovertarget="nav" aria-label="${w.menu}"><i class="menu-icon"></i></button>`;
  const tools = html`<div class="tools">${quickSearch(lang)}${display}${languageLink(lang, otherPath, 'otherLanguage')}${menu}</div>`;
  return html`<header class="top"><div class="wrap"><a class="brand" href="${href(lang, '/')}">${w.name}</a>${navigation(lang, current)}${tools}</div></header>`;
}
