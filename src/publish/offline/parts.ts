import { dataScript } from '../../search/data-script.ts';

const ENDING = /\.bin$/;

/** True for files that pages fetch as bytes, whole or in part (`search/shards/0.bin`, `data/packs/0.bin`). */
export const isParts = (path: string): boolean => ENDING.test(path);

/** Such a file as a data script, path and content: from a disk pages can read nothing else. */
export function scriptOfParts(path: string, content: Uint8Array): [path: string, content: string] {
  const name = path.replace(ENDING, '');
  return [`${name}.js`, dataScript(name, Buffer.from(content).toString('base64'))];
}
