import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import mammoth from 'mammoth';
import { InputError } from '../../model/error.ts';
import type { ReadSource } from '../types.ts';
import { TextBuilder } from './builder.ts';
import { domBlocks } from './dom-blocks.ts';
import type { DomNode } from './dom-walk.ts';
import { withVisibleNumbers } from './word-numbers.ts';

/** Largest unpacked part and whole: an archive that unpacks to more is hostile. */
const MOST_UNPACKED = 200 * 1024 * 1024;

/** Styles of Chinese Word and WPS that mammoth does not know by their English names. */
const STYLES = [
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Title'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
];

/** Read a Word document: paragraphs, headings by style, counted numbers, tables as rows. Pictures and comments are left out. */
export async function readDocx(bytes: Uint8Array, file: string): Promise<ReadSource> {
  const html = await toHtml(numbered(unpack(bytes, file), file), file);
  const { document } = new DOMParser().parseFromString(`<!doctype html><html><body>${html}</body></html>`, 'text/html')
    .defaultView as unknown as Window;
  const builder = new TextBuilder();
  for (const { text, kind, level, cells, table } of domBlocks(document.documentElement as unknown as DomNode))
    if (cells) builder.addRow(cells, { kind, table });
    else builder.add(text, { kind, ...(level ? { level } : {}) });
  if (builder.blocks.length === 0)
    throw new InputError(
      file,
      'The document holds no text; it may consist of pictures.',
      'Run text recognition (OCR) on it and give the text as .txt.',
    );
  return { text: builder.text(), format: 'docx', encoding: 'binary', blocks: builder.blocks, head: [] };
}

function unpack(bytes: Uint8Array, file: string): Unzipped {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = !/^word\/media\//.test(name);
        if (wanted) size += originalSize;
        if (size > MOST_UNPACKED) throw new RangeError('too large');
        return wanted;
      },
    });
  } catch {
    throw size > MOST_UNPACKED ? tooLarge(file) : damaged(file);
  }
}

/** The document with counted numbers visible, packed again for mammoth. */
function numbered(parts: Unzipped, file: string): Uint8Array {
  const name = parts['word/document.xml'] ? 'word/document.xml' : Object.keys(parts).find((part) => /^word\/document\d*\.xml$/.test(part));
  const document = name && parts[name];
  if (!name || !document) throw damaged(file);
  const part = (path: string) => (parts[path] ? strFromU8(parts[path]) : '');
  const visible = withVisibleNumbers({
    document: strFromU8(document),
    numbering: part('word/numbering.xml'),
    styles: part('word/styles.xml'),
  });
  return zipSync({ ...parts, [name]: strToU8(visible) }, { level: 0 });
}

async function toHtml(docx: Uint8Array, file: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(docx) },
      { styleMap: STYLES, externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return value;
  } catch {
    throw damaged(file);
  }
}

const tooLarge = (file: string): InputError =>
  new InputError(
    file,
    `The Word document unpacks to more than ${MOST_UNPACKED / 1024 / 1024} MB.`,
    'Copy the report alone into a new document and save it as .docx.',
  );

const damaged = (file: string): InputError =>
  new InputError(
    file,
    'The Word document is damaged and cannot be opened.',
    'Open it in Word or WPS, save it again as .docx, or give it as .pdf or .txt.',
  );
