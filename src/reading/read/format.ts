import { InputError } from '../../model/error.ts';
import type { Format } from '../../model/index.ts';

/** What the first bytes of a file say it is. */
type Content = Format | 'zip' | 'ole' | 'image' | 'archive' | 'rtf' | 'mhtml' | null;

/** Signatures of file formats: the first bytes, in ASCII or hexadecimal. */
const SIGNATURES: [hex: string, content: Exclude<Content, null>][] = [
  ['25504446', 'pdf'], // %PDF
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['d0cf11e0a1b11ae1', 'ole'], // .doc, .wps, .xls, and encrypted .docx
  ['7b5c727466', 'rtf'], // {\rtf
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
  ['52617221', 'archive'],
  ['377abcaf271c', 'archive'],
  ['1f8b', 'archive'],
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
};

/** Tags of which one near the beginning shows that a text is a page. */
const PAGE = /<(!doctype\s+html|html|head|body|meta|title|div|p|table|span)\b[^>]{0,400}>/i;

/** Remedies for formats that cannot be read. */
const REFUSED: Record<'zip' | 'ole' | 'image' | 'archive' | 'rtf' | 'mhtml', [message: string, hint: string]> = {
  zip: ['The file is a ZIP archive or an Office file other than .docx.', 'Unpack it, or save the report as .docx, .pdf, .html or .txt.'],
  ole: ['The file is in the old Word format (.doc, .wps).', 'Open it in Word or WPS and save it as .docx.'],
  image: ['The file is a picture.', 'Run text recognition (OCR) on it and give the text as .txt, or find the page with the text.'],
  archive: ['The file is an archive.', 'Unpack it and give the report itself.'],
  rtf: ['The file is rich text (RTF).', 'Open it and save it as .docx or .txt.'],
  mhtml: ['The file is a web archive (MHTML).', 'Save the page as HTML only, or as text.'],
};

/** An Office file under a password is kept in a container of the old format, with this name in UTF-16. */
const ENCRYPTED_PART = 'EncryptedPackage';
const ENCRYPTED = ['The Word document is protected by a password.', 'Open it, remove the password, and save it as .docx.'] as const;

/** True for a container of the old format that holds an encrypted Office file. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(ENCRYPTED_PART, 'utf16le'));
}

/**
 * Format of a file by its content; the ending decides only between text and HTML where the content leaves it open.
 *
 * @throws InputError for formats that cannot be read
 */
export function formatOf(bytes: Uint8Array, file: string): Format {
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  const content = contentOf(bytes);
  if (content === 'zip' && looksLikeDocx(bytes)) return 'docx';
  if (content === 'pdf' || content === 'txt' || content === 'html' || content === 'docx') return content;
  if (content === 'ole' && isEncrypted(bytes)) throw new InputError(file, ...ENCRYPTED);
  if (content) throw new InputError(file, ...REFUSED[content]);
  const claimed = ENDINGS[ending];
  if (!claimed)
    throw new InputError(
      file,
      `Unknown format${ending ? ` .${ending}` : ''}; expected .txt, .html, .docx or .pdf.`,
      'Save the report in one of these formats.',
    );
  if (claimed === 'docx' || claimed === 'pdf')
    throw new InputError(
      file,
      `The ending says .${ending}, but the content is not.`,
      'Download the file again; servers often answer with an error page instead.',
    );
  return claimed;
}

function contentOf(bytes: Uint8Array): Content {
  const hex = Array.from(bytes.subarray(0, 16), (b) => b.toString(16).padStart(2, '0')).join('');
  const signature = SIGNATURES.find(([start]) => hex.startsWith(start));
  if (signature) return signature[1];
  const ascii = latin(bytes.subarray(0, 8192));
  if (/%PDF-\d/.test(ascii.slice(0, 1024))) return 'pdf';
  if (/^(MIME-Version|From|Subject|Content-Type):/im.test(ascii.slice(0, 400)) && /multipart\/related/i.test(ascii)) return 'mhtml';
  return PAGE.test(ascii) ? 'html' : null;
}

/** Bytes as characters one to one, without zero bytes, so that tags of any encoding can be seen. */
function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').replaceAll('\0', '');
}

/** An Office file names its parts in the archive: Word's begin with `word/`. */
function looksLikeDocx(bytes: Uint8Array): boolean {
  const end = latin(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  return end.includes('word/document') || latin(bytes.subarray(0, 4096)).includes('word/');
}
