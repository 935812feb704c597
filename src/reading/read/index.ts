import { InputError } from '../../model/error.ts';
import type { Format } from '../../model/index.ts';
import type { ReadSource, SourceInput } from '../types.ts';
import { formatOf } from './format.ts';
import { readPicture } from './picture.ts';
import { readText } from './text.ts';

/** Largest source accepted. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** Reads a file of one format. */
type Reader = (bytes: Uint8Array, file: string) => ReadSource | Promise<ReadSource>;

/** The reader of each format, loaded when the first file of it is met. */
const READERS: Record<Format, () => Promise<Reader>> = {
  txt: async () => readText,
  html: async () => (await import('./html.ts')).readHtml,
  docx: async () => (await import('./docx/index.ts')).readDocx,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  doc: async () => (await import('./legacy-doc.ts')).readDoc,
  wps: async () => (await import('./legacy-doc.ts')).readWps,
  rtf: async () => (await import('./rtf/index.ts')).readRtf,
  odt: async () => (await import('./odt/index.ts')).readOdt,
  xlsx: async () => (await import('./spreadsheet.ts')).readXlsx,
  xls: async () => (await import('./spreadsheet.ts')).readXls,
  ofd: async () => (await import('./ofd.ts')).readOfd,
  mht: async () => (await import('./web-archive.ts')).readWebArchive,
  png: async () => readPicture,
  jpg: async () => readPicture,
  tif: async () => readPicture,
};

/**
 * Read a source file of any supported format into text and blocks.
 *
 * @throws PictureError where its text must be recognised first, and was not
 * @throws InputError where the file is empty, too large, of an unknown format, protected, or without text
 */
export async function read({ file, bytes, recognition }: Omit<SourceInput, 'sidecar'>): Promise<ReadSource> {
  if (bytes.length === 0) throw new InputError(file, 'The file is empty (0 bytes).', 'Download it again, or remove it.');
  if (bytes.length > MAX_BYTES)
    throw new InputError(
      file,
      `The file is ${Math.ceil(bytes.length / 1024 / 1024)} MB large; at most ${MAX_BYTES / 1024 / 1024} MB can be read.`,
      'Give the report alone, without pictures, as .txt, .html, .docx or .pdf.',
    );
  const format = formatOf(bytes, file);
  if (format === 'zip') return (await import('./zip.ts')).readZip(bytes, file, readDocument);
  if (recognition) return (await import('./recognised.ts')).readRecognised(recognition, bytes, file, format);
  return (await READERS[format]())(bytes, file);
}

/** Read a file out of an archive; archives inside archives are not opened. */
async function readDocument({ file, bytes }: Omit<SourceInput, 'sidecar'>): Promise<ReadSource> {
  const format = formatOf(bytes, file);
  if (format === 'zip') throw new InputError(file, 'The archive holds another archive.', 'Unpack it and give the report itself.');
  return (await READERS[format]())(bytes, file);
}
