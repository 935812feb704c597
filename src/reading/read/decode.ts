import { InputError } from '../../model/error.ts';
import { placesOf } from '../../text/matches.ts';
import { escapedText, garbled, unmarkedUtf16 } from './encodings.ts';

/** Decoded text and the encoding it was in. */
export type Decoded = { text: string; encoding: string };

/** Byte order marks and the encodings they name. */
const MARKS: [bytes: number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Names that pages give to encodings contained in GB18030. */
const GB_NAMES = /^(gb[_-]?2312(-80)?|gbk|x-gbk|gb_?18030|cp936|ms936|windows-936|euc-cn)$/i;

/** Share of the characters beyond ASCII that may be damaged in a UTF-8 text: cut off in the middle, a byte lost. */
const DAMAGED_SHARE = 0.02;

/** Share of U+FFFD above which a text counts as wrongly decoded. */
const BROKEN_SHARE = 0.01;

/**
 * Decode Chinese text: byte order mark, declared encoding (of an HTML page), UTF-8 where valid, UTF-16 without mark, GB18030, Big5.
 *
 * @param declared encoding named by the document itself, if any; not believed where the bytes contradict it
 * @throws InputError where no encoding gives text (binary data)
 */
export function decode(bytes: Uint8Array, file: string, declared?: string): Decoded {
  const decoded = escapedText(bytes) ?? bestDecoded(bytes, file, declared);
  const damage = garbled(decoded.text);
  if (damage)
    throw new InputError(
      file,
      `The text is garbled: ${damage}.`,
      'Get the file again from where it was published; what was saved here cannot be read.',
    );
  return decoded;
}

/** Encodings to try, in order; that of UTF-16 without a mark takes a look at the text, which few files come to. */
function* guesses(bytes: Uint8Array, marked: string | undefined, declared: string | undefined): Generator<string | undefined> {
  yield* [marked, attempt(declared), 'utf-8'];
  yield unmarkedUtf16(bytes);
  yield* ['gb18030', 'big5'];
}

function bestDecoded(bytes: Uint8Array, file: string, declared: string | undefined): Decoded {
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
  let best: { text: string; encoding: string; broken: number } | undefined;
  for (const encoding of guesses(bytes, marked, declared)) {
    if (encoding === undefined) continue;
    const text = tryDecode(bytes, encoding, encoding === 'utf-8' && encoding !== marked);
    if (text === null) {
      const damaged = encoding === 'utf-8' ? damagedUtf8(bytes) : null;
      if (damaged !== null) return { text: damaged, encoding };
      continue;
    }
    const broken = brokenShare(text);
    if (broken === 0) return { text, encoding };
    if (!best || broken < best.broken) best = { text, encoding, broken };
  }
  if (best && best.broken <= BROKEN_SHARE) return { text: best.text, encoding: best.encoding };
  const escapes = bytes.includes(0x1b);
  throw new InputError(
    file,
    escapes
      ? 'The file is text in ISO-2022 or another encoding with escape codes.'
      : 'The file is not text in any known encoding (UTF-8, UTF-16, GB18030, Big5, HZ).',
    'Save it again as UTF-8 text, or give the original HTML, DOCX or PDF file.',
  );
}

function attempt(declared: string | undefined): string | undefined {
  if (!declared) return undefined;
  const name = declared.trim().toLowerCase();
  if (GB_NAMES.test(name)) return 'gb18030';
  return /^(utf-?8|big5(-hkscs)?|utf-16(le|be)?)$/.test(name) ? name.replace(/^utf8$/, 'utf-8') : undefined;
}

function tryDecode(bytes: Uint8Array, encoding: string, strict: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: strict || encoding === 'utf-8' }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 with a few damaged characters, each as U+FFFD; null where it is something else: text in GB18030 would be damaged all over. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  const beyond = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return damaged <= beyond * DAMAGED_SHARE ? text : null;
}

/** Share of characters that are replacement or control characters no text holds. */
function brokenShare(text: string): number {
  const broken = placesOf(BROKEN, text).length;
  return text.length ? broken / text.length : 0;
}

/** U+FFFD, and control characters but tab, line ends and escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
const BROKEN = /[\ufffd\x7f\x00-\x08\x0e-\x1a\x1c-\x1f]/g;
