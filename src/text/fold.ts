/** Full-width forms and look-alikes, each standing for one ASCII character; the length of the text never changes. */
const LOOK_ALIKES: Record<string, string> = {
  '∶': ':',
  '︰': ':',
  '−': '-',
  '‐': '-',
  '〜': '~',
  '﹪': '%',
  '％': '%',
  '\u3000': ' ',
  '\u00a0': ' ',
};

/**
 * The text with full-width digits, letters and signs (９８．６％) as ASCII, position for position, so that offsets into the result are
 * offsets into the source. The full-width comma stays: unlike `,` it never groups thousands.
 */
export function fold(text: string): string {
  return text.replace(/[\uff01-\uff5e∶︰−‐〜﹪\u3000\u00a0]/g, (char) => {
    const alike = LOOK_ALIKES[char];
    if (alike) return alike;
    return char === ',' ? char : String.fromCharCode(char.charCodeAt(0) - 0xfee0);
  });
}
