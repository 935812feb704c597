import { SaxesParser } from 'saxes';

/** An element of an XML file: its name and those of its attributes with the prefix that this project gives their namespace. */
export type XmlElement = { name: string; attributes: Readonly<Record<string, string>>; children: XmlNode[] };
export type XmlNode = XmlElement | string;

/** Prefix by namespace; names of other namespaces have none. Files choose prefixes freely. */
export type Prefixes = Readonly<Record<string, string>>;

/** Deepest nesting read; files of office programs stay below 100. */
const DEEPEST = 500;

/**
 * Parse an XML file. References to outside are not followed, entities of its own are refused.
 *
 * @throws Error where the file is not well-formed, or nests its parts too deep
 */
export function parseXml(xml: string, prefixes: Prefixes): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const nameOf = (uri: string, local: string) => (prefixes[uri] ? `${prefixes[uri]}:${local}` : local);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: XmlElement = {
      name: nameOf(uri, local),
      attributes: Object.fromEntries(Object.values(attributes).map((given) => [nameOf(given.uri, given.local), given.value])),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > DEEPEST) throw new RangeError('nested too deep');
  });
  parser.on('closetag', () => open.pop());
  const text = (words: string) => open.at(-1)?.children.push(words);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
  return root.children.find((child) => typeof child !== 'string') ?? root;
}

/** Elements directly inside, of one name or of any. */
export function elements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string' && (!name || child.name === name));
}

/** The first element directly inside of a name. */
export const element = (parent: XmlElement | undefined, name: string): XmlElement | undefined => elements(parent, name)[0];

/** All elements inside of a name, at any depth, in order. */
export function descendants(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

/** All words inside. */
export function xmlWords(parent: XmlElement): string {
  return parent.children.map((child) => (typeof child === 'string' ? child : xmlWords(child))).join('');
}
