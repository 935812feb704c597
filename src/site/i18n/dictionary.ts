import type { Lang } from './routes.ts';

/** What is written in one language: words, a list of them, or a function that puts numbers and names into them. */
type Written = string | readonly unknown[] | ((...values: never[]) => string);

/** The same in both languages. */
export type Entry<W = Written> = { readonly zh: W; readonly en: W };

/** Entries by their key, grouped as one likes. A word that lacks a language does not compile. */
type Entries = { readonly [key: string]: Entry | Entries };

/** Entries whose English is of the same kind, and takes the same values, as their Chinese. */
type Agreeing<E> = { readonly [K in keyof E]: E[K] extends { readonly zh: infer W; readonly en: unknown } ? Entry<W> : Agreeing<E[K]> };

/** The words of one language, in the groups of their entries. */
export type Words<E> = { readonly [K in keyof E]: E[K] extends { readonly zh: infer W; readonly en: unknown } ? W : Words<E[K]> };

function isEntry(value: Entry | Entries): value is Entry {
  return 'zh' in value && 'en' in value;
}

function inLanguage(entries: Entries, lang: Lang): object {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, isEntry(value) ? value[lang] : inLanguage(value, lang)]));
}

/**
 * The words of a feature. One file `words.ts` in its folder holds them, every entry in both languages; the function returned gives those of one.
 */
export function dictionary<E extends Entries>(entries: E & Agreeing<E>): (lang: Lang) => Words<E> {
  const made: Partial<Record<Lang, Words<E>>> = {};
  return (lang) => {
    made[lang] ??= inLanguage(entries, lang) as Words<E>;
    return made[lang];
  };
}

/** Words of a closed list of codes, in both languages. A code without words does not compile. */
export type Labels<Code extends string> = Readonly<Record<Code, Entry<string>>>;

/** The words of a code; a code from elsewhere stays as it is. */
export function labelOf<Code extends string>(labels: Labels<Code>, code: Code, lang: Lang): string {
  return labels[code]?.[lang] ?? code;
}
