import type { Shown } from '../inline.ts';
import { descendants, element, elements, type XmlElement } from '../xml.ts';

/** How a style shows words; undefined where it says nothing. */
type OdtLook = { aside?: 'struck' | 'hidden' | undefined; raised?: Shown['raised']; shown?: boolean };

/** How lists count, by style and level: number format and what stands around the number. */
type OdtLists = ReadonlyMap<string, ReadonlyMap<number, { format: string; prefix: string; suffix: string; start: number }>>;

export type OdtStyles = {
  look: (name: string | undefined) => OdtLook;
  level: (name: string | undefined) => number | null;
  lists: OdtLists;
};

const LONGEST_CHAIN = 20;
const HEADING = /^Heading_20_([1-6])$/;

/** The styles of both parts of a document that have some. */
export function odtStyles(roots: readonly (XmlElement | null)[]): OdtStyles {
  const all = roots.flatMap((root) => (root ? descendants(root, 'style:style') : []));
  const byName = new Map(all.map((style) => [style.attributes['style:name'] ?? '', style]));
  const chain = (name: string | undefined) => {
    const found: XmlElement[] = [];
    for (
      let at = byName.get(name ?? '');
      at && found.length < LONGEST_CHAIN;
      at = byName.get(at.attributes['style:parent-style-name'] ?? '')
    )
      found.push(at);
    return found;
  };
  return {
    look: (name) => Object.assign({}, ...chain(name).toReversed().map(lookOf)),
    level: (name) => {
      const heading = [name ?? '', ...chain(name).map((style) => style.attributes['style:parent-style-name'] ?? '')]
        .map((one) => HEADING.exec(one)?.[1] ?? (one === 'Title' ? '1' : undefined))
        .find((one) => one !== undefined);
      return heading ? Number(heading) : null;
    },
    lists: new Map(
      roots
        .flatMap((root) => (root ? descendants(root, 'text:list-style') : []))
        .map((list) => [list.attributes['style:name'] ?? '', levelsOf(list)]),
    ),
  };
}

function lookOf(style: XmlElement): OdtLook {
  const given = element(style, 'style:text-properties')?.attributes ?? {};
  const look: OdtLook = {};
  const struck = given['style:text-line-through-style'] ?? given['style:text-line-through-type'];
  const white = /^#f{6}$/i.test(given['fo:color'] ?? '') && /^(?:transparent|#f{6})?$/i.test(given['fo:background-color'] ?? '');
  if (struck !== undefined) look.aside = struck === 'none' ? undefined : 'struck';
  if (given['text:display'] === 'none' || white) look.aside = 'hidden';
  const position = given['style:text-position'];
  if (position !== undefined) look.raised = /^super|^[1-9]/.test(position) ? 'above' : /^sub|^-/.test(position) ? 'below' : undefined;
  return look;
}

function levelsOf(list: XmlElement) {
  return new Map(
    elements(list, 'text:list-level-style-number').map(({ attributes }) => [
      Number(attributes['text:level'] ?? 1),
      {
        format: attributes['style:num-format'] ?? '',
        prefix: attributes['style:num-prefix'] ?? '',
        suffix: attributes['style:num-suffix'] ?? '',
        start: Number(attributes['text:start-value'] ?? 1),
      },
    ]),
  );
}
