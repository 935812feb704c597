import { InputError } from '../../model/error.ts';
import type { ReadSource, SourceInput } from '../types.ts';
import { formatOf } from './format.ts';
import { readText } from './text.ts';

/** Largest source accepted. */
export const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Read a source file of any supported format into text and blocks.
 *
 * @throws InputError where the file is empty, too large, of an unknown format, protected, or without text
 */
export async function read({ file, bytes }: Pick<SourceInput, 'file' | 'bytes'>): Promise<ReadSource> {
  if (bytes.length === 0) throw new InputError(file, 'The file is empty (0 bytes).', 'Download it again, or remove it.');
  if (bytes.length > MAX_BYTES)
    throw new InputError(
      file,
      `The file is ${Math.ceil(bytes.length / 1024 / 1024)} MB large; at most ${MAX_BYTES / 1024 / 1024} MB can be read.`,
      'Give the report alone, without pictures, as .txt, .html, .docx or .pdf.',
    );
  switch (formatOf(bytes, file)) {
    case 'txt':
      return readText(bytes, file);
    case 'html':
      return (await import('./html.ts')).readHtml(bytes, file);
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes, file);
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes, file);
  }
}
