/** How far back a list of names may reach from its count. */
const REACH = 240;

const OPEN = new Map([
  ['”', '“'],
  ['’', '‘'],
  ['》', '《'],
  ['）', '（'],
  [')', '('],
]);
const STOP = /[，,。；;：:！？\n]/;

/** Names in a row before an offset, and where the row begins. */
export type Listed = { start: number; names: string[] };

/**
 * The names joined by 、 (or by standing quoted side by side) that end at `end`: `谢家小学、东关小学`, `“国培”“省培”`. Where the whole
 * row is in one pair of quotes, its inside is read. Null where fewer than two.
 */
export function listedBefore(text: string, end: number, from: number): Listed | null {
  const limit = Math.max(from, end - REACH);
  if (text[end - 1] === '”') {
    const opened = text.lastIndexOf('“', end - 1);
    const inside = opened >= limit ? text.slice(opened + 1, end - 1) : '';
    if (inside.includes('、') && text[opened - 1] !== '”' && text[opened - 1] !== '、') return rowOf(text, opened + 1, end - 1);
  }
  let start = end;
  const closers: string[] = [];
  while (start > limit) {
    const char = text.charAt(start - 1);
    const opener = OPEN.get(char);
    if (closers.length > 0 && char === closers.at(-1)) closers.pop();
    else if (opener) closers.push(opener);
    else if (closers.length === 0 && (STOP.test(char) || '（(“《'.includes(char))) break;
    start--;
  }
  return closers.length > 0 ? null : rowOf(text, start, end);
}

function rowOf(text: string, start: number, end: number): Listed | null {
  const names: string[] = [];
  let depth = 0;
  let opened = start;
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if ('“《（('.includes(char)) {
      if (depth === 0 && '“《'.includes(char) && at > start && '”》'.includes(text.charAt(at - 1))) {
        names.push(text.slice(opened, at));
        opened = at;
      }
      depth++;
    } else if (OPEN.has(char)) depth--;
    else if (depth === 0 && char === '、') {
      names.push(text.slice(opened, at));
      opened = at + 1;
    }
  }
  names.push(text.slice(opened, end));
  return names.length > 1 && names.every((name) => name.trim() !== '') ? { start, names: names.map((name) => name.trim()) } : null;
}
