/** A piece of an RTF file: a bracket, a control word with its number, bytes of text in the encoding of the font, or characters. */
export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; name: string; value: number | null }
  | { kind: 'byte'; value: number }
  | { kind: 'symbol'; name: string };

const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n])/gi;

/** Take RTF apart; `markup` has one character for each byte. Data of pictures (`\binN`) is left out. */
export function* tokens(markup: string): Generator<Token> {
  TOKEN.lastIndex = 0;
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(markup); match; match = pattern.exec(markup)) {
    const [, name, value, hex, symbol, bracket, character] = match;
    if (name === 'bin') pattern.lastIndex += Math.max(0, Number(value ?? 0));
    else if (name) yield { kind: 'word', name, value: value === undefined ? null : Number(value) };
    else if (hex) yield { kind: 'byte', value: Number.parseInt(hex, 16) };
    else if (symbol) yield { kind: 'symbol', name: symbol };
    else if (bracket) yield { kind: bracket === '{' ? 'open' : 'close' };
    else if (character) yield { kind: 'byte', value: character.charCodeAt(0) };
  }
}
