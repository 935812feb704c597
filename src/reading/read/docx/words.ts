import { strFromU8, type Unzipped } from 'fflate';

/** Parts whose words a reader of the document can see. */
const SEEN = /^word\/(?:footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;
/** What holds words that are not shown, or that are shown by another alternative. */
const UNSHOWN = /<(\w+:)?(Fallback|moveFrom|rt)(?:\s[^>]*)?>[\s\S]*?<\/\1?\2>/g;
const WORDS = /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/g;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** All words that stand in text elements of a Word file, taken from its markup apart from the reading: what `proven` holds the text against. */
export function fileWords(parts: Unzipped, document: string): string {
  return Object.entries(parts)
    .filter(([name]) => name === document || SEEN.test(name))
    .flatMap(([, bytes]) => [...strFromU8(bytes).replace(UNSHOWN, '').matchAll(WORDS)].map(([, words = '']) => plain(words)))
    .join('\n');
}

const plain = (words: string): string =>
  words.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal: string, hex: string, name: string) => {
    if (name) return NAMED[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
