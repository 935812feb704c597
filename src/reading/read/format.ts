import { InputError } from '../../model/error.ts';
import type { Format } from '../../model/index.ts';

/** What can be read: a format, or an archive with one file inside. */
export type Readable = Format | 'zip';

/** What cannot be read, though it is known. */
type Known = 'image' | 'archive' | 'presentation' | 'sheet' | 'encrypted';

/** Signatures of file formats: the first bytes in hexadecimal. */
const SIGNATURES: [hex: string, content: Readable | Known | 'ole'][] = [
  ['25504446', 'pdf'], // %PDF
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['d0cf11e0a1b11ae1', 'ole'], // .doc, .wps, .xls, and encrypted .docx
  ['7b5c727466', 'rtf'], // {\rtf
  ['89504e47', 'png'],
  ['ffd8ff', 'jpg'],
  ['49492a00', 'tif'],
  ['4d4d002a', 'tif'],
  ['47494638', 'image'], // GIF
  ['52617221', 'archive'],
  ['377abcaf271c', 'archive'],
  ['1f8b', 'archive'],
];

/** What an archive is by the names of its parts. */
const PARTS: [part: string, content: Readable | Known][] = [
  ['word/document', 'docx'],
  ['xl/workbook', 'xlsx'],
  ['OFD.xml', 'ofd'],
  ['ppt/presentation', 'presentation'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'sheet'],
  ['application/vnd.oasis.opendocument.presentation', 'presentation'],
];

/** What a container of the old Office format is by the names of its streams, which stand in UTF-16. */
const STREAMS: [stream: string, content: Readable | Known][] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'presentation'],
];

const ENDINGS: Record<string, Format> = {
  txt: 'txt',
  text: 'txt',
  md: 'txt',
  html: 'html',
  htm: 'html',
  shtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
  doc: 'doc',
  wps: 'wps',
  rtf: 'rtf',
  odt: 'odt',
  xlsx: 'xlsx',
  xls: 'xls',
  ofd: 'ofd',
  mht: 'mht',
  mhtml: 'mht',
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  tif: 'tif',
  tiff: 'tif',
};

/** Formats that show themselves by their ending alone where the content leaves it open. */
const PLAIN = new Set<Format>(['txt', 'html']);

/** What a whole page begins with; a text file that only speaks of tags, or keeps some of an editor, stays text. */
const WHOLE_PAGE = /^\s*(?:(?:<\?xml[^>]{0,200}\?>|<!--[\s\S]{0,2000}?-->)\s*)*<(?:!doctype\s+html|html)\b/i;

/** Tags of which one near the beginning shows that a file that does not call itself text is a page. */
const PAGE = /<(!doctype\s+html|html|head|body|meta|title|div|p|table|span)\b[^>]{0,400}>/i;

/** Remedies for formats that cannot be read. */
const REFUSED: Record<Known, [message: string, hint: string]> = {
  image: ['The file is a picture of a kind that is not read (GIF).', 'Save it as .png, or find the page with the text.'],
  archive: ['The file is an archive.', 'Unpack it and give the report itself.'],
  presentation: ['The file is a presentation.', 'Save its text as .docx, .pdf or .txt.'],
  sheet: ['The file is an OpenDocument spreadsheet (.ods).', 'Save it as .xlsx.'],
  encrypted: ['The Word document is protected by a password.', 'Open it, remove the password, and save it as .docx.'],
};

/**
 * Format of a file by its content; the ending decides where the content leaves it open: between text and HTML, .doc and .wps.
 *
 * @throws InputError for formats that cannot be read
 */
export function formatOf(bytes: Uint8Array, file: string): Readable {
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  const claimed = ENDINGS[ending];
  const content = contentOf(bytes, claimed);
  if (content === 'doc' && claimed === 'wps') return 'wps';
  if (content !== null && isRefused(content)) throw new InputError(file, ...REFUSED[content]);
  if (content !== null) return content;
  if (!claimed)
    throw new InputError(
      file,
      `Unknown format${ending ? ` .${ending}` : ''}; expected text, HTML, Word, WPS, RTF, ODT, Excel, OFD, PDF or a picture (PNG, JPEG, TIFF).`,
      'Save the report in one of these formats.',
    );
  if (!PLAIN.has(claimed))
    throw new InputError(
      file,
      `The ending says .${ending}, but the content is not.`,
      'Download the file again; servers often answer with an error page instead.',
    );
  return claimed;
}

const isRefused = (content: Readable | Known): content is Known => content in REFUSED;

function contentOf(bytes: Uint8Array, claimed: Format | undefined): Readable | Known | null {
  const hex = Array.from(bytes.subarray(0, 16), (b) => b.toString(16).padStart(2, '0')).join('');
  const signature = SIGNATURES.find(([start]) => hex.startsWith(start))?.[1];
  if (signature === 'zip') return archiveOf(bytes);
  if (signature === 'ole') return containerOf(bytes);
  if (signature) return signature;
  const ascii = latin(bytes.subarray(0, 8192));
  if (/%PDF-\d/.test(ascii.slice(0, 1024))) return 'pdf';
  if (
    /^(MIME-Version|From|Subject|Content-Type|Snapshot-Content-Location):/im.test(ascii.slice(0, 400)) &&
    /multipart\/related/i.test(ascii)
  )
    return 'mht';
  const start = ascii.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  return (claimed === 'txt' ? WHOLE_PAGE : PAGE).test(start) ? 'html' : null;
}

/** An archive names its parts at its end; the first of an open document says what it is. */
function archiveOf(bytes: Uint8Array): Readable | Known {
  const names = latin(bytes.subarray(0, 4096)) + latin(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  return PARTS.find(([part]) => names.includes(part))?.[1] ?? 'zip';
}

function containerOf(bytes: Uint8Array): Readable | Known {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return STREAMS.find(([stream]) => container.includes(Buffer.from(stream, 'utf16le')))?.[1] ?? 'doc';
}

/** Bytes as characters one to one, without zero bytes, so that tags of any encoding can be seen. */
function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').replaceAll('\0', '');
}
