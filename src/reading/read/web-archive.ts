import { InputError } from '../../model/error.ts';
import type { ReadSource } from '../types.ts';
import { readHtml } from './html.ts';

/** A part of a web archive: its type, the charset it names, its bytes. */
type Part = { type: string; charset: string | undefined; bytes: Uint8Array };

/** Deepest nesting of parts in parts. */
const DEEPEST = 5;

/** Read a web page saved as one file (.mht, MHTML): its first page. */
export function readWebArchive(bytes: Uint8Array, file: string): ReadSource {
  const page = partsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')).find(
    ({ type }) => type === 'text/html',
  );
  if (!page) throw new InputError(file, 'The web archive holds no page.', 'Save the page as HTML only, or as text.');
  return { ...readHtml(page.bytes, file, page.charset), format: 'mht' };
}

/** Parts of a message, and of the messages inside it. */
function partsOf(message: string, depth = 0): Part[] {
  const at = /\r?\n\r?\n/.exec(message);
  const head = message.slice(0, at?.index ?? message.length).replace(/\r?\n[ \t]+/g, ' ');
  const body = at ? message.slice(at.index + at[0].length) : '';
  const type = field(head, 'content-type');
  const boundary = parameter(type, 'boundary');
  if (boundary && depth < DEEPEST)
    return body
      .split(`--${boundary}`)
      .slice(1)
      .filter((part) => !part.startsWith('--'))
      .flatMap((part) => partsOf(part.replace(/^\r?\n/, ''), depth + 1));
  const decoded = decodeBody(body, field(head, 'content-transfer-encoding').toLowerCase());
  return [{ type: type.split(';')[0]?.trim().toLowerCase() ?? '', charset: parameter(type, 'charset'), bytes: decoded }];
}

const field = (head: string, name: string): string => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';

const parameter = (value: string, name: string): string | undefined =>
  new RegExp(`${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(value)?.slice(1).find(Boolean);

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return new Uint8Array(Buffer.from(body, 'base64'));
  if (encoding !== 'quoted-printable') return new Uint8Array(Buffer.from(body, 'latin1'));
  const plain = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return new Uint8Array(Buffer.from(plain, 'latin1'));
}
