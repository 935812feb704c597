import { type Content, html } from '../../text/html.ts';
import { latinName } from '../../text/latin-name.ts';
import type { Lang } from './routes.ts';

/** A division of the gazetteer as far as its name is concerned; `pinyin` is empty where it is not known. */
export type Named = { readonly name: string; readonly pinyin: string };

/** A division where only letters may stand, as in labels that are read out: `衢江区`, `Qujiang`. */
export function divisionLabel({ name, pinyin }: Named, lang: Lang): string {
  return lang === 'zh' || pinyin === '' ? name : latinName(pinyin);
}

/** A division in words: `衢江区`, `Qujiang 衢江区`. */
export function divisionName(division: Named, lang: Lang): string {
  return lang === 'zh' || division.pinyin === '' ? division.name : `${latinName(division.pinyin)} ${division.name}`;
}

/** The same as markup that says which part is Chinese, for what a script draws. */
export function divisionMarkup(division: Named, lang: Lang): Content {
  if (lang === 'zh') return division.name;
  return [division.pinyin !== '' && `${latinName(division.pinyin)} `, html`<span lang="zh-Hans">${division.name}</span>`];
}
