import { createHash } from 'node:crypto';

/** What concerns us of a package in `package-lock.json`. */
type Locked = {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  link?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};
/** `package-lock.json`: packages by their place below the project, itself at the empty place. */
export type Lock = { packages: Record<string, Locked> };

/** What the bill is of. */
export type Product = { name: string; version: string; license: string /** Day of the release. */; released: string };

/** Names of hash algorithms in CycloneDX by theirs in lock files. */
const ALGORITHMS: Readonly<Record<string, string>> = { sha1: 'SHA-1', sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' };
/** Licences that are one identifier; what combines several is an expression. */
const IDENTIFIER = /^[\w.+-]+$/;
const FOLDER = 'node_modules/';

const nameAt = (place: string): string => place.slice(place.lastIndexOf(FOLDER) + FOLDER.length);
const purl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function hashes(integrity: string | undefined): object {
  const known = (integrity ?? '').split(' ').flatMap((one) => {
    const [algorithm = '', value = ''] = one.split('-', 2);
    const alg = ALGORITHMS[algorithm];
    return alg ? [{ alg, content: Buffer.from(value, 'base64').toString('hex') }] : [];
  });
  return known.length > 0 ? { hashes: known } : {};
}

function licences(licence: string | undefined): object {
  if (!licence) return {};
  return { licenses: [IDENTIFIER.test(licence) ? { license: { id: licence } } : { expression: licence.replace(/^\((.*)\)$/, '$1') }] };
}

function component(place: string, { version = '', integrity, license, resolved, optional }: Locked): object {
  const name = nameAt(place);
  return {
    type: 'library',
    'bom-ref': place,
    name,
    version,
    scope: optional ? 'optional' : 'required',
    ...hashes(integrity),
    ...licences(license),
    purl: purl(name, version),
    ...(resolved ? { externalReferences: [{ type: 'distribution', url: resolved }] } : {}),
  };
}

/** Where a package finds another one: in its own folder, else in one of those above it. Null where it is not installed. */
function found(from: string, name: string, places: ReadonlyMap<string, Locked>): string | null {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf(FOLDER) - 1))) {
    const place = `${at ? `${at}/` : ''}${FOLDER}${name}`;
    if (places.has(place)) return place;
    if (at === '') return null;
  }
}

function needs(place: string, { dependencies, optionalDependencies }: Locked, places: ReadonlyMap<string, Locked>): string[] {
  const names = Object.keys({ ...dependencies, ...optionalDependencies });
  return names.flatMap((name) => found(place, name, places) ?? []).sort();
}

/** Digits of the hash of a text as a UUID of one's own making (version 8, RFC 9562). */
function serialOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Software bill of materials of the program after CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/): every package that it runs on, with version,
 * hash, licence, and what it needs in turn. Made from the lock file alone, so the same state always gives the same bytes. Packages for development and
 * tests are left out.
 */
export function billOfMaterials({ packages }: Lock, { name, version, license, released }: Product): string {
  const places = new Map(Object.entries(packages).filter(([place, { dev, link }]) => place !== '' && !dev && !link));
  const top = packages[''] ?? {};
  const product = { type: 'application', 'bom-ref': name, name, version, ...licences(license), purl: purl(name, version) };
  const body = {
    components: Array.from(places, ([place, locked]) => component(place, locked)),
    dependencies: [
      { ref: name, dependsOn: needs('', top, places) },
      ...Array.from(places, ([place, locked]) => ({ ref: place, dependsOn: needs(place, locked, places) })),
    ],
  };
  const head = { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: serialOf(JSON.stringify([product, body])), version: 1 };
  return `${JSON.stringify({ ...head, metadata: { timestamp: `${released}T00:00:00Z`, component: product }, ...body })}\n`;
}
