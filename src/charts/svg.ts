/** Writes SVG as text: charts are drawn once, at build time, without a document object. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for element content and double-quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
}

/** Attribute values; `undefined` and `false` leave the attribute out, `true` writes it empty. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** One element. Children are markup already (see `text` for words). */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => ` ${key}="${value === true ? '' : escapeXml(String(value))}"`)
    .join('');
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
