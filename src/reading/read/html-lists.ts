import { written } from './counting.ts';
import { attribute, type HtmlElement, isElement } from './html-tree.ts';

/** The counter of a list: what the next item counts, which way, and how counts are written. */
export type ListCounter = { next: number; step: 1 | -1; format: string };

const FORMATS: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };
const STYLES: [pattern: RegExp, format: string][] = [
  [/cjk-ideographic|simp-chinese|trad-chinese|cjk-decimal/i, 'chineseCounting'],
  [/lower-(?:alpha|latin)/i, 'lowerLetter'],
  [/upper-(?:alpha|latin)/i, 'upperLetter'],
  [/lower-roman/i, 'lowerRoman'],
  [/upper-roman/i, 'upperRoman'],
];
/** Labels that authors write themselves; a list that has them shows its own numbers twice, and is styled not to. */
const LABELLED =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[.．、)）]|[①-⑳]|[一二三四五六七八九十]是)/;

/** Counter of an ordered list; null for lists that show no numbers. */
export function counterOf(list: HtmlElement): ListCounter | null {
  const style = attribute(list, 'style') ?? '';
  if (list.tagName !== 'ol' || /list-style(?:-type)?\s*:[^;]*none/i.test(style)) return null;
  const step = attribute(list, 'reversed') === undefined ? 1 : -1;
  const items = list.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length;
  const start = Number.parseInt(attribute(list, 'start') ?? '', 10);
  const styled = STYLES.find(([pattern]) => pattern.test(style))?.[1];
  return {
    next: Number.isNaN(start) ? (step === 1 ? 1 : items) : start,
    step,
    format: styled ?? FORMATS[attribute(list, 'type') ?? ''] ?? 'decimal',
  };
}

/** The number a browser shows before an item; the counter goes on. */
export function itemLabel(item: HtmlElement, counter: ListCounter): string {
  const own = Number.parseInt(attribute(item, 'value') ?? '', 10);
  const count = Number.isNaN(own) ? counter.next : own;
  counter.next = count + counter.step;
  return `${written(count, counter.format)}${counter.format === 'chineseCounting' ? '、' : '.'}`;
}

/** An item with its number before it, apart from digits that follow; without it where the item has a label of its own. */
export function labelled(label: string, text: string): string {
  return LABELLED.test(text) ? text : `${label}${/^\s*[\d.]/.test(text) ? ' ' : ''}${text.trimStart()}`;
}
