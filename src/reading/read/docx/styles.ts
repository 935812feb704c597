import { element, elements, type XmlElement } from '../xml.ts';
import { toggleOf, valOf } from './values.ts';

/** How the characters of a run look, as far as it decides whether a reader sees them; undefined where nothing is said. */
export type RunLook = {
  hidden?: boolean | undefined;
  struck?: boolean | undefined;
  white?: boolean | undefined;
  backed?: boolean | undefined;
  raised?: 'above' | 'below' | 'power' | 'none' | undefined;
};

/** A place in a numbering; `numbering` 0 takes the paragraph out of it. */
export type Place = { numbering: string; level: number };

/** A style of paragraphs or characters with what it takes from those it is based on. */
type Style = { name: string; look: RunLook; numbering?: string | undefined; level?: number | undefined };

/** Styles by id. */
export type Styles = ReadonlyMap<string, Style>;

/** Longest chain of styles based on one another. */
const LONGEST_CHAIN = 20;

/** The styles of a document; null where it has none. */
export function stylesOf(root: XmlElement | null): Styles {
  const byId = new Map(elements(root ?? undefined, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  return new Map([...byId].map(([id, style]) => [id, inherited(style, byId)]));
}

function inherited(style: XmlElement, byId: ReadonlyMap<string, XmlElement>): Style {
  const chain: XmlElement[] = [];
  for (let at: XmlElement | undefined = style; at && chain.length < LONGEST_CHAIN; at = byId.get(valOf(at, 'w:basedOn') ?? ''))
    chain.push(at);
  const looks = chain.map((one) => lookOf(element(one, 'w:rPr')));
  const numbers = chain.map((one) => numberOf(element(one, 'w:pPr')));
  return {
    name: valOf(style, 'w:name') ?? '',
    look: Object.assign({}, ...looks.toReversed().map(given)),
    numbering: numbers.find(({ numbering }) => numbering !== undefined)?.numbering,
    level: numbers.find(({ level }) => level !== undefined)?.level,
  };
}

/** What a look says, without what it leaves open. */
const given = (look: RunLook): RunLook => Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));

/** One look over another. */
export const over = (look: RunLook, base: RunLook): RunLook => ({ ...base, ...given(look) });

/** What the properties of a run say of how it looks. */
export function lookOf(properties: XmlElement | undefined): RunLook {
  const color = valOf(properties, 'w:color');
  const shade = element(properties, 'w:shd')?.attributes['w:fill'];
  const highlight = valOf(properties, 'w:highlight');
  const height = valOf(properties, 'w:vertAlign');
  const lift = Number(valOf(properties, 'w:position') ?? 0);
  const struck = toggleOf(properties, 'w:strike') ?? toggleOf(properties, 'w:dstrike');
  return {
    hidden: toggleOf(properties, 'w:vanish') ?? undefined,
    struck: struck || toggleOf(properties, 'w:dstrike') || struck,
    white: color === undefined ? undefined : /^f{6}$/i.test(color),
    backed:
      shade !== undefined || highlight !== undefined
        ? !/^(?:auto|f{6})$/i.test(shade ?? 'auto') || (highlight ?? 'none') !== 'none'
        : undefined,
    raised: raisedBy(height, lift),
  };
}

function raisedBy(height: string | undefined, lift: number): RunLook['raised'] {
  if (height === 'superscript' || lift > 0) return 'above';
  if (height === 'subscript' || lift < 0) return 'below';
  return height === undefined ? undefined : 'none';
}

/** Numbering and level that the properties of a paragraph give. */
export function numberOf(properties: XmlElement | undefined): { numbering?: string | undefined; level?: number | undefined } {
  const numbered = element(properties, 'w:numPr');
  const level = valOf(numbered, 'w:ilvl');
  return { numbering: valOf(numbered, 'w:numId'), level: level === undefined ? undefined : Number(level) };
}
