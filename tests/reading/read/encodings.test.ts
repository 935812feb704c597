import { describe, expect, test } from 'vitest';
import { read } from '../../../src/reading/read/index.ts';

const REPORT = '甲县2023年度履行教育职责自评报告\n一、基本情况\n全县一所学校，一年来稳步发展。\n';
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = character.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
const ascii = (text: string) => new TextEncoder().encode(text);

describe('encodings', () => {
  test.each<[encoding: string, bytes: Uint8Array, text: string]>([
    ['utf-16le', utf16(REPORT, true), REPORT],
    ['utf-16be', utf16(REPORT, false), REPORT],
    ['hz-gb-2312', ascii('~{<WOX~}2023~{Dj~}\n~{1(8f~}'), '甲县2023年\n报告'],
  ])('%s is read without a mark', async (encoding, bytes, text) => {
    expect(await read({ file: 'a.txt', bytes })).toMatchObject({ encoding, text });
  });

  test.each<[name: string, text: string, message: RegExp]>([
    ['UTF-8 read as GBK', '鐢插幙2023骞村害灞ヨ鏁欒偛鑱岃矗鑷瘎鎶ュ憡锛屽叏鍘挎湁瀛︽牎涓€鎵€銆?', /garbled: UTF-8 read as GBK/],
    ['UTF-8 read as Latin letters', 'ç”²åŽ¿æ•™è‚²è‡ªè¯„æŠ¥å‘Šå…¨åŽ¿æœ‰å­¦æ ¡ä¸€æ‰€ã€‚', /garbled: Chinese read as Latin/],
    ['replaced bytes', `${'锟斤拷'.repeat(10)}2023`, /garbled/],
  ])('text garbled as %s is refused by name', async (_, text, message) => {
    await expect(read({ file: 'a.txt', bytes: ascii(text) })).rejects.toThrow(message);
  });

  test('text with escape codes is refused by name', async () => {
    const bytes = Uint8Array.from([0x1b, 0x24, 0x29, 0x41, 0x0e, ...Array(60).fill(0x07), 0x0f]);
    await expect(read({ file: 'a.txt', bytes })).rejects.toThrow(/ISO-2022/);
  });
});
