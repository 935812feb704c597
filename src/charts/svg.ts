/** Writes SVG as text: charts are drawn once, at build time, without a document object. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const UNSAFE = /[&<>"]/;

/** Text made safe for element content and double-quoted attributes. */
export function escapeXml(text: string): string {
  return !UNSAFE.test(text) ? text : text.replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
}

/** Attribute values; `undefined` and `false` leave the attribute out, `true` writes it empty. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** One element. Children are markup already (see `text` for words). */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let written = '';
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    written += ` ${key}="${value === true ? '' : typeof value === 'number' ? value : escapeXml(value)}"`;
  }
  return children.length > 0 ? `<${name}${written}>${children.join('')}</${name}>` : `<${name}${written}/>`;
}

/** A text element with its words escaped. */
export function text(words: string, attributes: Attributes): string {
  return element('text', attributes, escapeXml(words));
}

/** A share of the width (0–1) as a percentage with at most three decimals, so that marks stretch while words keep their size. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))}%`;
}
