import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../../src/model/error.ts';
import { byCodeUnit } from '../../../src/text/order.ts';
import { ROOT } from '../content/files.ts';

/** Name of the file with the notices, at the root of a site. */
export const NOTICES = 'third-party-notices.txt';

/** Folder of a package and what stands in it, from the path of one of its files: `node_modules/a/node_modules/@b/c/x.js`. */
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/;
const LICENCE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** Folder of the package that a file belongs to, below the project; null for files of our own. */
export function packageOf(file: string): string | null {
  return PACKAGE.exec(file)?.[1] ?? null;
}

/** What the style sheets are made with; words of it stand in them. */
const STYLES = 'node_modules/tailwindcss';

type Described = { name: string; version: string; license?: string; homepage?: string };

/** @throws InputError where a package says nothing of its licence: such a one is not shipped */
function noticeOf(folder: string): string {
  const place = join(ROOT, folder);
  const { name, version, license = 'see below', homepage } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as Described;
  const texts = readdirSync(place)
    .filter((file) => LICENCE.test(file))
    .sort(byCodeUnit);
  if (texts.length === 0)
    throw new InputError(folder, `${name} ${version} brings no text of its licence.`, 'Take another package, or another version of it.');
  const words = texts.map((file) => readFileSync(join(place, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return [`${name} ${version} (${license})${homepage ? `\n${homepage}` : ''}`, ...words].join('\n\n');
}

const HEAD = `本站的脚本与样式含有下列软件，各依其许可使用；网站自己的代码依 MIT 许可，报告原文属于各发布机关。
Scripts and style sheets of this site hold parts of the software below, each under its licence. The site's own code is under the MIT licence; the
texts of the reports belong to the bodies that issued them.`;
const RULE = '-'.repeat(72);

/**
 * Licences of all packages of which something is shipped to readers, whole, in the order of their names.
 *
 * @param packages folders of the packages whose code stands in scripts
 */
export function notices(packages: Iterable<string>): string {
  const folders = [...new Set([...packages, STYLES])].sort(byCodeUnit);
  return `${[HEAD, ...folders.map(noticeOf)].join(`\n\n${RULE}\n\n`)}\n`;
}
