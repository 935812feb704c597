import { element, type XmlElement } from '../xml.ts';

/** The `w:val` of the first element of a name directly inside; undefined where there is none. */
export const valOf = (parent: XmlElement | undefined, name: string): string | undefined => element(parent, name)?.attributes['w:val'];

/** A property that is on or off; undefined where it is not given. */
export function toggleOf(parent: XmlElement | undefined, name: string): boolean | undefined {
  const given = element(parent, name);
  return given && !['0', 'false', 'off', 'none'].includes(given.attributes['w:val'] ?? '1');
}
