import { placeAnchor } from '../../model/place-anchor.ts';

/** Languages of the interface. Report texts are Chinese in both. */
export const LANGS = ['zh', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** Value of `<html lang>`. */
export const htmlLang: Record<Lang, string> = { zh: 'zh-Hans', en: 'en' };

/** The `lang` of Chinese words on a page: it is told on English pages alone, since others are Chinese throughout. */
export function chinese(page: Lang): string | undefined {
  return page === 'zh' ? undefined : htmlLang.zh;
}

/** A path for `getStaticPaths`: Chinese pages have no prefix, English ones stand under `/en/`. */
export type LocalePath<P, D> = { params: P & { lang: string | undefined }; props: D & { lang: Lang } };

/** Both languages of one page without further parameters, for files below `pages/[...lang]/`. */
export function localePaths(): LocalePath<object, object>[] {
  return LANGS.map((lang) => ({ params: { lang: prefix(lang) }, props: { lang } }));
}

/** Both languages of every given path, for files below `pages/[...lang]/` with further parameters. */
export function localized<P extends object, D extends object>(paths: readonly { params: P; props: D }[]): LocalePath<P, D>[] {
  return paths.flatMap(({ params, props }) =>
    LANGS.map((lang) => ({ params: { ...params, lang: prefix(lang) }, props: { ...props, lang } })),
  );
}

function prefix(lang: Lang): string | undefined {
  return lang === 'zh' ? undefined : lang;
}

/** Path the site is served under, with a slash at its end. */
function base(): string {
  const url = import.meta.env?.BASE_URL ?? '/';
  return url.endsWith('/') ? url : `${url}/`;
}

/** Whether an address of the site is that of an English page. */
export function isEnglish(path: string): boolean {
  return path.startsWith(`${base()}en/`);
}

/** Whether an address of the site is that of the page of a report. */
export function isOfReport(path: string): boolean {
  return path.startsWith(`${base()}reports/`) && onlyChinese(path.slice(base().length - 1));
}

/** Pages that exist once, in Chinese: the texts of the reports. */
function onlyChinese(path: string): boolean {
  return /^\/reports\/[^/?#]/.test(path);
}

/**
 * Address of a page in a language. `path` starts with `/`, has no language and ends with `/`, before `?` or `#` (`/districts/330803/`,
 * `/search/?q=…`). Texts of reports are Chinese in both languages.
 */
export function href(lang: Lang, path: string): string {
  const local = lang === 'zh' || onlyChinese(path) ? '' : `${lang}/`;
  return `${base()}${local}${path.slice(1)}`;
}

/** Addresses of a page that exists in every language, by the language, and the one for readers of all others (`x-default`). */
export function languageAddresses(path: string): { hreflang: string; path: string }[] {
  const each = LANGS.map((lang) => ({ hreflang: htmlLang[lang], path: href(lang, path) }));
  return [...each, { hreflang: 'x-default', path: href('zh', path) }];
}

/** Where the switch to another language leads: a page, or a place of this page (`#english`). */
export function switchHref(lang: Lang, path: string): string {
  return path.startsWith('#') ? path : href(lang, path);
}

/** Address of a file that belongs to no language (`/assets/page.js`, `/reports/<id>/figures.csv`). */
export function asset(path: string): string {
  return `${base()}${path.slice(1)}`;
}

/** Digits of a division code that are those of its province. */
const PROVINCE = 2;

/** Address of the zip with the files of all reports of a province, by the code of one of its districts. */
export function provinceZip(code: string): string {
  return asset(`/data/provinces/${code.slice(0, PROVINCE)}.zip`);
}

/** Address of a report, or of a passage, mention or section in it, by its id. */
export function reportHref(id: string, anchor?: string): string {
  return `${base()}reports/${id}/${anchor ? `#${placeAnchor(anchor)}` : ''}`;
}

/** Address of a district. */
export function districtHref(lang: Lang, code: string): string {
  return href(lang, `/districts/${code}/`);
}
