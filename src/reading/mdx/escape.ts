/**
 * ASCII punctuation that is syntax somewhere in Markdown, MDX or a common extension (emphasis, code, links, expressions, tags, references,
 * strikethrough, tables, mathematics, directives, footnotes, smart quotes). The tests compile every one of them with the site's compiler.
 */
const SYNTAX = '\\`*_{}[]<>&~|^$#=+!@"\'';

/**
 * Characters that a reviewer could not see in a diff, or that an editor might alter: control characters that a reference may name (tab, line
 * breaks), zero-width and direction marks, soft hyphen, no-break and typographic spaces. The full-width space stays as it is.
 */
const UNSEEN =
  '\\t\\n\\r\\f\\u00A0\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180E\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\uFE00-\\uFE0F\\uFEFF';

/** Punctuation that means something only beside its neighbours: `://`, `www.`, `--`, `...`, `:name`. */
const PAIRED = ':(?=[/A-Za-z])|\\.(?=[.])|(?<=[.])\\.|(?<=[Ww])\\.|-(?=-)|(?<=-)-';

/** A space that a parser might trim or fold: at either edge of a text, or beside another one. */
const LOOSE_SPACE = '^ | $| (?= )';

const classOf = (characters: string) => characters.replace(/[\\\]^-]/g, '\\$&');
const RISKY = new RegExp(`[${classOf(SYNTAX)}${UNSEEN}]|${PAIRED}|${LOOSE_SPACE}`, 'g');

/** Characters that a risk begins with: words without any are written as they are. */
const MAY_RISK = new RegExp(`[${classOf(SYNTAX)}${UNSEEN}:.\\0 -]`);

const NAMED: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/**
 * Words of a source as MDX text: risky characters become character references, everything else stays readable. What a compiler makes of the
 * result is exactly `text`, whatever extensions it knows. Linear in the length of the text.
 *
 * U+0000 cannot stand in any HTML page and becomes U+FFFD, as every HTML parser would have it.
 */
export function escapeText(text: string): string {
  if (!MAY_RISK.test(text)) return text;
  return text.replaceAll('\0', '\uFFFD').replace(RISKY, (character) => NAMED[character] ?? reference(character));
}

function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}
