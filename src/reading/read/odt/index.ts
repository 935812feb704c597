import { strFromU8 } from 'fflate';
import { InputError } from '../../../model/error.ts';
import type { ReadSource } from '../../types.ts';
import { damaged, unpack } from '../archive.ts';
import { TextBuilder } from '../builder.ts';
import { asideFindings, finding } from '../findings.ts';
import { proven } from '../proof.ts';
import { descendants, type Prefixes, parseXml, xmlWords } from '../xml.ts';
import { OdtReader, type OdtTold } from './body.ts';
import { odtStyles } from './styles.ts';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
/** Prefixes of the namespaces of open documents (ODF, ISO/IEC 26300). */
const PREFIXES: Prefixes = {
  [`${ODF}:office:1.0`]: 'office',
  [`${ODF}:text:1.0`]: 'text',
  [`${ODF}:table:1.0`]: 'table',
  [`${ODF}:style:1.0`]: 'style',
  [`${ODF}:drawing:1.0`]: 'draw',
  [`${ODF}:svg-compatible:1.0`]: 'svg',
  [`${ODF}:xsl-fo-compatible:1.0`]: 'fo',
};

/** Read an open document text (.odt): paragraphs, lists with their numbers, tables; notes, comments, struck and hidden words set aside. */
export async function readOdt(bytes: Uint8Array, file: string): Promise<ReadSource> {
  const parts = unpack(bytes, file);
  const content = parts['content.xml'];
  if (!content) throw damaged(file);
  if (parts['META-INF/manifest.xml'] && strFromU8(parts['META-INF/manifest.xml']).includes('encryption-data'))
    throw new InputError(file, 'The document is protected by a password.', 'Open it, remove the password, and save it again.');
  const { builder, told, seen } = readParts(content, parts['styles.xml'], file);
  const read = builder.document(file);
  return proven(
    { ...read, format: 'odt', encoding: 'binary', head: [], findings: [...asideFindings(read), ...toldFindings(read, told)] },
    seen,
    file,
  );
}

function readParts(content: Uint8Array, styles: Uint8Array | undefined, file: string) {
  try {
    const root = parseXml(strFromU8(content), PREFIXES);
    const told: OdtTold = { pictures: 0, objects: 0, changes: 0 };
    const reader = new OdtReader(odtStyles([styles ? parseXml(strFromU8(styles), PREFIXES) : null, root]), told);
    const builder = new TextBuilder();
    const bodies = descendants(root, 'office:text');
    for (const body of bodies) builder.addParts(reader.read(body));
    return { builder, told, seen: wordsSeen(strFromU8(content)) };
  } catch (error) {
    throw error instanceof InputError ? error : damaged(file);
  }
}

/** Words in the markup of the body, taken apart from the reading. */
function wordsSeen(xml: string): string {
  const body = xml.slice(xml.indexOf('<office:text'));
  const shown = body.replace(
    /<(text:tracked-changes|text:note-citation|text:ruby-text|office:forms|svg:title|svg:desc|dc:creator|dc:date|dc:initials|meta:creator-initials)\b[\s\S]*?<\/\1>/g,
    '',
  );
  return xmlWords(parseXml(`<a>${shown.replace(/<[^>]*>/g, '\n')}</a>`, {}));
}

function toldFindings(read: Pick<ReadSource, 'text' | 'blocks'>, { pictures, objects, changes }: OdtTold) {
  return [
    ...(changes > 0 ? [finding('tracked-changes', `文档带有未接受的修订${changes}处，删除的内容未读入。`, read)] : []),
    ...(pictures > 0 ? [finding('pictures', `文中有${pictures}张图片，图片中的内容未能读取。`, read, 'note')] : []),
    ...(objects > 0 ? [finding('embedded', `文中嵌入了${objects}个对象，其中的内容未能读取。`, read)] : []),
  ];
}
