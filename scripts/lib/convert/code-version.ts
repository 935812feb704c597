import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { filesBelow, ROOT, sha256 } from '../content/files.ts';

/** What decides how a source is converted, besides the source and the knowledge: model, stages, form of the output, versions of packages. */
const CODE = ['src/model', 'src/text', 'src/words', 'src/reviews', 'src/reading'];
const SINGLE = ['scripts/lib/convert/source.ts', 'scripts/lib/convert/format-record.ts', 'package-lock.json'];

/** Hash of the code that converts: conversions made by other code are made again. */
export async function codeVersion(): Promise<string> {
  const folders = await Promise.all(CODE.map((folder) => filesBelow(join(ROOT, folder))));
  const paths = [...folders.flat(), ...SINGLE.map((path) => join(ROOT, path))];
  const hashes = await Promise.all(paths.map(async (path) => [relative(ROOT, path), sha256(await readFile(path))]));
  return sha256(JSON.stringify(hashes));
}
