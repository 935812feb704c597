import { createHash } from 'node:crypto';
import type { EditionManifest, PackageZip } from '../../model/index.ts';

/** What a manifest says of the zips of a package. @throws where there is none */
export function manifestZips(zips: readonly { name: string; bytes: Uint8Array }[]): Pick<EditionManifest, 'archive' | 'moreArchives'> {
  const [first, ...more] = zips.map(
    ({ name, bytes }): PackageZip => ({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }),
  );
  if (!first) throw new Error('A package has one zip at least.');
  return { archive: first, ...(more.length > 0 && { moreArchives: more }) };
}

/** Name of a zip of a package: a package of several says which one it is, and of how many. */
export const zipName = (package_: string, at: number, of: number): string => `${package_}${of > 1 ? `-${at + 1}-of-${of}` : ''}.zip`;
