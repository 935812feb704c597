import { InputError } from '../../model/error.ts';
import type { Block, ReadSource } from '../types.ts';
import { decode } from './decode.ts';
import { lines } from './lines.ts';

/** Read a plain text file: a block for each line. */
export function readText(bytes: Uint8Array, file: string): ReadSource {
  const { text, encoding } = decode(bytes, file);
  const blocks = lines(text).map((span): Block => ({ kind: 'line', ...span }));
  if (blocks.length === 0) throw new InputError(file, 'The file holds no text.', 'Put the text of the report into it, or remove the file.');
  return { text, format: 'txt', encoding, blocks, head: [] };
}
