import { HAS_CHINESE } from './chinese.ts';

/*
  Names of places on English pages: `Qujiang 衢江区`. A page names counties, prefectures and provinces in a hundred ways; so names that stand
  by themselves are found when the page is whole, and get their Latin name.
*/

/** Latin names of divisions by their Chinese ones. */
export type LatinNames = Pick<ReadonlyMap<string, string>, 'get' | 'has'>;

const HAN = /\p{Script=Han}+/gu;
/** What may stand beside a name that stands by itself: nothing, white space, signs of an English text. Not digits, letters or Chinese signs. */
const EDGE = /^[\s,.;:!?()[\]/|·–—›→&"'<>+-]$/u;
const DIGIT = /\d/;
const SPACED = / (\p{Script=Han}+)/gu;
/** Attributes that are read out or shown. */
const LABELS = /\s(?:alt|aria-label|title|placeholder|content|label)="[^"]*"/g;

const stands = (sign: string | undefined) => sign === undefined || EDGE.test(sign);

/**
 * Text with the Latin name before each name that stands by itself and has none yet: `Zhejiang 浙江省 / Quzhou 衢州市`. `write` gives it its markup; `before` is
 * what stands before the text.
 */
export function withLatin(text: string, names: LatinNames, write = (latin: string) => latin, before = ''): string {
  return text.replace(HAN, (word, at: number) => {
    const latin = names.get(word);
    const alone = stands(text[at - 1]) && stands(text[at + word.length]);
    return latin === undefined || !alone || (before + text.slice(0, at)).endsWith(`${latin} `) ? word : `${write(latin)} ${word}`;
  });
}

/** Text with Latin names alone. */
export function latinOnly(text: string, names: LatinNames): string {
  return withLatin(text, names).replace(SPACED, (pair, word: string, at: number, whole: string) => {
    const latin = names.get(word);
    return latin !== undefined && whole.slice(0, at).endsWith(latin) ? '' : pair;
  });
}

/** A tag whose labels, which may hold no elements that say what is Chinese, have Latin names only. */
export function latinLabels(tag: string, names: LatinNames): string {
  return HAS_CHINESE.test(tag) ? tag.replace(LABELS, (label) => latinOnly(label, names)) : tag;
}

/** Whether a text is nothing but names and codes, as of an element that was marked as Chinese for its name. */
export function onlyNames(text: string, names: LatinNames): boolean {
  const words = text.match(HAN) ?? [];
  return (
    words.length > 0 &&
    words.every((word) => names.has(word)) &&
    [...text.replace(HAN, '')].every((sign) => EDGE.test(sign) || DIGIT.test(sign))
  );
}
