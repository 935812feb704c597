import { escapeText } from './escape.ts';
import type { Attributes, Block, Phrase } from './nodes.ts';

/** Depth of what an element holds. */
const INDENT = '  ';
/** Blocks are parted by an empty line: without one, a parser takes two passages for one paragraph. */
const BETWEEN = '\n\n';

/** Blocks as MDX; ends without a line break, and is empty where there are none. */
export function blocksMarkup(blocks: readonly Block[], indent = ''): string {
  return blocks.map((block) => blockMarkup(block, indent)).join(BETWEEN);
}

function blockMarkup(block: Block, indent: string): string {
  if ('line' in block) return indent + phraseMarkup(block.line);
  const { name, attributes, blocks } = block;
  const opening = `${indent}<${name}${attributesMarkup(attributes)}`;
  return blocks.length === 0 ? `${opening} />` : `${opening}>\n${blocksMarkup(blocks, indent + INDENT)}\n${indent}</${name}>`;
}

function phraseMarkup(phrase: Phrase): string {
  if (typeof phrase === 'string') return escapeText(phrase);
  const { name, attributes, phrases } = phrase;
  const opening = `<${name ?? ''}${attributesMarkup(attributes)}`;
  return phrases.length === 0 && name !== null ? `${opening} />` : `${opening}>${phrases.map(phraseMarkup).join('')}</${name ?? ''}>`;
}

function attributesMarkup(attributes: Attributes): string {
  let markup = '';
  for (const [name, value] of Object.entries(attributes)) markup += ` ${name}="${value.replaceAll('"', '&#x22;')}"`;
  return markup;
}
