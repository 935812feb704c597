import type { Decoded } from './decode.ts';

/** Bytes looked at to tell an encoding. */
const SAMPLE = 8192;
/** Characters that Chinese reports are full of. */
const COMMON = new Set(
  '的一是在和为有了人中大上年月日县市区镇乡教育学校生师小初高幼儿园工作情况报告政府全不个以实施建设发展经费投入、，。；：（）“”\n 0123456789',
);
/** Shares of a text that its own encoding reaches and another one does not: characters of Chinese print, and common ones. */
const PRINTED = 0.95;
const OFTEN = 0.2;

const PRINT = /[\t\n\r\u0020-\u007e\u00a0-\u00ff\u2000-\u206f\u2460-\u24ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;

/**
 * UTF-16 without a mark: read that way, the text is Chinese print, and its commonest characters are those of reports. Zero bytes prove
 * nothing: 一 (U+4E00) has one.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~1);
  if (sample.length < 4) return undefined;
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    const often = [...text].filter((character) => COMMON.has(character)).length;
    return (text.match(PRINT)?.length ?? 0) >= PRINTED * text.length && often >= OFTEN * text.length;
  });
}

/** Stretches of GB 2312 in seven bits, as HZ (RFC 1843) writes them between `~{` and `~}`. */
const HZ = /~\{((?:[\x21-\x77][\x21-\x7e])+)~\}/g;

/** Text in HZ, an encoding in ASCII characters alone; null for any other file. */
export function escapedText(bytes: Uint8Array): Decoded | null {
  if (bytes.subarray(0, SAMPLE).some((byte) => byte > 0x7f || byte === 0)) return null;
  const ascii = new TextDecoder('latin1').decode(bytes);
  if (ascii.search(HZ) < 0) return null;
  const gb = new TextDecoder('gb18030');
  const text = ascii.replace(HZ, (_, pairs: string) => gb.decode(Uint8Array.from(pairs, (character) => character.charCodeAt(0) | 0x80)));
  return { text: text.replace(/~\n/g, '').replaceAll('~~', '~'), encoding: 'hz-gb-2312' };
}

/** What text looks like that was once read in a wrong encoding and saved so, 乱码, in whole; a few such words leave a report that can be read. */
const GARBLED: [signs: RegExp, share: number, name: string][] = [
  [/锟斤拷|烫烫烫|屯屯屯/g, 0.3, 'bytes that were no text (锟斤拷)'],
  [
    /[暀涓銆鏁鍔瀛鍏鑲甯鍖瀹鏍鍒傚灞牎鈥浜偛欒浣滃殑璁鍙骞佹哄鍚鏈寮鏂尯欏备璇鍥澶缁笀杩烘鏀璐琛鎵浼浠囧鐨鍦鍘垮勭粰]/g,
    0.15,
    'UTF-8 read as GBK (鏁欒偛)',
  ],
  [
    /[ÃÂÄÅÆÇÈÉÊËÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö][\u0080-\u00ffŒœŠšŽžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]/g,
    0.5,
    'Chinese read as Latin letters (æ•™è‚²)',
  ],
];
/** Shorter texts are not judged. */
const SHORTEST = 20;

/** Name of the damage of a garbled text; null where it reads as text. */
export function garbled(text: string): string | null {
  const sample = text.slice(0, SAMPLE).replace(/\s+/g, '');
  if (sample.length < SHORTEST) return null;
  const found = GARBLED.find(([signs, share]) => (sample.match(signs) ?? []).join('').length >= share * sample.length);
  return found?.[2] ?? null;
}
