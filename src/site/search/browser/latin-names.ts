import { spokenName } from '../../../search/answers.ts';
import type { DirectoryEntry } from '../../../search/directory.ts';
import { type Content, html, Markup } from '../../../text/html.ts';
import { markChinese } from '../../i18n/mark-chinese.ts';
import type { LatinNames } from '../../i18n/romanise.ts';
import type { Lang } from '../../i18n/routes.ts';

/**
 * Latin names of places as the directory spells them: of prefectures, and of districts that have reports; the names of others are common words,
 * too. Provinces have customary names (Shaanxi, Inner Mongolia), `provinces`, by the first two digits of their codes.
 */
export function latinNames(entries: readonly DirectoryEntry[], provinces: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const latinOf = ({ type, code = '', romanised }: DirectoryEntry) => (type === 'province' ? provinces[code.slice(0, 2)] : romanised);
  const named = entries.filter(({ type, reports = 0 }) => type === 'province' || type === 'prefecture' || reports > 0);
  return new Map(
    named.flatMap((entry) => {
      const latin = latinOf(entry);
      return latin ? [...entry.zh.split(' '), spokenName(entry)].map((name) => [name, latin] as const) : [];
    }),
  );
}

/** What a script draws on a page in a language: on English ones Chinese is marked and places have their Latin names, as on pages that come whole. */
export function inLanguage(content: Content, lang: Lang, names: LatinNames): Content {
  return lang === 'zh' ? content : new Markup(markChinese(html`${content}`.text, names));
}
