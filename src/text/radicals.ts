/**
 * PDF files name many characters by their radical form (⼈ U+2F08 for 人), because a font draws both with one shape; copied text keeps them.
 * The character of the CJK block is what was meant: here the two are the same letter in two encodings.
 */

/** Radicals of the supplement block, U+2E80–2EFF, that are whole characters, each before its character. */
const SUPPLEMENT =
  '⺁厂⺄乙⺅亻⺎兀⺏尣⺐尢⺘扌⺙攵⺝月⺟母⺠民⺩王⺯糹⺰纟⺼月⻁虎⻄西⻅见⻆角⻈讠⻉贝⻋车⻍辶⻐钅⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻯竜⻰龙⻳龟';

const KANGXI_FIRST = 0x2f00;
const KANGXI_LAST = 0x2fd5;

/** Radical forms with the characters meant. */
export const RADICALS: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: SUPPLEMENT.length / 2 }, (_, i) => [SUPPLEMENT.charAt(i * 2), SUPPLEMENT.charAt(i * 2 + 1)] as const),
  ...Array.from({ length: KANGXI_LAST - KANGXI_FIRST + 1 }, (_, i) => {
    const radical = String.fromCharCode(KANGXI_FIRST + i);
    return [radical, radical.normalize('NFKC')] as const;
  }),
]);

const ANY = /[\u2E80-\u2FD5]/g;

/** The text with radical forms (Kangxi block and supplement) as the characters meant, position for position. */
export function withoutRadicals(text: string): string {
  return text.replace(ANY, (radical) => RADICALS.get(radical) ?? radical.normalize('NFKC'));
}
