import { extname } from 'node:path';
import { lookup } from 'mrmime';

/** Media types of files of the site that the common list lacks. */
const FURTHER: Readonly<Record<string, string>> = { '.parquet': 'application/vnd.apache.parquet' };
/** Types whose texts are UTF-8, which a reader must be told. */
const TEXT = /^text\/|\/(?:json|xml)$|\+(?:json|xml)$/;

/** Media type of a file by its ending, with the encoding of texts. */
export function contentType(path: string): string {
  const type = FURTHER[extname(path)] ?? lookup(path) ?? 'application/octet-stream';
  return TEXT.test(type) ? `${type}; charset=utf-8` : type;
}
