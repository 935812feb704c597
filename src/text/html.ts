/**
 * The one way to write markup, in the build and in the browser: a tagged template that escapes whatever is put into it and is not markup
 * already. It writes text and needs no document.
 */

/** Markup: safe to put into a page as it is. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: words and numbers, which are escaped, markup, which is not, and lists of these. Nothing comes of `null` and `false`. */
export type Content = Markup | string | number | false | null | undefined | readonly Content[];

const UNSAFE = /[&<>"]/;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words made safe for the content of elements and for values of attributes in double quotes, in HTML and XML. */
export function escapeMarkup(words: string): string {
  return UNSAFE.test(words) ? words.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign) : words;
}

function written(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (typeof content === 'string') return escapeMarkup(content);
  if (typeof content === 'number') return String(content);
  if (content instanceof Markup) return content.text;
  let text = '';
  for (const one of content) text += written(one);
  return text;
}

/** Markup from a template. Values of attributes must stand in double quotes. */
export function html(template: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let text = template[0] ?? '';
  let at = 0;
  for (const content of contents) text += written(content) + (template[++at] ?? '');
  return new Markup(text);
}

/** Values of attributes by their names: `undefined`, `null` and `false` leave an attribute out, `true` writes it empty. */
export type HtmlAttributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Attributes that may be left out, each with a space before it: `<a${attributes({ href })}>`. Names are ours, never a reader's. */
export function attributes(values: HtmlAttributes): Markup {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null || value === false) continue;
    text += ` ${name}="${value === true ? '' : escapeMarkup(String(value))}"`;
  }
  return new Markup(text);
}

/** Contents with something between each two of them. */
export function joined(contents: readonly Content[], between: Content): Content[] {
  return contents.flatMap((content, at) => (at === 0 ? [content] : [between, content]));
}
